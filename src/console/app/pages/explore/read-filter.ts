import type { FilterNode } from '../../../../scim/protocol/filter-node.ts';
import { parseFilter } from '../../../../scim/protocol/filter-parser.ts';
import { ScimError } from '../../../../scim/protocol/scim-error.ts';
import { UnreadableText } from '../../../../scim/protocol/text-cursor.ts';
import { printAttributePath } from '../../../../scim/schema/attribute-path.ts';
import { filterToUserFilter } from '../../../../scim/translate/filter-to-user-filter.ts';
import { InvalidFilter } from '../../../../scim/translate/invalid-input.ts';
import type { UserFilter } from '../../api/operations.generated.ts';

/** A stretch of a text, from one character up to another that is no longer part of it; counted from 0. */
export interface TextRange {
  readonly from: number;
  readonly to: number;
}

/** What is wrong with a filter. */
export interface FilterError {
  /** The façade's own sentence. */
  readonly detail: string;
  /** Where it is wrong; `null` when that is no one place. */
  readonly place: TextRange | null;
}

/** What the façade makes of a filter: its tree and the directory's filter, or what is wrong with it. */
export type ReadFilter =
  | { readonly tree: FilterNode; readonly filter: UserFilter; readonly fault: null }
  | { readonly tree: null; readonly filter: null; readonly fault: FilterError };

/** Reads a filter by the very code that the façade reads it by. */
export function readFilter(text: string): ReadFilter {
  try {
    const tree = parseFilter(text);
    return { tree, filter: filterToUserFilter(tree), fault: null };
  } catch (error) {
    if (!(error instanceof ScimError)) throw error;
    return { tree: null, filter: null, fault: { detail: error.detail, place: errorRange(error, text) } };
  }
}

/** A text between quotation marks, or a word. */
const TOKEN = /"(?:\\.|[^"\\])*"?|[^\s()[\]"]+/g;

function errorRange(error: ScimError, text: string): TextRange | null {
  if (error instanceof UnreadableText) return rangeOfWord(text, error.position - 1);
  return error instanceof InvalidFilter ? rangeOfName(text, printAttributePath(error.path)) : null;
}

function rangeOfWord(text: string, from: number): TextRange {
  const [word = ''] = /^(?:"|[^\s()[\]"]+|[()[\]])/.exec(text.slice(from)) ?? [];
  return { from, to: from + word.length };
}

/** Behind a bracket a name has a point before it. */
function rangeOfName(text: string, name: string): TextRange | null {
  const found = [...text.matchAll(TOKEN)].find(([token]) => token === name || token === `.${name}`);
  return found === undefined ? null : { from: found.index, to: found.index + found[0].length };
}
