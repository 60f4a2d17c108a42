import type { ExpressionValue } from '../expression.ts';
import { textOf } from '../value-text.ts';

/** A function rejects its arguments; the evaluator adds the position. */
export class ArgumentError extends Error {
  override readonly name = 'ArgumentError';
}

/**
 * A function of Entra's expression language:
 * https://learn.microsoft.com/entra/identity/app-provisioning/functions-for-customizing-application-data
 */
export interface ExpressionFunction {
  /** Names of the parameters as documented, such as `source, suffix`. */
  readonly parameters: string;
  readonly minArguments: number;
  /** `null` for any number. `apply` receives `null` for omitted optional arguments. */
  readonly maxArguments: number | null;
  /** Whether the number of arguments must be even. */
  readonly inPairs?: true;
  /** @throws ArgumentError */
  readonly apply: (...values: readonly ExpressionValue[]) => ExpressionValue;
}

/** Functions by name. */
export type Functions = Readonly<Record<string, ExpressionFunction>>;

/** A function of one string that returns `null` for `null`. */
export function ofText(change: (text: string) => string): ExpressionFunction {
  return {
    parameters: 'source',
    minArguments: 1,
    maxArguments: 1,
    apply: (source = null) => {
      const text = textOf(source);
      return text === null ? null : change(text);
    },
  };
}
