import type { Message } from './message.ts';
import { ScimError } from './scim-error.ts';

/** Operations of one PATCH, the keys counted that are paths of their own. */
export const MAX_OPERATIONS = 1_000;

/** Steps that one PATCH takes on multi-valued attributes; the directory takes no more at once. */
export const MAX_STEPS = 1_000;

/** Values of one attribute; the directory keeps no more. */
const MAX_VALUES = 1_000;

/** Attributes of one resource; the schemas of a user have some forty. */
const MAX_MEMBERS = 1_000;

/** Values of all attributes in one request. */
const MAX_LISTED = 10_000;

/** Characters of all paths of one PATCH. */
const MAX_PATHS_LENGTH = 100_000;

/** 413 (RFC 7644 §3.12): the PATCH is to be divided. */
export function tooManyOperations(): ScimError {
  return new ScimError(413, null, `"Operations" has more than ${MAX_OPERATIONS} operations: send several requests.`);
}

/** 400 `tooMany`, in the directory's words. */
export function tooManySteps(attribute: string): ScimError {
  return new ScimError(400, 'tooMany', `${attribute} takes more than ${MAX_STEPS} steps; send several changes.`);
}

/** @throws ScimError 400 `invalidValue` for a list of more values than the attribute may have */
export function assertValueCount(attribute: string, value: unknown): void {
  if (!Array.isArray(value) || value.length <= MAX_VALUES) return;
  const sentence = `${attribute} has more than ${MAX_VALUES} values; send fewer.`;
  throw new ScimError(400, 'invalidValue', sentence);
}

/** @throws ScimError 413 for a resource, or a value that stands for one, of more attributes or values than any user has */
export function assertResourceSize(resource: Message): void {
  const values = Object.values(resource);
  if (values.length > MAX_MEMBERS) throw tooLarge(`${MAX_MEMBERS} attributes`);
  assertListed(values);
}

/** @throws ScimError 413 for operations of more values, or longer paths, than one change of a user needs */
export function assertOperationsSize(paths: readonly unknown[], values: readonly unknown[]): void {
  if (sum(paths.map((path) => (typeof path === 'string' ? path.length : 0))) > MAX_PATHS_LENGTH) {
    throw tooLarge(`${MAX_PATHS_LENGTH} characters in its paths`);
  }
  assertListed(values);
}

function assertListed(values: readonly unknown[]): void {
  if (sum(values.map((value) => (Array.isArray(value) ? value.length : 0))) > MAX_LISTED) {
    throw tooLarge(`${MAX_LISTED} values`);
  }
}

function tooLarge(most: string): ScimError {
  return new ScimError(413, null, `The request has more than ${most}: send less at a time.`);
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0);
}
