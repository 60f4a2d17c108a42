import type { EnterpriseId } from '../../../../kernel/ids.ts';
import { digitsOfWord, LEAST_DIGITS, piecesOf } from '../../domain/search-words.ts';
import type { UserProfile } from '../../domain/user-profile.ts';
import { userWords } from '../../domain/user-words.ts';

/** Before the digits of a number, from the last to the first, so that its end is found as the beginning of a word. */
const NUMBER = 'tel ';

/** The words that a user is found by, as they are kept. No other has a space in it than those of numbers. */
export function keptWords(profile: UserProfile): string[] {
  const { words, numbers } = userWords(profile);
  return [...words, ...numbers.map(keptNumber)];
}

function keptNumber(digits: string): string {
  return `${NUMBER}${[...digits].reverse().join('')}`;
}

/** The words of the row `u`, each behind the number of the enterprise. */
export const WORD_VECTOR =
  "array_to_tsvector(ARRAY(SELECT u.enterprise_id || ' ' || word FROM unnest(u.words) AS word))";

/** The words of a search as a `tsquery`: each of them begins a word of the user, or is a number or the end of one. */
export function wordQuery(enterpriseId: EnterpriseId, words: readonly string[]): string {
  return words
    .map((word) => {
      const begin = piecesOf(word).map((piece) => `${quoted(enterpriseId, piece)}:*`);
      const digits = digitsOfWord(word);
      if (digits === null) return begin.join(' & ');
      const number = quoted(enterpriseId, keptNumber(digits)) + (digits.length < LEAST_DIGITS ? '' : ':*');
      return `(${begin.join(' & ')} | ${number})`;
    })
    .join(' & ');
}

/** Only where each is such a word as a whole; the index leads to many of these in a quarter of the time. */
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
