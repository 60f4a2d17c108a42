import { hash } from 'node:crypto';
import type { WireOperation } from './transport.ts';

/** The hash of a persisted query: the SHA-256 of its text, in hexadecimal. */
export function hashOf({ text }: WireOperation<unknown, never>): string {
  return hash('sha256', text);
}

/**
 * The JSON body of an operation up to its variables, with the hash in place of the text, which is longer than the rest.
 * A directory of the same release knows the operation; the form is that of Apollo's automatic persisted queries.
 *
 * @see https://www.apollographql.com/docs/apollo-server/performance/apq
 */
export function bodyWithHash(operation: WireOperation<unknown, never>): string {
  const extensions = { persistedQuery: { version: 1, sha256Hash: hashOf(operation) } };
  return `{"operationName":${JSON.stringify(operation.name)},"extensions":${JSON.stringify(extensions)},"variables":`;
}

/** The same with the text of the operation, for a directory of another release. */
export function bodyWithText({ name, text }: WireOperation<unknown, never>): string {
  return `{"operationName":${JSON.stringify(name)},"query":${JSON.stringify(text)},"variables":`;
}

/** Codes for an unknown hash: that of this directory and those of Apollo. The operation did not run. */
const UNKNOWN_HASH: ReadonlySet<string> = new Set([
  'BAD_REQUEST',
  'PERSISTED_QUERY_NOT_FOUND',
  'PERSISTED_QUERY_NOT_SUPPORTED',
]);

/** Whether a directory does not know an operation by its hash and needs the text. */
export function isUnknownHash(code: string): boolean {
  return UNKNOWN_HASH.has(code);
}
