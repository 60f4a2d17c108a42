import type { ExpressionValue } from '../expression.ts';
import { textOf } from '../value-text.ts';

/** Why a function cannot be worked out with what it was given; the evaluator adds the place. */
export class ArgumentFault extends Error {
  override readonly name = 'ArgumentFault';
}

/** A function of Entra's expression language. */
export interface ExpressionFunction {
  /** As the documentation writes them, e.g. `source, suffix`. */
  readonly parameters: string;
  readonly fewest: number;
  /** `null` for any number. Optional ones that were left out are `null` to `apply`. */
  readonly most: number | null;
  /** Arguments come in pairs. */
  readonly inPairs?: true;
  /** @throws ArgumentFault */
  readonly apply: (...values: readonly ExpressionValue[]) => ExpressionValue;
}

/** Functions by name. */
export type Functions = Readonly<Record<string, ExpressionFunction>>;

/** A function of one text that gives nothing for nothing. */
export function ofText(change: (text: string) => string): ExpressionFunction {
  return {
    parameters: 'source',
    fewest: 1,
    most: 1,
    apply: (source = null) => {
      const text = textOf(source);
      return text === null ? null : change(text);
    },
  };
}
