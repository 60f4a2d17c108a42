import { invalidValue } from './value-faults.ts';

/** Characters of any one text. */
const MAX_TEXT_LENGTH = 100_000;

/** @throws Fault `INVALID_VALUE` for a text that is too long, or that no database takes */
export function assertText(field: string, text: string): void {
  if (text.length > MAX_TEXT_LENGTH) {
    throw invalidValue(field, `is longer than ${MAX_TEXT_LENGTH} characters; shorten it`);
  }
  // PostgreSQL has no place for U+0000, and half a surrogate pair has no form in UTF-8.
  if (text.includes('\u0000') || !text.isWellFormed()) {
    throw invalidValue(field, 'contains an invalid character (U+0000 or an unpaired surrogate); remove it');
  }
}
