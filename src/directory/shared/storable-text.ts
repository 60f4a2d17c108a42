import { invalidValue } from './value-faults.ts';

/** Maximum length of any text, in characters. */
const MAX_TEXT_LENGTH = 100_000;

/** What PostgreSQL cannot store, as JSON escapes: U+0000, and unpaired surrogates, which `JSON.stringify` escapes. */
const UNSTORABLE_ESCAPE = /\\u(0000|d[89a-f])/;

/**
 * Whether PostgreSQL can store the text: it stores neither U+0000 nor unpaired surrogates, which UTF-8 cannot encode.
 */
export function isStorableText(text: string): boolean {
  return !text.includes('\u0000') && text.isWellFormed();
}

/** Removes U+0000, and replaces unpaired surrogates with U+FFFD. */
export function toStorableText(text: string): string {
  return text.replaceAll('\u0000', '').toWellFormed();
}

/** Whether PostgreSQL can store every text in the JSON. May be `false` for a text that has such an escape literally. */
export function isStorableJson(json: string): boolean {
  return !UNSTORABLE_ESCAPE.test(json);
}

/** @throws Fault `INVALID_VALUE` for a text that is too long, or that PostgreSQL cannot store */
export function assertText(field: string, text: string): void {
  if (text.length > MAX_TEXT_LENGTH) {
    throw invalidValue(field, `is longer than ${MAX_TEXT_LENGTH} characters; shorten it`);
  }
  if (!isStorableText(text)) {
    throw invalidValue(field, 'contains an invalid character (U+0000 or an unpaired surrogate); remove it');
  }
}
