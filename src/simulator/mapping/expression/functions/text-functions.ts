import { stripDiacritics } from '../../../strip-diacritics.ts';
import type { ExpressionValue } from '../expression.ts';
import { textOf, wholeNumberOf } from '../value-text.ts';
import { ArgumentError, type Functions, ofText } from './expression-function.ts';

/** String functions. They count code points, not UTF-16 code units. */
export const TEXT_FUNCTIONS: Functions = {
  Append: {
    parameters: 'source, suffix',
    minArguments: 2,
    maxArguments: 2,
    apply: (source = null, suffix = null) => {
      const text = textOf(source);
      return text === null ? null : text + (textOf(suffix) ?? '');
    },
  },
  Left: {
    parameters: 'String, NumChars',
    minArguments: 2,
    maxArguments: 2,
    apply: (source = null, count = null) => part(source, count, (characters, many) => characters.slice(0, many)),
  },
  Right: {
    parameters: 'String, NumChars',
    minArguments: 2,
    maxArguments: 2,
    apply: (source = null, count = null) =>
      part(source, count, (characters, many) => characters.slice(Math.max(characters.length - many, 0))),
  },
  Mid: {
    parameters: 'source, start, length',
    minArguments: 3,
    maxArguments: 3,
    apply: (source = null, start = null, length = null) => {
      const text = textOf(source);
      const from = whole(start, 'start') - 1;
      const many = whole(length, 'length');
      if (from < 0 || many < 0) throw new ArgumentError('start counts from 1, and length is not negative.');
      return text === null
        ? null
        : Array.from(text)
            .slice(from, from + many)
            .join('');
    },
  },
  NormalizeDiacritics: ofText(stripDiacritics),
  StripSpaces: ofText((text) => text.replaceAll(' ', '')),
  Trim: ofText((text) => text.trim()),
  ToLower: cased((text, culture) => text.toLocaleLowerCase(culture)),
  ToUpper: cased((text, culture) => text.toLocaleUpperCase(culture)),
};

/** Returns an empty string for `null`, and the whole string for a negative count. */
function part(
  source: ExpressionValue,
  count: ExpressionValue,
  cut: (characters: string[], many: number) => string[],
): string {
  const text = textOf(source) ?? '';
  const many = whole(count, 'NumChars');
  return many < 0 ? text : cut(Array.from(text), many).join('');
}

function whole(value: ExpressionValue, parameter: string): number {
  return wholeNumberOf(value) ?? raise(`${parameter} must be a whole number.`);
}

/** Without a culture, "en" stands for .NET's invariant culture. */
function cased(change: (text: string, culture: string) => string): Functions[string] {
  return {
    parameters: 'source, culture',
    minArguments: 1,
    maxArguments: 2,
    apply: (source = null, culture = null) => {
      const text = textOf(source);
      return text === null ? null : change(text, cultureOf(textOf(culture) ?? ''));
    },
  };
}

function cultureOf(name: string): string {
  try {
    return Intl.getCanonicalLocales(name || 'en')[0] ?? 'en';
  } catch {
    return raise(`"${name}" is not a culture such as "tr-TR".`);
  }
}

function raise(reason: string): never {
  throw new ArgumentError(reason);
}
