import { wordsIn } from '../../../kernel/fold.ts';

/** Maximum number of words of a search. */
export const MAX_SEARCH_WORDS = 10;

/** Maximum characters of a word that are compared. */
export const MAX_WORD_LENGTH = 64;

/** With at least this many digits, the last digits of a telephone number find it. */
export const MIN_DIGITS = 7;

/**
 * Splits a search into folded words (`kernel/fold.ts`). A user matches if each word is the beginning of one of the
 * user's words (`user-words.ts`), or a telephone number in full or its last digits. Words that may form one telephone
 * number typed with spaces stay one entry, joined by single spaces: it matches as that number or as single words.
 */
export function searchWords(search: string): string[] {
  const words: string[] = [];
  let pieces: string[] = [];
  // The empty word at the end completes a number that ends the search.
  for (const word of [...wordsIn(search).map(cutWord), '']) {
    if (NUMBER_PIECE.test(word)) {
      pieces.push(word);
    } else {
      words.push(...joinNumber(pieces), word);
      pieces = [];
    }
  }
  return [...new Set(words.filter((word) => word !== ''))];
}

/** Counts words as typed: a telephone number with spaces counts as several. */
export function countOfWords(words: readonly string[]): number {
  return words.flatMap(piecesOf).length;
}

/** The words of an entry: several for a telephone number typed with spaces, otherwise one. */
export function piecesOf(word: string): string[] {
  return word.split(' ');
}

/** The digits of an entry that may be a telephone number or its last digits; `null` for any other entry. */
export function digitsOfWord(word: string): string | null {
  return piecesOf(word).every((piece) => NUMBER_PIECE.test(piece)) ? cutWord(digitsIn(word)) || null : null;
}

/** All digits of a text. */
export function digitsIn(text: string): string {
  return text.replace(/\D/g, '');
}

/** Cuts a word to `MAX_WORD_LENGTH` characters, counted as PostgreSQL counts them: by code points. */
export function cutWord(word: string): string {
  return word.length <= MAX_WORD_LENGTH ? word : [...word].slice(0, MAX_WORD_LENGTH).join('');
}

/** Digits, and the punctuation of telephone numbers. */
const NUMBER_PIECE = /^[\d+()./-]+$/;

function joinNumber(pieces: readonly string[]): readonly string[] {
  const number = pieces.join(' ');
  return digitsIn(number).length >= MIN_DIGITS ? [number] : pieces;
}
