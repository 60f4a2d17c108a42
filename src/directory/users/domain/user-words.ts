import { wordsIn } from '../../../kernel/fold.ts';
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

/** Characters of one text that are looked at; no name or address has so many. */
const MAX_TEXT_LENGTH = 5_000;

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
  const spoken = new Set([...new Set(texts)].flatMap((text) => wordsIn(text.slice(0, MAX_TEXT_LENGTH))));
  const numbers = new Set(phoneNumbers.flatMap(({ value = '' }) => numbersIn(value)));
  return { words: keptBeginnings(spoken), numbers: [...numbers] };
}

function* beginnings(text: string): Iterable<string> {
  const letters = [...text];
  const domain = letters.indexOf('@');
  const end = domain < 0 ? letters.length : domain;
  for (const [at, letter] of letters.entries()) {
    const isBeginning = at === 0 || letter === '@' || (at <= end && SIGN.test(letters[at - 1] ?? ''));
    if (isBeginning) yield letters.slice(at, at + MAX_WORD_LENGTH).join('');
  }
}

/** Of a number with an extension the digits of all, and of each part between letters. */
function numbersIn(value: string): string[] {
  const text = wordsIn(value).join('');
  return [text, ...text.split(/\p{L}+/u)].map((part) => cutWord(digitsIn(part))).filter((digits) => digits !== '');
}

/** Those that come first; of a text of nothing but signs no more are cut than are kept. */
function keptBeginnings(texts: Iterable<string>): string[] {
  const kept = new Set<string>();
  let left = MAX_LENGTH;
  for (const text of texts) {
    for (const word of beginnings(text)) {
      left -= word.length;
      if (left < 0) return [...kept];
      kept.add(word);
    }
  }
  return [...kept];
}
