import { isCanonicalType } from '../schema/known-words.ts';

/** What is told of a text that may be personal: its length. */
export function maskText(text: string): string {
  return `•••(${text.length})`;
}

/**
 * The value of an attribute as it may be kept.
 *
 * @param name of the attribute, or of the part of it
 */
export function maskValue(text: string, name: string): string {
  const isKind = name.toLowerCase() === 'type' && isCanonicalType(text);
  return isKind || isBooleanWord(text) ? text : maskText(text);
}

/** Whether a text is a boolean, which tells of nobody. */
function isBooleanWord(text: string): boolean {
  return /^(true|false)$/i.test(text);
}
