import { wordsIn } from '../../kernel/words.ts';
import { cutWord, digitsIn, MAX_WORD_LENGTH } from './search-words.ts';
import type { UserProfile } from './user-profile.ts';

/** What a user is found by. */
export interface UserWords {
  readonly words: readonly string[];
  /** The digits of each telephone and fax number. */
  readonly numbers: readonly string[];
}

/** The attributes that it is taken from. */
export const WORDED_ATTRIBUTES = ['userName', 'displayName', 'name', 'emails', 'phoneNumbers'] as const;

/** What a row can hold beside all else that finds its user, in characters. */
const MAX_LENGTH = 200_000;

/** A sign, behind which a word begins. */
const SIGN = /[\p{P}\p{S}]/u;

/**
 * Of every text without spaces in `userName`, `displayName`, the parts of the name and the e-mail addresses what is left of
 * it from each beginning of a word on, so that a search may go on over the signs within: `smith@ac` finds
 * `anna.smith@acme.example`. The domain of an address begins with its `@`: every address of an enterprise would otherwise
 * begin alike.
 */
export function userWords(profile: Pick<UserProfile, 'userName'> & Partial<UserProfile>): UserWords {
  const { userName, displayName = '', name = {}, emails = [], phoneNumbers = [] } = profile;
  const texts = [userName, displayName, ...Object.values(name), ...emails.map(({ value }) => value ?? '')];
  const spoken = new Set([...new Set(texts)].flatMap(wordsIn));
  const numbers = new Set(phoneNumbers.flatMap(({ value = '' }) => numbersIn(value)));
  return { words: upToLength([...spoken].flatMap(beginnings)), numbers: [...numbers] };
}

function beginnings(text: string): string[] {
  const letters = [...text];
  const domain = letters.indexOf('@');
  const end = domain < 0 ? letters.length : domain;
  return letters.flatMap((letter, at) => {
    const isBeginning = at === 0 || letter === '@' || (at <= end && SIGN.test(letters[at - 1] ?? ''));
    return isBeginning ? [letters.slice(at, at + MAX_WORD_LENGTH).join('')] : [];
  });
}

/** Of a number with an extension the digits of all, and of each part between letters. */
function numbersIn(value: string): string[] {
  const text = wordsIn(value).join('');
  return [text, ...text.split(/\p{L}+/u)].map((part) => cutWord(digitsIn(part))).filter((digits) => digits !== '');
}

function upToLength(words: readonly string[]): string[] {
  let length = 0;
  return [...new Set(words)].filter((word) => {
    length += word.length;
    return length <= MAX_LENGTH;
  });
}
