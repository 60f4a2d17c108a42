import { describe, expect, it } from '@jest/globals';
import {
  assertText,
  isStorableJson,
  isStorableText,
  toStorableText,
} from '../../../src/directory/shared/storable-text.ts';

const TEXTS: readonly [text: string, isStorable: boolean, stored: string][] = [
  ['Ünal 𝒜', true, 'Ünal 𝒜'],
  ['a\u0000b', false, 'ab'],
  ['a\ud835', false, 'a\ufffd'],
];

describe('texts that PostgreSQL cannot store', () => {
  it.each(TEXTS)('%j is recognized, and made storable', (text, isStorable, stored) => {
    expect([isStorableText(text), isStorableJson(JSON.stringify([text]))]).toEqual([isStorable, isStorable]);
    expect(toStorableText(text)).toBe(stored);
  });

  it('are rejected, and so are texts that are too long', () => {
    expect(() => assertText('title', 'a\u0000')).toThrow(expect.objectContaining({ field: 'title' }));
    expect(() => assertText('title', 'x'.repeat(100_001))).toThrow(expect.objectContaining({ code: 'INVALID_VALUE' }));
    expect(() => assertText('title', 'x'.repeat(100_000))).not.toThrow();
  });
});
