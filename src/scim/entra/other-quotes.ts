import type { FilterNode } from '../protocol/filter-node.ts';
import type { PatchOperation } from '../protocol/patch-request.ts';
import { type Deviation, NO_DEVIATIONS, type Normalized } from './deviation.ts';

const OTHER_QUOTES: readonly Deviation[] = ['OTHER_QUOTES'];

/**
 * Entra: values in filters and paths have typographic or single quotation marks, because people copy them from
 * Microsoft's documentation (`typographic-quotes-in-a-path`, `typographic-quotes-in-a-filter`,
 * `single-quotes-in-a-filter`). The parser accepts them, so the deviation is only reported.
 */
export function quotesOf(filter: FilterNode | null): readonly Deviation[] {
  return filter !== null && hasOtherQuotes(filter) ? OTHER_QUOTES : NO_DEVIATIONS;
}

/** Reports such quotation marks in the path of an operation. */
export function quotesInPath(operation: PatchOperation): Normalized<readonly PatchOperation[]> {
  return { value: [operation], deviations: quotesOf(operation.path?.filter ?? null) };
}

function hasOtherQuotes(node: FilterNode): boolean {
  switch (node.kind) {
    case 'compare':
      return node.hasOtherQuotes === true;
    case 'present':
      return false;
    case 'not':
      return hasOtherQuotes(node.operand);
    case 'valuePath':
      return hasOtherQuotes(node.filter);
    default:
      return node.operands.some(hasOtherQuotes);
  }
}
