import { DIRECTORY_SENTENCES } from './directory-sentences.ts';
import { SCIM_SENTENCES } from './scim-sentences.ts';

interface Pattern {
  readonly english: RegExp;
  /** The names of the placeholders, in the order of the groups. */
  readonly placeholders: readonly string[];
  readonly french: string;
}

const SENTENCES = { ...SCIM_SENTENCES, ...DIRECTORY_SENTENCES };
/** No sentence of the product is longer, in characters. */
const MAX_LENGTH = 2_000;
const PLACEHOLDER = /\{(\w+)\}/g;

/** The sentences with placeholders; those with more fixed text come first, so that the most specific one matches. */
const PATTERNS: readonly Pattern[] = Object.keys(SENTENCES)
  .filter((english) => english.includes('{'))
  .sort((one, other) => other.replace(PLACEHOLDER, '').length - one.replace(PLACEHOLDER, '').length)
  .map((english) => ({
    english: new RegExp(
      `^${english
        .split(/\{\w+\}/)
        .map(escapeRegExp)
        .join('(.+?)')}$`,
      's',
    ),
    placeholders: [...english.matchAll(PLACEHOLDER)].map(([, name = '']) => name),
    french: SENTENCES[english] ?? english,
  }));

function escapeRegExp(text: string): string {
  return text.replace(/[$()*+.?[\\\]^{|}]/g, '\\$&');
}

/** Translates a refusal of the product, such as one in the request log, from English to a language. */
export function translateSentence(language: 'EN' | 'FR', english: string): string {
  return language === 'FR' ? sentenceToFrench(english) : english;
}

/** Leaves names of attributes, values and unknown sentences in English. */
export function sentenceToFrench(english: string): string {
  const whole = Object.hasOwn(SENTENCES, english) ? SENTENCES[english] : undefined;
  if (whole !== undefined) return whole;
  if (english.length > MAX_LENGTH) return english;
  for (const pattern of PATTERNS) {
    const match = pattern.english.exec(english);
    if (match !== null) return interpolate(pattern, match.slice(1));
  }
  return english;
}

/** In a refusal, the name of an attribute that does not exist. */
const UNKNOWN_NAME = 'An unknown name';

/** Placeholders whose values are sentences or words of the product; the values of all others stay as they are. */
const TRANSLATED: ReadonlySet<string> = new Set(['end', 'ended', 'expected', 'fault', 'limit', 'most', 'owner']);

function interpolate({ french, placeholders }: Pattern, values: readonly string[]): string {
  return french.replace(PLACEHOLDER, (_placeholder, name: string) => {
    const value = values[placeholders.indexOf(name)] ?? '';
    return TRANSLATED.has(name) || value === UNKNOWN_NAME ? sentenceToFrench(value) : value;
  });
}
