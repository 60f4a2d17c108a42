import { readAttributePath } from '../schema/attribute-path.ts';
import { isBooleanName, isCanonicalType, isKnownPath } from '../schema/known-names.ts';
import { COMPARISONS } from './filter-node.ts';

/** Maximum length of text that is kept where a boolean belongs. */
const MAX_BOOLEAN_LENGTH = 64;

/** Maximum length of a masked path; a longer one becomes its length. */
const MAX_PATH_LENGTH = 200;

/** A string, a word, or a punctuation mark; an unterminated string extends to the end. */
const TOKENS = /"(?:[^"\\]|\\.)*(?:"|$)|[^\s()[\]"]+|[()[\]]/gs;

const KEYWORDS = new Set<string>([...COMPARISONS, 'pr', 'and', 'or', 'not', 'null']);

/** Replaces text that may be personal by its length. */
export function maskText(text: string): string {
  return `•••(${text.length})`;
}

/**
 * Masks the value of an attribute for the request log. Text where a boolean belongs is kept, because it is what the
 * client has to correct.
 *
 * @param name the attribute or sub-attribute
 */
export function maskValue(text: string, name: string): string {
  const isType = name.toLowerCase() === 'type' && isCanonicalType(text);
  // An e-mail address in the wrong attribute is personal.
  const isWrongBoolean = isBooleanName(name) && text.length <= MAX_BOOLEAN_LENGTH && !text.includes('@');
  const isBoolean = /^(true|false)$/i.test(text);
  return isType || isWrongBoolean || isBoolean ? text : maskText(text);
}

/**
 * Masks a path, a filter or the name of a member for the request log. Names that a schema declares, keywords, canonical
 * types and booleans are kept. Any other name may hold a value, so it is masked.
 */
export function maskPath(text: string): string {
  if (text.length > MAX_PATH_LENGTH) return maskText(text);
  if (isKnownName(text)) return text;

  const masked = maskTokens(text);
  return masked.length > MAX_PATH_LENGTH ? maskText(text) : masked;
}

/** Masks a list of attribute names for the request log: keeps those that a schema declares and counts the others. */
export function maskNames(names: readonly string[]): string[] {
  const known = names.filter(isKnownName);
  const unknown = names.length - known.length;
  return unknown === 0 ? known : [...known, `${unknown} unknown`];
}

/** The last name in a path, e.g. `givenName` of `name.givenName`. */
export function lastNameOf(path: string): string {
  return path.slice(Math.max(path.lastIndexOf('.'), path.lastIndexOf(':')) + 1);
}

function maskTokens(text: string): string {
  let attribute = '';
  return text.replaceAll(TOKENS, (token) => {
    if (/^[()[\]]$/.test(token)) return token;
    if (token.startsWith('"')) return `"${maskValue(token.slice(1, -1), attribute)}"`;
    // After a bracket a path begins with a dot.
    if (isKnownName(token.replace(/^\./, ''))) attribute = lastNameOf(token);
    else if (!KEYWORDS.has(token.toLowerCase())) return maskValue(token, attribute);
    return token;
  });
}

/** Whether a text is a path of names that a schema declares. */
function isKnownName(text: string): boolean {
  const path = readAttributePath(text);
  return path !== null && isKnownPath(path);
}
