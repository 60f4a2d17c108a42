import { fold } from '../../kernel/fold.ts';

/** Words of one search. */
export const MAX_SEARCH_WORDS = 10;

/** Characters of a word that count. */
export const MAX_WORD_LENGTH = 64;

/**
 * What somebody types to find users, as words in the form that comparisons go by. A user is meant when each of them
 * begins a word of `userName`, `displayName`, a part of the name, or an e-mail address. Words begin after spaces and
 * after signs such as `.`, `-` and `'`; what follows is part of them, so that `smith@ac` finds `anna.smith@acme.example`.
 * The domain of an address begins with its `@`: every address of an enterprise would otherwise begin alike.
 */
export function searchWords(search: string): string[] {
  const words = fold(search)
    .split(SPACES)
    .filter((word) => word !== '');
  return [...new Set(words.map((word) => cut(word)))];
}

/** The spaces of Unicode, spelled out, since a database knows them by its locale. */
const SPACES = /[\t\n\v\f\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/;

/** By characters, of which some are two units long in JavaScript and none is in PostgreSQL. */
function cut(word: string): string {
  return word.length <= MAX_WORD_LENGTH ? word : [...word].slice(0, MAX_WORD_LENGTH).join('');
}
