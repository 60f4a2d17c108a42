import { isJsonObject } from '../protocol/json-object.ts';
import { type PatchPath, parsePatchPath } from '../protocol/patch-path.ts';
import type { PatchOperation } from '../protocol/patch-request.ts';
import { MAX_OPERATIONS, tooManyOperations } from '../protocol/request-limits.ts';
import { readAttributePath } from '../schema/attribute-path.ts';

/**
 * Entra: in an operation without a path the keys of the value are paths, such as `name.givenName`,
 * `urn:…:enterprise:2.0:User:department` and `emails[type eq "work"].value` (`add-pathless-dotted`,
 * `validator-replace-verbose`). Each key becomes an operation, in the order of the keys.
 *
 * @throws ScimError 400 `invalidPath` for an invalid filter in brackets, 413 for more than 1 000 keys
 */
export function keysAsPaths(operation: PatchOperation): PatchOperation[] {
  const { op, path, value } = operation;
  if (path !== null || !isJsonObject(value) || !Object.keys(value).some(isPath)) return [operation];
  if (Object.keys(value).length > MAX_OPERATIONS) throw tooManyOperations();
  const members = Object.entries(value).map(([key, inner]) => ({ key, inner, keyPath: pathOf(key) }));
  if (members.every(({ keyPath }) => keyPath === null)) return [operation];
  return members.map(({ key, inner, keyPath }) => {
    return keyPath ? { op, path: keyPath, value: inner } : { op, path: null, value: { [key]: inner } };
  });
}

/** Whether a key may be a path: it has a dot, a colon or a bracket. */
export function isPath(key: string): boolean {
  return /[.:[]/.test(key);
}

/**
 * Reads a key as a path; `null` for the name of an attribute, the URN of a schema, and text that cannot name an
 * attribute.
 *
 * @throws ScimError 400 `invalidPath` for an invalid filter in brackets
 */
export function pathOf(key: string): PatchPath | null {
  if (key.includes('[')) return parsePatchPath(key);
  const path = isPath(key) ? readAttributePath(key) : null;
  return path === null || path.attribute === null ? null : { path, filter: null };
}
