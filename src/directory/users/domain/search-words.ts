import { wordsIn } from '../../../kernel/fold.ts';

/** Words of one search. */
export const MAX_SEARCH_WORDS = 10;

/** Characters of a word that count. */
export const MAX_WORD_LENGTH = 64;

/** From so many digits on the end of a number is enough to find it. */
export const LEAST_DIGITS = 7;

/**
 * What somebody types to find users, as words in the form that searches compare (`words.ts`). A user is meant when each of
 * them begins a word of the user (`user-words.ts`), or is the number of a telephone or its end. What may be a number that is
 * typed with spaces stands together, with one space each, and is that number or words of the user one by one.
 */
export function searchWords(search: string): string[] {
  const words: string[] = [];
  let pieces: string[] = [];
  for (const word of [...wordsIn(search).map(cutWord), '']) {
    if (IS_OF_NUMBER.test(word)) {
      pieces.push(word);
    } else {
      words.push(...joinNumber(pieces), word);
      pieces = [];
    }
  }
  return [...new Set(words.filter((word) => word !== ''))];
}

/** How many words somebody typed. */
export function countOfWords(words: readonly string[]): number {
  return words.flatMap(piecesOf).length;
}

/** The words that stand together as what may be a number; of others the one word. */
export function piecesOf(word: string): string[] {
  return word.split(' ');
}

/** The digits of what may be the number of a telephone or its end; `null` of any other word. */
export function digitsOfWord(word: string): string | null {
  return piecesOf(word).every((piece) => IS_OF_NUMBER.test(piece)) ? cutWord(digitsIn(word)) || null : null;
}

/** All digits of a text. */
export function digitsIn(text: string): string {
  return text.replace(/\D/g, '');
}

/** By characters, of which some are two units long in JavaScript and none is in PostgreSQL. */
export function cutWord(word: string): string {
  return word.length <= MAX_WORD_LENGTH ? word : [...word].slice(0, MAX_WORD_LENGTH).join('');
}

/** Digits, and signs that stand between those of a number. */
const IS_OF_NUMBER = /^[\d+()./-]+$/;

function joinNumber(pieces: readonly string[]): readonly string[] {
  const number = pieces.join(' ');
  return digitsIn(number).length >= LEAST_DIGITS ? [number] : pieces;
}
