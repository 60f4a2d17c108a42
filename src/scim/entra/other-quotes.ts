import type { FilterNode } from '../protocol/filter-node.ts';
import type { PatchOperation } from '../protocol/patch-operation.ts';
import { type Dialect, type Mended, NO_DIALECTS } from './dialect.ts';

const SPOKEN: readonly Dialect[] = ['OTHER_QUOTES'];

/**
 * Values in filters and paths stand in typographic or single quotation marks, as Microsoft's own pages and attribute
 * tables show them. They are read as they are meant, so there is nothing to set right but only something to tell.
 */
export function quotesOf(filter: FilterNode | null): readonly Dialect[] {
  return filter !== null && hasOtherQuotes(filter) ? SPOKEN : NO_DIALECTS;
}

/** The same of the path of an operation. */
export function quotesInPath(operation: PatchOperation): Mended<readonly PatchOperation[]> {
  return { value: [operation], dialects: quotesOf(operation.path?.filter ?? null) };
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
