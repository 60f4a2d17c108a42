import { type AttributePath, isAttributeName, readAttributePath } from '../schema/attribute-path.ts';
import type { FilterNode } from './filter-node.ts';
import { FilterParser, MAX_FILTER_LENGTH } from './filter-parser.ts';
import { ScimError } from './scim-error.ts';
import { TextCursor } from './text-cursor.ts';

/** The target of a PATCH operation (RFC 7644 §3.5.2): `emails[type eq "work"].value`. */
export interface PatchPath {
  /** With a filter, `subAttribute` is the name after the closing bracket. */
  readonly path: AttributePath;
  /** The filter in brackets; `null` when the path has none. */
  readonly filter: FilterNode | null;
}

/** The result for text that cannot name an attribute. */
export const NOWHERE: PatchPath = { path: { schema: null, attribute: '', subAttribute: null }, filter: null };

/**
 * Parses the path of a PATCH operation (RFC 7644 §3.5.2, figure 7): an attribute, a sub-attribute, a value path with or
 * without a sub-attribute, or the URN of a whole schema. Other text without brackets gives `NOWHERE`, which has the
 * same effect as an attribute that no schema declares.
 *
 * @throws ScimError 400 `invalidPath`
 */
export function parsePatchPath(text: string): PatchPath {
  if (text.length > MAX_FILTER_LENGTH) {
    throw new ScimError(400, 'invalidPath', `The path is longer than ${MAX_FILTER_LENGTH} characters: shorten it.`);
  }
  const trimmed = text.trim();
  if (/[[\]]/.test(trimmed)) return parseValuePath(trimmed);
  const path = readAttributePath(trimmed);
  return path === null ? NOWHERE : { path, filter: null };
}

function parseValuePath(text: string): PatchPath {
  const cursor = new TextCursor(text, { name: 'path', scimType: 'invalidPath' });
  const word = cursor.takeWord();
  const path = readAttributePath(word) ?? cursor.fail('the name of an attribute', word);
  const target = cursor.take('[') ? readValuePath(cursor, path) : cursor.fail('"[" after the name of an attribute');
  if (!cursor.atEnd) cursor.fail('the end');
  return target;
}

function readValuePath(cursor: TextCursor, path: AttributePath): PatchPath {
  if (path.attribute === null || path.subAttribute !== null) cursor.fail('the name of an attribute before "["');
  const filter = new FilterParser(cursor).readBracketed();
  if (!cursor.take('.')) return { path, filter };

  const subAttribute = cursor.takeWord();
  if (!isAttributeName(subAttribute)) cursor.fail('the name of a sub-attribute', subAttribute);
  return { path: { ...path, subAttribute }, filter };
}
