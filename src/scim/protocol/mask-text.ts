import { isBooleanName, isCanonicalType } from '../schema/known-names.ts';

/** Characters of what stands where a boolean belongs; a longer text may be anything. */
const MAX_TOLD = 64;

/** What is told of a text that may be personal: its length. */
export function maskText(text: string): string {
  return `•••(${text.length})`;
}

/**
 * The value of an attribute as it may be kept. Where a boolean belongs, what stands in its place is told, since that is what
 * the client has to correct.
 *
 * @param name of the attribute, or of the part of it
 */
export function maskValue(text: string, name: string): string {
  const isKind = name.toLowerCase() === 'type' && isCanonicalType(text);
  // With a sign of its own, so that an address in the wrong place is not told.
  const isTold = isBooleanName(name) && text.length <= MAX_TOLD && !text.includes('@');
  return isKind || isTold || isBooleanWord(text) ? text : maskText(text);
}

/** Whether a text is a boolean, which tells of nobody. */
function isBooleanWord(text: string): boolean {
  return /^(true|false)$/i.test(text);
}
