import { wordsIn } from '../../../kernel/fold.ts';
import { cutWord, digitsIn, MAX_WORD_LENGTH } from './search-words.ts';
import type { UserProfile } from './user-profile.ts';

/** The words by which a search finds a user. */
export interface UserWords {
  readonly words: readonly string[];
  /** The digits of each telephone and fax number. */
  readonly numbers: readonly string[];
}

/** The attributes that the words are taken from. */
export const SEARCHED_ATTRIBUTES = ['userName', 'displayName', 'name', 'emails', 'phoneNumbers'] as const;

/** Maximum characters of all words of a user, which one row of the word index holds. */
const MAX_LENGTH = 200_000;

/** Maximum characters of one text that are indexed; names and addresses are shorter. */
const MAX_TEXT_LENGTH = 5_000;

/** A symbol, after which a new word begins. */
const SYMBOL = /[\p{P}\p{S}]/u;

/**
 * Splits `userName`, `displayName`, the name and the e-mail addresses at white space, and returns each suffix that
 * begins at the start of a word, so that a search may continue across symbols: `smith@ac` finds
 * `anna.smith@acme.example`. No word starts within the domain of an address except at its `@`: most users of an
 * enterprise have the same domain.
 */
export function userWords(profile: Pick<UserProfile, 'userName'> & Partial<UserProfile>): UserWords {
  const { userName, displayName = '', name = {}, emails = [], phoneNumbers = [] } = profile;
  const texts = [userName, displayName, ...Object.values(name), ...emails.map(({ value }) => value ?? '')];
  const pieces = new Set([...new Set(texts)].flatMap((text) => wordsIn(text.slice(0, MAX_TEXT_LENGTH))));
  const numbers = new Set(phoneNumbers.flatMap(({ value = '' }) => numbersIn(value)));
  return { words: boundedSuffixes(pieces), numbers: [...numbers] };
}

/** The suffixes of a text that begin at the start of a word. */
function* wordSuffixes(text: string): Iterable<string> {
  const letters = [...text];
  const domain = letters.indexOf('@');
  const end = domain < 0 ? letters.length : domain;
  for (const [at, letter] of letters.entries()) {
    const isStart = at === 0 || letter === '@' || (at <= end && SYMBOL.test(letters[at - 1] ?? ''));
    if (isStart) yield letters.slice(at, at + MAX_WORD_LENGTH).join('');
  }
}

/** The digits of a number: of the whole text, and of each part between letters, which separate an extension. */
function numbersIn(value: string): string[] {
  const text = wordsIn(value).join('');
  return [text, ...text.split(/\p{L}+/u)].map((part) => cutWord(digitsIn(part))).filter((digits) => digits !== '');
}

/** The first suffixes up to `MAX_LENGTH`; computed lazily, since a text of symbols only has one for each symbol. */
function boundedSuffixes(texts: Iterable<string>): string[] {
  const kept = new Set<string>();
  let left = MAX_LENGTH;
  for (const text of texts) {
    for (const word of wordSuffixes(text)) {
      left -= word.length;
      if (left < 0) return [...kept];
      kept.add(word);
    }
  }
  return [...kept];
}
