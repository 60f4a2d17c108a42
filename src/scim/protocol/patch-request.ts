import { isMessage, type Message, memberOf, membersOf, parseMessage } from './message.ts';
import type { PatchOperation, PatchPath } from './patch-operation.ts';
import { parsePatchPath } from './patch-path.ts';
import { assertOperationsSize, MAX_OPERATIONS, tooManyOperations } from './request-limits.ts';
import { ScimError } from './scim-error.ts';

/**
 * Reads the body of a PATCH (RFC 7644 §3.5.2). Keys and `op` may be written in any case, `schemas` is not insisted on,
 * no operations at all are fine. What a value may be depends on the attribute and is not looked at, except that without a
 * path it must be an object.
 *
 * @throws ScimError 400 `invalidSyntax` for a message of another shape, `invalidPath`, `invalidValue`, `noTarget` for a
 * `remove` without a path; 413 for more than 1 000 operations,
 * or more values or longer paths than one change needs
 */
export function parsePatchRequest(body: unknown): PatchOperation[] {
  const operations = memberOf(parseMessage(body), 'Operations');
  if (!Array.isArray(operations)) {
    throw new ScimError(400, 'invalidSyntax', '"Operations" must be a list of operations.');
  }
  if (operations.length > MAX_OPERATIONS) throw tooManyOperations();
  const messages = operations.map(parseParts);
  assertOperationsSize(
    messages.map(({ path }) => path),
    messages.map(({ value }) => value),
  );
  return messages.map(parseOperation);
}

const PARTS = new Set(['op', 'path', 'value']);

function parseParts(operation: unknown): Message {
  if (isMessage(operation)) return membersOf(operation, PARTS);
  throw new ScimError(400, 'invalidSyntax', 'Each of "Operations" must be a JSON object.');
}

function parseOperation({ op: word, path: text, value }: Message): PatchOperation {
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
  if (isMessage(value)) return;
  throw new ScimError(
    400,
    'invalidValue',
    'Without a "path" the "value" must be a JSON object whose keys name attributes.',
  );
}
