import { isMessage, memberOf, parseMessage } from './message.ts';
import type { PatchOperation, PatchPath } from './patch-operation.ts';
import { parsePatchPath } from './patch-path.ts';
import { ScimError } from './scim-error.ts';

const MAX_OPERATIONS = 1_000;

/**
 * Reads the body of a PATCH (RFC 7644 §3.5.2). Keys and `op` may be written in any case, `schemas` is not insisted on,
 * no operations at all are fine. What a value may be depends on the attribute and is not looked at, except that without a
 * path it must be an object.
 *
 * @throws ScimError 400 `invalidSyntax` for a message of another shape, `invalidPath`, `invalidValue`, `noTarget` for a
 * `remove` without a path; 413 for more than 1 000 operations
 */
export function parsePatchRequest(body: unknown): PatchOperation[] {
  const operations = memberOf(parseMessage(body), 'Operations');
  if (!Array.isArray(operations)) {
    throw new ScimError(400, 'invalidSyntax', '"Operations" must be a list of operations.');
  }
  if (operations.length > MAX_OPERATIONS) {
    throw new ScimError(413, null, `"Operations" holds more than ${MAX_OPERATIONS} operations: send several requests.`);
  }
  return operations.map(parseOperation);
}

function parseOperation(operation: unknown): PatchOperation {
  if (!isMessage(operation)) throw new ScimError(400, 'invalidSyntax', 'Each of "Operations" must be a JSON object.');
  const op = parseOp(memberOf(operation, 'op'));
  const path = parsePath(memberOf(operation, 'path'));
  const value = memberOf(operation, 'value');
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
    throw new ScimError(400, 'invalidPath', '"path" must be a text such as name.givenName.');
  return path.trim() === '' ? null : parsePatchPath(path);
}

function assertPathless(op: PatchOperation['op'], value: unknown): void {
  if (op === 'remove') throw new ScimError(400, 'noTarget', 'A "remove" must name what to remove in its "path".');
  if (isMessage(value)) return;
  throw new ScimError(
    400,
    'invalidValue',
    'Without a "path" the "value" must be a JSON object whose keys name attributes.',
  );
}
