import { hash } from 'node:crypto';
import type { WireOperation } from './transport.ts';

/** By which name an operation is known without its text: the SHA-256 of the text, in hexadecimal digits. */
export function hashOf({ text }: WireOperation<unknown, never>): string {
  return hash('sha256', text);
}

/**
 * What a directory answers that does not know an operation by its hash: in our own words, as one of another release
 * does, and in those of Apollo. Nothing was run then.
 */
const UNKNOWN_HASH: ReadonlySet<string> = new Set([
  'BAD_REQUEST',
  'PERSISTED_QUERY_NOT_FOUND',
  'PERSISTED_QUERY_NOT_SUPPORTED',
]);

/** Whether an error asks for the text. */
export function asksForText(code: string): boolean {
  return UNKNOWN_HASH.has(code);
}
