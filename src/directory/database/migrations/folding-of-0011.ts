/**
 * Folding, words and terms as they were when migration 0011 was written: a frozen copy, so that the migration keeps its
 * result when the originals change.
 */

type Parts = Readonly<Record<string, string | boolean>>;

/** The search keys of a user: folded but not always composed texts, in the structure of the profile. */
export type KeptKeys = Readonly<Record<string, string | boolean | Parts | readonly Parts[]>>;

/** Attributes whose texts are case-sensitive and stay unchanged. */
const EXACT: ReadonlySet<string> = new Set(['externalId', 'profileUrl', 'photos.value', 'x509Certificates.value']);

/** Returns the keys with every text composed (NFC). */
export function withComposedTexts(keys: KeptKeys): KeptKeys {
  const composed = Object.entries(keys).map(([name, key]) => {
    if (typeof key !== 'object') return [name, composedAt(name, key)];
    return [name, isList(key) ? key.map((parts) => composedParts(name, parts)) : composedParts(name, key)];
  });
  return Object.fromEntries(composed);
}

function composedParts(name: string, parts: Parts): Parts {
  return Object.fromEntries(Object.entries(parts).map(([part, key]) => [part, composedAt(`${name}.${part}`, key)]));
}

function composedAt(path: string, key: string | boolean): string | boolean {
  return typeof key === 'boolean' || EXACT.has(path) ? key : key.normalize('NFC');
}

const SHOWN = String.raw`[^\p{White_Space}\p{Default_Ignorable_Code_Point}]`;
const WITHOUT_BLANK_ENDS = new RegExp(String.raw`${SHOWN}(?:.*(?:${SHOWN}|\p{Variation_Selector}))?`, 'su');

/** A folded name, composed and without blanks at its ends; a name of blanks only keeps them. */
export function userNameKey(folded: string): string {
  return (WITHOUT_BLANK_ENDS.exec(folded)?.[0] ?? folded).normalize('NFC');
}

/** The terms of a user in the inverted index. */
export function termsOf(enterpriseId: number, keys: KeptKeys): number[] {
  const terms = Object.entries(keys).flatMap(([name, key]) => {
    if (typeof key !== 'object') return name === 'userName' || name === 'externalId' ? [] : [[name, key] as const];
    return (isList(key) ? key : [key]).flatMap(({ type, primary, ...parts }) =>
      Object.entries(parts).map(([part, inner]) => [`${name}.${part}`, inner] as const),
    );
  });
  return [...new Set(terms.map(([path, key]) => fnv1a(`${enterpriseId}|${path}|${key}`)))];
}

function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash | 0;
}

const APOSTROPHES = /[‘’‛ʼʻʹ′`]/g;
const ACCENTS = /(?![\u3099\u309a])\p{Script=Inherited}|\p{Default_Ignorable_Code_Point}/gu;
const LETTERS = ['ßss', 'æae', 'œoe', 'øo', 'łl', 'đd', 'ðd', 'þth', 'ħh', 'ŧt', 'ŋn', 'ıi', 'ƶz'];
const PLAIN = new Map(LETTERS.map((pair) => [pair.slice(0, 1), pair.slice(1)]));
const ACCENTED = new RegExp(`[${[...PLAIN.keys()].join('')}]`, 'g');
const SIGN = /[\p{P}\p{S}]/u;
const MAX_WORD_LENGTH = 64;
const MAX_LENGTH = 200_000;
const MAX_TEXT_LENGTH = 5_000;

/** The words that find a user. */
export function keptWords({ userName, displayName, name, emails, phoneNumbers }: KeptKeys): string[] {
  const names = typeof name === 'object' && !isList(name) ? Object.values(name) : [];
  const texts = [userName, displayName, ...names, ...valuesOf(emails)].filter((text) => typeof text === 'string');
  const spoken = new Set(texts.flatMap((text) => wordsIn(text.slice(0, MAX_TEXT_LENGTH))));
  const numbers = new Set(valuesOf(phoneNumbers).flatMap(numbersIn));
  return [...keptBeginnings(spoken), ...[...numbers].map((digits) => `tel ${reversed(digits)}`)];
}

function wordsIn(text: string): string[] {
  const folded = fold(text.replaceAll('´', "'").normalize('NFKD'));
  const plain = folded
    .normalize('NFD')
    .replace(ACCENTS, '')
    .replace(ACCENTED, (letter) => PLAIN.get(letter) ?? '');
  const levelled = plain
    .normalize('NFC')
    .replace(APOSTROPHES, "'")
    .replace(/\p{Pd}/gu, '-');
  return levelled.split(/[\s\u0085]+/).filter((word) => word !== '');
}

function fold(text: string): string {
  return text.normalize('NFC').toLowerCase().replaceAll('ς', 'σ').normalize('NFC');
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

function numbersIn(value: string): string[] {
  const text = wordsIn(value).join('');
  const parts = [text, ...text.split(/\p{L}+/u)].map((part) => part.replace(/\D/g, '').slice(0, MAX_WORD_LENGTH));
  return parts.filter((digits) => digits !== '');
}

function reversed(digits: string): string {
  return [...digits].reverse().join('');
}

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

function valuesOf(key: KeptKeys[string] | undefined): string[] {
  const all = typeof key === 'object' && isList(key) ? key : [];
  return all.flatMap(({ value }) => (typeof value === 'string' ? [value] : []));
}

function isList(key: Parts | readonly Parts[]): key is readonly Parts[] {
  return Array.isArray(key);
}
