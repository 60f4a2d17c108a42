import type { FilterNode } from '../../../../scim/protocol/filter-node.ts';
import { parseFilter } from '../../../../scim/protocol/filter-parser.ts';
import { ScimError } from '../../../../scim/protocol/scim-error.ts';
import { UnreadableText } from '../../../../scim/protocol/text-cursor.ts';
import { printAttributePath } from '../../../../scim/schema/attribute-path.ts';
import { filterToUserFilter } from '../../../../scim/translate/filter-to-user-filter.ts';
import { InvalidFilter } from '../../../../scim/translate/invalid-input.ts';
import type { UserFilter } from '../../api/operations.generated.ts';

/** A range of a text: zero-based, `to` exclusive. */
export interface TextRange {
  readonly from: number;
  readonly to: number;
}

/** The error of a filter. */
export interface FilterError {
  /** The `detail` of the SCIM error. */
  readonly detail: string;
  /** The position of the error; `null` when it is unknown. */
  readonly range: TextRange | null;
}

/** A parsed filter, or its error. */
export type ReadFilter =
  | { readonly tree: FilterNode; readonly filter: UserFilter; readonly error: null }
  | { readonly tree: null; readonly filter: null; readonly error: FilterError };

/** Parses and translates a SCIM filter with the gateway's own code. */
export function readFilter(text: string): ReadFilter {
  try {
    const tree = parseFilter(text);
    return { tree, filter: filterToUserFilter(tree), error: null };
  } catch (error) {
    if (!(error instanceof ScimError)) throw error;
    return { tree: null, filter: null, error: { detail: error.detail, range: errorRange(error, text) } };
  }
}

/** A quoted text or a word. */
const TOKEN = /"(?:\\.|[^"\\])*"?|[^\s()[\]"]+/g;

function errorRange(error: ScimError, text: string): TextRange | null {
  if (error instanceof UnreadableText) return rangeOfWord(text, error.position - 1);
  return error instanceof InvalidFilter ? rangeOfName(text, printAttributePath(error.path)) : null;
}

function rangeOfWord(text: string, from: number): TextRange {
  const [word = ''] = /^(?:"|[^\s()[\]"]+|[()[\]])/.exec(text.slice(from)) ?? [];
  return { from, to: from + word.length };
}

/** After a bracket, a dot precedes the name. */
function rangeOfName(text: string, name: string): TextRange | null {
  const found = [...text.matchAll(TOKEN)].find(([token]) => token === name || token === `.${name}`);
  return found === undefined ? null : { from: found.index, to: found.index + found[0].length };
}
