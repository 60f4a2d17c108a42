import type { AttributePath } from '../schema/attribute-path.ts';

/** The comparison operators of RFC 7644 §3.4.2.2, table 3; `pr` has a node of its own. */
export const COMPARISONS = ['eq', 'ne', 'co', 'sw', 'ew', 'gt', 'ge', 'lt', 'le'] as const;

/** A comparison operator of RFC 7644 §3.4.2.2, table 3. */
export type Comparison = (typeof COMPARISONS)[number];

/** The literal that a filter compares with: a JSON string, number, true, false or null. */
export type FilterValue = string | number | boolean | null;

/** `userName eq "bjensen"`. */
export interface CompareNode {
  readonly kind: 'compare';
  readonly path: AttributePath;
  readonly comparison: Comparison;
  readonly value: FilterValue;
  /** The request wrote the value in single or typographic quotation marks. */
  readonly hasOtherQuotes?: true;
}

/** `title pr`. */
export interface PresentNode {
  readonly kind: 'present';
  readonly path: AttributePath;
}

/** `a and b`, `a or b`; two or more operands, none of them of the same kind. */
export interface LogicNode {
  readonly kind: 'and' | 'or';
  readonly operands: readonly FilterNode[];
}

/** `not (a)`. */
export interface NotNode {
  readonly kind: 'not';
  readonly operand: FilterNode;
}

/** `emails[type eq "work"]`: a single value of the attribute meets the whole filter. */
export interface ValuePathNode {
  readonly kind: 'valuePath';
  readonly path: AttributePath;
  readonly filter: FilterNode;
}

/** The syntax tree of a filter (RFC 7644 §3.4.2.2, figure 1). */
export type FilterNode = CompareNode | PresentNode | LogicNode | NotNode | ValuePathNode;
