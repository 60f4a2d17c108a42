import { DIRECTORY_SENTENCES } from './directory-sentences.ts';
import { SCIM_SENTENCES } from './scim-sentences.ts';

interface Pattern {
  readonly english: RegExp;
  readonly names: readonly string[];
  readonly french: string;
}

const SENTENCES = { ...SCIM_SENTENCES, ...DIRECTORY_SENTENCES };
/** No sentence of ours is longer, whatever it names. */
const MAX_LENGTH = 2_000;
const GAP = /\{(\w+)\}/g;

/** What is said at more length comes first, so that the sentence that says most of a text is the one that is found. */
const PATTERNS: readonly Pattern[] = Object.keys(SENTENCES)
  .filter((english) => english.includes('{'))
  .sort((one, other) => other.replace(GAP, '').length - one.replace(GAP, '').length)
  .map((english) => ({
    english: new RegExp(
      `^${english
        .split(/\{\w+\}/)
        .map(literally)
        .join('(.+?)')}$`,
      's',
    ),
    names: [...english.matchAll(GAP)].map(([, name = '']) => name),
    french: SENTENCES[english] ?? english,
  }));

function literally(text: string): string {
  return text.replace(/[$()*+.?[\\\]^{|}]/g, '\\$&');
}

/** What the product says in English, in a language. */
export function translateSentence(language: 'EN' | 'FR', english: string): string {
  return language === 'FR' ? sentenceToFrench(english) : english;
}

/**
 * What the product says in English, in French: why it refused something, as it is answered and kept in the request log.
 * Names of attributes and values in it stay as they are, and so does a text that is none of its sentences.
 */
export function sentenceToFrench(english: string): string {
  const whole = Object.hasOwn(SENTENCES, english) ? SENTENCES[english] : undefined;
  if (whole !== undefined) return whole;
  if (english.length > MAX_LENGTH) return english;
  for (const pattern of PATTERNS) {
    const found = pattern.english.exec(english);
    if (found !== null) return filled(pattern, found.slice(1));
  }
  return english;
}

/** Stands where a caller named an attribute that there is not. */
const UNKNOWN_NAME = 'An unknown name';

/** Gaps that the product fills with words of its own; all others hold what somebody gave, or a name. */
const WORDED: ReadonlySet<string> = new Set(['end', 'ended', 'expected', 'fault', 'limit', 'most', 'owner']);

function filled({ french, names }: Pattern, parts: readonly string[]): string {
  return french.replace(GAP, (_gap, name: string) => {
    const part = parts[names.indexOf(name)] ?? '';
    return WORDED.has(name) || part === UNKNOWN_NAME ? sentenceToFrench(part) : part;
  });
}
