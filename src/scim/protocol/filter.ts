import type { FilterNode } from './filter-node.ts';
import { FilterReader } from './filter-parser.ts';
import { ScimError } from './scim-error.ts';
import { TextCursor } from './text-cursor.ts';

/** The longest filter that is read, in UTF-16 code units. */
export const MAX_FILTER_LENGTH = 10_000;

/**
 * Reads a filter (RFC 7644 §3.4.2.2, figure 1). Names and operators may be written in any case, runs of spaces count as
 * one. Beyond the figure a value may stand without quotation marks, and `emails[type eq "work"].value eq "x"` means that
 * one value meets both conditions.
 *
 * @throws ScimError 400 `invalidFilter`, also when the filter is longer than 10 000 characters, nested deeper than 50
 * levels or made of more than 200 conditions and joints
 */
export function parseFilter(text: string): FilterNode {
  if (text.length > MAX_FILTER_LENGTH) {
    throw new ScimError(400, 'invalidFilter', `The filter is longer than ${MAX_FILTER_LENGTH} characters: shorten it.`);
  }
  const cursor = new TextCursor(text, { name: 'filter', scimType: 'invalidFilter' });
  const filter = new FilterReader(cursor).readFilter();
  cursor.skipSpaces();
  if (!cursor.atEnd) cursor.fail('" and ", " or " or the end');
  return filter;
}
