import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { fold, wordsIn } from '../../src/kernel/fold.ts';

describe('fold', () => {
  it('ignores case in every script', () => {
    expect(fold('ÜNAL')).toBe(fold('ünal'));
    expect(fold('ΠΑΠΑΣ')).toBe(fold('παπας'));
    expect(fold('ИВАН')).toBe(fold('иван'));
  });

  it('treats a composed and a decomposed letter as equal', () => {
    expect(fold('Zoe\u0308')).toBe(fold('zo\u00eb'));
  });

  it('folds a final sigma to sigma', () => {
    expect(fold('ΟΔΟΣ')).toBe(fold('οδος'));
    expect(fold('οδοσ')).toBe(fold('οδος'));
  });

  it('distinguishes the Turkish dotless i from i', () => {
    expect(fold('ısparta')).not.toBe(fold('isparta'));
  });

  it('distinguishes accents and ligatures', () => {
    expect(fold('strasse')).not.toBe(fold('straße'));
    expect(fold('resume')).not.toBe(fold('résumé'));
  });

  it('preserves prefixes', () => {
    const words = fc.string({ unit: fc.constantFrom(...'aZéÜΣσςßиЖ字 .@') });

    fc.assert(fc.property(words, words, (first, rest) => fold(first + rest).startsWith(fold(first))));
  });

  const units = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: fc.constantFrom(...'HhTJjIiİıΣσςẖẞ\u0331\u0307\u030c\u0345') }),
  );

  it('is idempotent', () => {
    fc.assert(fc.property(units, (text) => fold(fold(text)) === fold(text)));
  });

  it('treats canonically equal texts as equal, also in lower case', () => {
    fc.assert(fc.property(units, (text) => fold(text.normalize('NFD')) === fold(text)));
    fc.assert(fc.property(units, (text) => fold(text.normalize('NFD').toLowerCase()) === fold(text)));
  });

  it('composes letters whose composed form exists in lower case only (Unicode 5.18)', () => {
    expect(fold('H\u0331asan')).toBe(fold('\u1e96asan'));
    expect(fold('J\u030c')).toBe(fold('\u01f0'));
  });

  it('is idempotent for every character with every combining mark', () => {
    const unstable = [];
    for (let point = 0; point <= 0x1ffff; point += 1) {
      for (const mark of ['', '\u0331', '\u0308', '\u030a', '\u030c', '\u0307', '\u0345']) {
        const text = String.fromCodePoint(point) + mark;
        if (fold(fold(text)) !== fold(text)) unstable.push(text);
      }
    }
    expect(unstable).toEqual([]);
  });
});

describe('wordsIn', () => {
  it.each([
    ['Hélène', 'helene'],
    ['Jürgen', 'jurgen'],
    ['Łukasz', 'lukasz'],
    ['GROSS', 'Groß'],
    ['Yıldız', 'yildiz'],
    ['İbrahim', 'ibrahim'],
    ['Muñoz–García', 'munoz-garcia'],
    ['Sean O’Neil', "sean o'neil"],
    ['Søren Ærø', 'soren aero'],
    ['ｽﾐｽ', 'スミス'],
    ['Ａｎｎａ', 'anna'],
    ['Ngọc Đặng', 'ngoc dang'],
    ['in\u00advi\u200bsible', 'invisible'],
    ['ΠΑΠΑΣ', 'παπας'],
  ])('are equal for %s and %s', (one, other) => {
    expect(wordsIn(one)).toEqual(wordsIn(other));
  });

  it('distinguishes letters that differ in more than an accent', () => {
    expect(wordsIn('が か')).toEqual(['が', 'か']);
    expect(wordsIn('हिन्दी')).not.toEqual(wordsIn('हनद'));
  });

  it('is idempotent, and returns words without white space', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const words = wordsIn(text);
        expect(wordsIn(words.join(' '))).toEqual(words);
        expect(words.some((word) => /\s/.test(word))).toBe(false);
      }),
      { numRuns: 2_000 },
    );
    for (let point = 0; point <= 0x1ffff; point += 1) {
      const words = wordsIn(String.fromCodePoint(point));
      if (wordsIn(words.join(' ')).join() !== words.join()) throw new Error(`U+${point.toString(16)}`);
    }
  });
});
