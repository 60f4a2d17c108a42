import { printAttributePath } from '../schema/attribute-path.ts';
import { isJsonObject, type JsonObject, memberOf, membersOf, parseJsonObject } from './json-object.ts';
import { type PatchPath, parsePatchPath } from './patch-path.ts';
import { assertOperationsSize, MAX_OPERATIONS, tooManyOperations } from './request-limits.ts';
import { ScimError } from './scim-error.ts';

/** One operation of a PATCH (RFC 7644 §3.5.2). */
export interface PatchOperation {
  readonly op: 'add' | 'replace' | 'remove';
  /** `null`: the value is an object whose keys name the attributes. */
  readonly path: PatchPath | null;
  /** As sent and not validated; `undefined` when the operation has none. */
  readonly value: unknown;
}

/**
 * Parses the body of a PATCH (RFC 7644 §3.5.2). Keys and `op` may have any case, `schemas` is optional, and an empty
 * list of operations is valid. Values are validated later, against their attribute; without a path the value must be an
 * object.
 *
 * @throws ScimError 400 `invalidSyntax`, `invalidPath`, `invalidValue`, `noTarget` for a `remove` without a path; 413
 * for more than 1 000 operations, or more values or longer paths than `request-limits.ts` allows
 */
export function parsePatchRequest(body: unknown): PatchOperation[] {
  const operations = memberOf(parseJsonObject(body), 'Operations');
  if (!Array.isArray(operations)) {
    throw new ScimError(400, 'invalidSyntax', '"Operations" must be a list of operations.');
  }
  if (operations.length > MAX_OPERATIONS) throw tooManyOperations();
  const picked = operations.map(pickMembers);
  assertOperationsSize(
    picked.map(({ path }) => path),
    picked.map(({ value }) => value),
  );
  return picked.map(parseOperation);
}

/** Maximum number of names; the request log stores no more. */
const MAX_NAMES = 50;

/**
 * The names of the attributes that a PATCH changes, each once and without filters, which may hold values; at most 50.
 */
export function attributesOf(operations: readonly PatchOperation[]): string[] {
  const names = new Set<string>();
  for (const operation of operations) {
    for (const name of namesOf(operation)) {
      names.add(name);
      if (names.size === MAX_NAMES) return [...names];
    }
  }
  return [...names];
}

function namesOf({ path, value }: PatchOperation): Iterable<string> {
  if (path) return [printAttributePath(path.path)];
  return isJsonObject(value) ? keysWithoutFilters(value) : [];
}

/** Lazy, so that a value with many keys costs no more than the names that are used. */
function* keysWithoutFilters(value: object): Iterable<string> {
  for (const key of Object.keys(value)) yield withoutFilter(key);
}

/** A filter spans from the first bracket to the last one. */
function withoutFilter(key: string): string {
  const start = key.indexOf('[');
  const end = key.lastIndexOf(']');
  return start >= 0 && start < end ? key.slice(0, start) + key.slice(end + 1) : key;
}

const MEMBERS = new Set(['op', 'path', 'value']);

function pickMembers(operation: unknown): JsonObject {
  if (isJsonObject(operation)) return membersOf(operation, MEMBERS);
  throw new ScimError(400, 'invalidSyntax', 'Each of "Operations" must be a JSON object.');
}

function parseOperation({ op: word, path: text, value }: JsonObject): PatchOperation {
  const op = parseOp(word);
  const path = parsePath(text);
  if (path === null) assertPathless(op, value);
  return { op, path, value };
}

function parseOp(op: unknown): PatchOperation['op'] {
  const word = typeof op === 'string' ? op.toLowerCase() : null;
  if (word === 'add' || word === 'replace' || word === 'remove') return word;
  throw new ScimError(400, 'invalidSyntax', '"op" must be one of add, replace and remove.');
}

function parsePath(path: unknown): PatchPath | null {
  if (path === undefined || path === null) return null;
  if (typeof path !== 'string')
    throw new ScimError(400, 'invalidPath', '"path" must be a string such as name.givenName.');
  return path.trim() === '' ? null : parsePatchPath(path);
}

function assertPathless(op: PatchOperation['op'], value: unknown): void {
  if (op === 'remove') throw new ScimError(400, 'noTarget', 'A "remove" must name what to remove in its "path".');
  if (isJsonObject(value)) return;
  throw new ScimError(
    400,
    'invalidValue',
    'Without a "path" the "value" must be a JSON object whose keys name attributes.',
  );
}
