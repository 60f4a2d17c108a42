import { unreachable } from '../../../src/kernel/invariant.ts';
import type { FilterNode, LogicNode } from '../../../src/scim/protocol/filter-node.ts';
import { printAttributePath } from '../../../src/scim/schema/attribute-path.ts';

/**
 * Writes a filter in its one spelling: operators in lower case, single spaces, parentheses only where they are needed.
 * Reading it again gives an equal tree.
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
