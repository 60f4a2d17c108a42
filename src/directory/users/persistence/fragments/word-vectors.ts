import type { EnterpriseId } from '../../../../kernel/ids.ts';
import { digitsOfWord, MIN_DIGITS, piecesOf } from '../../domain/search-words.ts';
import type { UserProfile } from '../../domain/user-profile.ts';
import { userWords } from '../../domain/user-words.ts';

/** Precedes the reversed digits of a number, so that the end of a number is found as the prefix of a word. */
const NUMBER_PREFIX = 'tel ';

/** The words of a user as stored in the column `words`; only those of numbers contain a space. */
export function storedWords(profile: UserProfile): string[] {
  const { words, numbers } = userWords(profile);
  return [...words, ...numbers.map(storedNumber)];
}

function storedNumber(digits: string): string {
  return `${NUMBER_PREFIX}${[...digits].reverse().join('')}`;
}

/** SQL: the words of the row `u` as a `tsvector`; each begins with the enterprise, so that the index separates them. */
export const WORD_VECTOR =
  "array_to_tsvector(ARRAY(SELECT u.enterprise_id || ' ' || word FROM unnest(u.words) AS word))";

/** A `tsquery` for the words of a search: each as the prefix of a word, or as a number or its end. */
export function wordQuery(enterpriseId: EnterpriseId, words: readonly string[]): string {
  return words
    .map((word) => {
      const prefixes = piecesOf(word).map((piece) => `${quoted(enterpriseId, piece)}:*`);
      const digits = digitsOfWord(word);
      if (digits === null) return prefixes.join(' & ');
      const number = quoted(enterpriseId, storedNumber(digits)) + (digits.length < MIN_DIGITS ? '' : ':*');
      return `(${prefixes.join(' & ')} | ${number})`;
    })
    .join(' & ');
}

/** A `tsquery` for whole words only; for frequent words the index takes a quarter of the time of a prefix query. */
export function wholeWordQuery(enterpriseId: EnterpriseId, words: readonly string[]): string {
  return words
    .flatMap(piecesOf)
    .map((word) => quoted(enterpriseId, word))
    .join(' & ');
}

function quoted(enterpriseId: EnterpriseId, word: string): string {
  return `'${enterpriseId} ${escaped(word)}'`;
}

function escaped(word: string): string {
  return word.replaceAll('\\', '\\\\').replaceAll("'", "''");
}
