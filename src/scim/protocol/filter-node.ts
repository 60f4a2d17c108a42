import type { AttributePath } from '../schema/attribute-path-type.ts';

/** The comparisons of RFC 7644 §3.4.2.2, table 3, `pr` excepted. */
export const COMPARISONS = ['eq', 'ne', 'co', 'sw', 'ew', 'gt', 'ge', 'lt', 'le'] as const;

/** A comparison of RFC 7644 §3.4.2.2, table 3. */
export type Comparison = (typeof COMPARISONS)[number];

/** A filter's literal: what JSON calls string, number, true, false and null. */
export type FilterValue = string | number | boolean | null;

/** `userName eq "bjensen"`. */
export interface CompareNode {
  readonly kind: 'compare';
  readonly path: AttributePath;
  readonly comparison: Comparison;
  readonly value: FilterValue;
  /** The value stood in single or typographic quotation marks. */
  readonly hasOtherQuotes?: true;
}

/** `title pr`. */
export interface PresentNode {
  readonly kind: 'present';
  readonly path: AttributePath;
}

/** `a and b`, `a or b`; two or more operands, flattened where the grammar lets them be. */
export interface LogicNode {
  readonly kind: 'and' | 'or';
  readonly operands: readonly FilterNode[];
}

/** `not (a)`. */
export interface NotNode {
  readonly kind: 'not';
  readonly operand: FilterNode;
}

/** `emails[type eq "work"]`: one value of the attribute meets the whole filter. */
export interface ValuePathNode {
  readonly kind: 'valuePath';
  readonly path: AttributePath;
  readonly filter: FilterNode;
}

/** A filter as a tree (RFC 7644 §3.4.2.2, figure 1). Frozen by type; never altered. */
export type FilterNode = CompareNode | PresentNode | LogicNode | NotNode | ValuePathNode;
