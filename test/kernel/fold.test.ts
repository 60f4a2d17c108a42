import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { fold } from '../../src/kernel/fold.ts';

describe('fold', () => {
  it('makes spellings that differ in case equal, in every script', () => {
    expect(fold('ÜNAL')).toBe(fold('ünal'));
    expect(fold('ΠΑΠΑΣ')).toBe(fold('παπας'));
    expect(fold('ИВАН')).toBe(fold('иван'));
  });

  it('makes a letter equal to the same letter put together from its parts', () => {
    expect(fold('Zoe\u0308')).toBe(fold('zo\u00eb'));
  });

  it('levels a Greek sigma wherever it stands in a word', () => {
    expect(fold('ΟΔΟΣ')).toBe(fold('οδος'));
    expect(fold('οδοσ')).toBe(fold('οδος'));
  });

  it('keeps the Turkish dotless i apart from i', () => {
    expect(fold('ısparta')).not.toBe(fold('isparta'));
  });

  it('keeps different words apart', () => {
    expect(fold('strasse')).not.toBe(fold('straße'));
    expect(fold('resume')).not.toBe(fold('résumé'));
  });

  it('turns a word that begins with another into one that begins with the other folded', () => {
    const words = fc.string({ unit: fc.constantFrom(...'aZéÜΣσςßиЖ字 .@') });

    fc.assert(fc.property(words, words, (first, rest) => fold(first + rest).startsWith(fold(first))));
  });

  it('changes nothing when done twice', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => fold(fold(text)) === fold(text)));
  });
});
