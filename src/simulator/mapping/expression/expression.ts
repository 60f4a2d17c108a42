import { InputError } from '../../input-error.ts';
import type { AppRole } from '../../source/source-user.ts';

/** A complex value that a function gives, e.g. one of several roles. */
export type ComplexValue = Readonly<Record<string, string | boolean>>;

/** What an expression is worth; `null` for nothing. */
export type ExpressionValue = string | number | boolean | readonly string[] | AppRoles | Complexes | null;

/** The worth of `[appRoleAssignments]`. */
export interface AppRoles {
  readonly appRoles: readonly AppRole[];
}

/** The worth of a function that makes complex values. */
export interface Complexes {
  readonly complexes: readonly ComplexValue[];
}

/** Comparisons that an IIF may make. */
export const COMPARISONS = ['=', '<>', '>=', '<=', '>', '<'] as const;

/** One of them. */
export type Comparison = (typeof COMPARISONS)[number];

/** `ToLower([mail])`. */
export interface Call {
  readonly kind: 'call';
  readonly name: string;
  readonly arguments: readonly Expression[];
  /** Where it begins, counted from 1. */
  readonly character: number;
}

/** An expression as a tree. */
export type Expression =
  | Call
  | { readonly kind: 'attribute'; readonly name: string }
  | { readonly kind: 'literal'; readonly value: string | number }
  /** An argument that was left out, as the second one of `Switch([x], , "a", "b")`. */
  | { readonly kind: 'nothing' }
  | {
      readonly kind: 'comparison';
      readonly operator: Comparison;
      readonly left: Expression;
      readonly right: Expression;
    };

/** An expression cannot be read or worked out. */
export class ExpressionError extends InputError {
  override readonly name = 'ExpressionError';

  /** @param character where in the expression, counted from 1 */
  constructor(
    readonly character: number,
    readonly reason: string,
    options?: ErrorOptions,
  ) {
    super(`character ${character}: ${reason}`, options);
  }
}
