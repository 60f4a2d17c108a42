import { parseFilter } from '../../../../scim/protocol/filter.ts';
import type { FilterNode } from '../../../../scim/protocol/filter-node.ts';
import { ScimError } from '../../../../scim/protocol/scim-error.ts';
import { filterToUserFilter } from '../../../../scim/translate/filter-to-user-filter.ts';
import type { UserFilter } from '../../api/operations.generated.ts';

/** What the façade makes of a filter: its tree and the directory's filter, or what is wrong with it. */
export type ReadFilter =
  | { readonly tree: FilterNode; readonly filter: UserFilter; readonly fault: null }
  | { readonly tree: null; readonly filter: null; readonly fault: string };

/** Reads a filter by the very code that the façade reads it by. */
export function readFilter(text: string): ReadFilter {
  try {
    const tree = parseFilter(text);
    return { tree, filter: filterToUserFilter(tree), fault: null };
  } catch (error) {
    if (error instanceof ScimError) return { tree: null, filter: null, fault: error.detail };
    throw error;
  }
}
