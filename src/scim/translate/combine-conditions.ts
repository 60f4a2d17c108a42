import type { CompareNode, FilterNode, PresentNode, ValuePathNode } from '../protocol/filter-node.ts';

/** A filter's condition on an attribute, as against a joint between conditions. */
export type Condition = CompareNode | PresentNode | ValuePathNode;

/** What every filter of the directory can join; no member at all is met by everybody, `or: []` by nobody. */
interface Joints<Filter> {
  readonly and?: readonly Filter[] | null | undefined;
  readonly or?: readonly Filter[] | null | undefined;
  readonly not?: Filter | null | undefined;
}

/** The directory's filter for a SCIM filter, whose conditions are translated one by one. */
export function combineConditions<Filter extends Joints<Filter>>(
  node: FilterNode,
  translate: (condition: Condition) => Filter,
): Filter {
  const combine = (operand: FilterNode) => combineConditions(operand, translate);
  switch (node.kind) {
    case 'and':
      return { and: node.operands.map(combine) } as Joints<Filter> as Filter;
    case 'or':
      return { or: node.operands.map(combine) } as Joints<Filter> as Filter;
    case 'not':
      return { not: combine(node.operand) } as Joints<Filter> as Filter;
    default:
      return translate(node);
  }
}
