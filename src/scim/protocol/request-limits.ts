import type { JsonObject } from './json-object.ts';
import { ScimError } from './scim-error.ts';

/** Maximum number of operations in a PATCH; keys of a value that are paths count as operations. */
export const MAX_OPERATIONS = 1_000;

/** Maximum number of steps on multi-valued attributes in a PATCH; the limit of the directory. */
export const MAX_STEPS = 1_000;

/** Maximum number of values of one attribute; the limit of the directory. */
const MAX_VALUES = 1_000;

/** Maximum number of attributes in a resource; the schemas of a user have some forty. */
const MAX_MEMBERS = 1_000;

/** Maximum number of values of all attributes in a request. */
const MAX_LISTED = 10_000;

/** Maximum number of characters in all paths of a PATCH. */
const MAX_PATHS_LENGTH = 100_000;

/** 413 (RFC 7644 §3.12): the client has to divide the PATCH. */
export function tooManyOperations(): ScimError {
  return new ScimError(413, null, `"Operations" has more than ${MAX_OPERATIONS} operations: send several requests.`);
}

/** 400 `tooMany`, with the sentence that the directory uses. */
export function tooManySteps(attribute: string): ScimError {
  return new ScimError(400, 'tooMany', `${attribute} takes more than ${MAX_STEPS} steps; send several changes.`);
}

/** @throws ScimError 400 `invalidValue` for more than 1 000 values */
export function assertValueCount(attribute: string, value: unknown): void {
  if (!Array.isArray(value) || value.length <= MAX_VALUES) return;
  const sentence = `${attribute} has more than ${MAX_VALUES} values; send fewer.`;
  throw new ScimError(400, 'invalidValue', sentence);
}

/** @throws ScimError 413 for a resource, or a PATCH value without a path, with too many attributes or values */
export function assertResourceSize(resource: JsonObject): void {
  const values = Object.values(resource);
  if (values.length > MAX_MEMBERS) throw tooLarge(`${MAX_MEMBERS} attributes`);
  assertListed(values);
}

/** @throws ScimError 413 for the operations of a PATCH with too many values or too long paths */
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
