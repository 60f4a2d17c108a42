import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { wordsIn } from '../../src/kernel/words.ts';

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
  ])('are the same in %s and %s', (one, other) => {
    expect(wordsIn(one)).toEqual(wordsIn(other));
  });

  it('keeps letters apart that differ in more than an accent', () => {
    expect(wordsIn('が か')).toEqual(['が', 'か']);
    expect(wordsIn('हिन्दी')).not.toEqual(wordsIn('हनद'));
  });

  it('are the words of themselves, and hold no white space', () => {
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
