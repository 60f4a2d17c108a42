import { isKnownName } from '../schema/known-words.ts';
import { readAttributePath } from './attribute-path-text.ts';
import { COMPARISONS } from './filter-node.ts';
import { maskText, maskValue } from './mask-text.ts';

const MAX_LENGTH = 200;

/** A string, a word, or a sign; a string that has no end goes on to the end. */
const TOKENS = /"(?:[^"\\]|\\.)*(?:"|$)|[^\s()[\]"]+|[()[\]]/gs;

const SCHEMA = /^(?:urn|https?):[^@]*$/i;

const GRAMMAR = new Set<string>([...COMPARISONS, 'pr', 'and', 'or', 'not', 'null']);

/**
 * A path, a filter, or the name of a member as it may be kept: names stay and values go, but for the types and booleans
 * of a condition. Where it is more than a name, only names that a schema knows stay, since in a text that nobody can read
 * anything may be a value.
 */
export function maskPath(text: string): string {
  if (text.length > MAX_LENGTH) return maskText(text);
  if (isPath(text)) return text;

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

function isPath(text: string): boolean {
  const path = readAttributePath(text);
  return path !== null && (path.schema === null || SCHEMA.test(path.schema));
}

/** A path of nothing but known names; behind a bracket it begins with a dot. */
function isNamePath(word: string): boolean {
  const path = readAttributePath(word.replace(/^\./, ''));
  if (path === null || (path.schema !== null && !SCHEMA.test(path.schema))) return false;
  return [path.attribute, path.subAttribute].every((name) => name === null || isKnownName(name));
}

function lastNameOf(word: string): string {
  return word.slice(Math.max(word.lastIndexOf('.'), word.lastIndexOf(':')) + 1);
}
