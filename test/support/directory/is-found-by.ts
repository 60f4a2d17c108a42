import type { User } from '../../../src/directory/users/domain/user.ts';
import { wordsIn } from '../../../src/kernel/fold.ts';

/**
 * Whether a user has each of the folded words, as the beginning of a word, as a telephone number or as the end of one:
 * the reference for what the database must return.
 */
export function isFoundBy({ profile }: User, words: readonly string[]): boolean {
  const { userName, displayName, name = {}, emails = [], phoneNumbers = [] } = profile;
  const texts = [userName, displayName, ...Object.values(name), ...emails.map(({ value }) => value)];
  const pieces = texts.flatMap((text) => wordsIn(text ?? ''));
  const numbers = phoneNumbers.map(({ value }) => wordsIn(value ?? '').join(''));
  return words.every(
    (word) =>
      word.split(' ').every((part) => pieces.some((text) => beginsWordOf(text, part))) ||
      numbers.some((number) => isNumberOrEndOf(number, word)),
  );
}

function beginsWordOf(text: string, word: string): boolean {
  const letters = [...text];
  const domain = letters.indexOf('@');
  return letters.some((letter, place) => {
    const isInDomain = domain >= 0 && place > domain;
    const isAfterSymbol = place > 0 && !isInDomain && /[\p{P}\p{S}]/u.test(letters[place - 1] ?? '');
    return (place === 0 || letter === '@' || isAfterSymbol) && letters.slice(place).join('').startsWith(word);
  });
}

function isNumberOrEndOf(number: string, word: string): boolean {
  if (/[^\d+()./ -]/.test(word) || !/\d/.test(word)) return false;
  const digits = word.replaceAll(/\D/g, '');
  return [number, ...number.split(/\p{L}+/u)]
    .map((part) => part.replaceAll(/\D/g, ''))
    .some((part) => part === digits || (digits.length >= 7 && part.endsWith(digits)));
}
