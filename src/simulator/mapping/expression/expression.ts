import { InputError } from '../../input-error.ts';
import type { AppRole } from '../../source/source-user.ts';

/** A complex value, such as one of several roles. */
export type ComplexValue = Readonly<Record<string, string | boolean>>;

/** The value of an expression; `null` for none. */
export type ExpressionValue = string | number | boolean | readonly string[] | AppRoles | Complexes | null;

/** The value of `[appRoleAssignments]`. */
export interface AppRoles {
  readonly appRoles: readonly AppRole[];
}

/** The value of a function that returns complex values. */
export interface Complexes {
  readonly complexes: readonly ComplexValue[];
}

/** Comparison operators, for the condition of IIF. */
export const COMPARISONS = ['=', '<>', '>=', '<=', '>', '<'] as const;

/** A comparison operator. */
export type Comparison = (typeof COMPARISONS)[number];

/** A function call, such as `ToLower([mail])`. */
export interface Call {
  readonly kind: 'call';
  readonly name: string;
  readonly arguments: readonly Expression[];
  /** Its 1-based position in the text. */
  readonly character: number;
}

/** The syntax tree of an expression. */
export type Expression =
  | Call
  | { readonly kind: 'attribute'; readonly name: string }
  | { readonly kind: 'literal'; readonly value: string | number }
  /** An omitted argument, such as the second one of `Switch([x], , "a", "b")`. */
  | { readonly kind: 'omitted' }
  | {
      readonly kind: 'comparison';
      readonly operator: Comparison;
      readonly left: Expression;
      readonly right: Expression;
    };

/** An expression that cannot be parsed or evaluated. */
export class ExpressionError extends InputError {
  override readonly name = 'ExpressionError';

  /** @param character 1-based position in the expression */
  constructor(
    readonly character: number,
    readonly reason: string,
    options?: ErrorOptions,
  ) {
    super(`character ${character}: ${reason}`, options);
  }
}
