import { isMessage } from '../protocol/message.ts';
import type { PatchOperation, PatchPath } from '../protocol/patch-operation.ts';
import { parsePatchPath } from '../protocol/patch-path.ts';
import { MAX_OPERATIONS, tooManyOperations } from '../protocol/request-limits.ts';
import { readAttributePath } from '../schema/attribute-path.ts';

/**
 * Entra: without a path the keys of the value are paths themselves, such as `name.givenName`,
 * `urn:…:enterprise:2.0:User:department` and `emails[type eq "work"].value` (compat, webval). Each becomes an operation of
 * its own, in the order of the keys.
 *
 * @throws ScimError 400 `invalidPath` for a condition in brackets that cannot be read, 413 for more than 1 000 keys
 */
export function keysAsPaths(operation: PatchOperation): PatchOperation[] {
  const { op, path, value } = operation;
  if (path !== null || !isMessage(value) || !Object.keys(value).some(isPath)) return [operation];
  if (Object.keys(value).length > MAX_OPERATIONS) throw tooManyOperations();
  const members = Object.entries(value).map(([key, inner]) => ({ key, inner, keyPath: pathOf(key) }));
  if (members.every(({ keyPath }) => keyPath === null)) return [operation];
  return members.map(({ key, inner, keyPath }) => {
    return keyPath ? { op, path: keyPath, value: inner } : { op, path: null, value: { [key]: inner } };
  });
}

/** Whether a key may be a path: a dot, a colon or a bracket stands in it. */
export function isPath(key: string): boolean {
  return /[.:[]/.test(key);
}

/**
 * `null` for a plain attribute, for a whole extension, and for what no attribute could be called.
 *
 * @throws ScimError 400 `invalidPath` for a condition in brackets that cannot be read
 */
export function pathOf(key: string): PatchPath | null {
  if (key.includes('[')) return parsePatchPath(key);
  const path = isPath(key) ? readAttributePath(key) : null;
  return path === null || path.attribute === null ? null : { path, filter: null };
}
