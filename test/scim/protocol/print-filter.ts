import { unreachable } from '../../../src/kernel/invariant.ts';
import type { FilterNode, LogicNode } from '../../../src/scim/protocol/filter-node.ts';
import { printAttributePath } from '../../../src/scim/schema/attribute-path.ts';

/**
 * Prints a filter with operators in lower case, single spaces and no needless parentheses. Parsing it gives an equal
 * tree.
 */
export function printFilter(node: FilterNode): string {
  switch (node.kind) {
    case 'compare':
      return `${printAttributePath(node.path)} ${node.comparison} ${JSON.stringify(node.value)}`;
    case 'present':
      return `${printAttributePath(node.path)} pr`;
    case 'not':
      return `not (${printFilter(node.operand)})`;
    case 'valuePath':
      return `${printAttributePath(node.path)}[${printFilter(node.filter)}]`;
    case 'and':
    case 'or':
      return node.operands.map((operand) => printOperand(operand, node.kind)).join(` ${node.kind} `);
    default:
      return unreachable(node);
  }
}

function printOperand(operand: FilterNode, within: LogicNode['kind']): string {
  const text = printFilter(operand);
  return within === 'and' && operand.kind === 'or' ? `(${text})` : text;
}
