import { COMPARISONS } from './filter-node.ts';
import { maskText, maskValue } from './mask-text.ts';
import { isTellableName } from './tellable-names.ts';

const MAX_LENGTH = 200;

/** A string, a word, or a sign; a string that has no end goes on to the end. */
const TOKENS = /"(?:[^"\\]|\\.)*(?:"|$)|[^\s()[\]"]+|[()[\]]/gs;

const GRAMMAR = new Set<string>([...COMPARISONS, 'pr', 'and', 'or', 'not', 'null']);

/**
 * A path, a filter, or the name of a member as it may be kept: names that a schema knows stay and all else goes, but for
 * the types and booleans of a condition. What no schema knows may be anything: a value, or a name that somebody made of
 * one.
 */
export function maskPath(text: string): string {
  if (text.length > MAX_LENGTH) return maskText(text);
  if (isTellableName(text)) return text;

  const masked = maskTokens(text);
  return masked.length > MAX_LENGTH ? maskText(text) : masked;
}

function maskTokens(text: string): string {
  let compared = '';
  return text.replaceAll(TOKENS, (token) => {
    if (/^[()[\]]$/.test(token)) return token;
    if (token.startsWith('"')) return `"${maskValue(token.slice(1, -1), compared)}"`;
    if (isNamePath(token)) compared = lastNameOf(token);
    else if (!GRAMMAR.has(token.toLowerCase())) return maskValue(token, compared);
    return token;
  });
}

/** A path of nothing but known names; behind a bracket it begins with a dot. */
function isNamePath(word: string): boolean {
  return isTellableName(word.replace(/^\./, ''));
}

/** The name of the attribute, or of its part, that a path of names leads to. */
export function lastNameOf(word: string): string {
  return word.slice(Math.max(word.lastIndexOf('.'), word.lastIndexOf(':')) + 1);
}
