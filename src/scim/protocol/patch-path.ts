import { isAttributeName, readAttributePath } from '../schema/attribute-path.ts';
import type { AttributePath } from '../schema/attribute-path-type.ts';
import { MAX_FILTER_LENGTH } from './filter.ts';
import { FilterReader } from './filter-parser.ts';
import type { PatchPath } from './patch-operation.ts';
import { ScimError } from './scim-error.ts';
import { TextCursor } from './text-cursor.ts';

/** Where an operation works whose path can lead to no attribute. */
export const NOWHERE: PatchPath = { path: { schema: null, attribute: '', subAttribute: null }, filter: null };

/**
 * Reads where a PATCH operation works (RFC 7644 §3.5.2, figure 7): an attribute, a sub-attribute, a value path with or
 * without a sub-attribute behind it, or a whole extension by its URN. What has no bracket and no form of these leads
 * nowhere, as a name does that no schema knows.
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
  const filter = new FilterReader(cursor).readBracketed();
  if (!cursor.take('.')) return { path, filter };

  const subAttribute = cursor.takeWord();
  if (!isAttributeName(subAttribute)) cursor.fail('the name of a sub-attribute', subAttribute);
  return { path: { ...path, subAttribute }, filter };
}
