import type { CompareNode, FilterNode, PresentNode, ValuePathNode } from '../protocol/filter-node.ts';

/** A leaf of a filter: a condition on an attribute, as opposed to `and`, `or` and `not`. */
export type Condition = CompareNode | PresentNode | ValuePathNode;

/** The members that all GraphQL filters share. A filter without members matches everything, `or: []` nothing. */
interface LogicalFilter<Filter> {
  readonly and?: readonly Filter[] | null | undefined;
  readonly or?: readonly Filter[] | null | undefined;
  readonly not?: Filter | null | undefined;
}

/**
 * Translates a SCIM filter to a GraphQL filter.
 *
 * @param translate translates one condition
 */
export function combineConditions<Filter extends LogicalFilter<Filter>>(
  node: FilterNode,
  translate: (condition: Condition) => Filter,
): Filter {
  const combine = (operand: FilterNode) => combineConditions(operand, translate);
  switch (node.kind) {
    case 'and':
      return { and: node.operands.map(combine) } as LogicalFilter<Filter> as Filter;
    case 'or':
      return { or: node.operands.map(combine) } as LogicalFilter<Filter> as Filter;
    case 'not':
      return { not: combine(node.operand) } as LogicalFilter<Filter> as Filter;
    default:
      return translate(node);
  }
}
