import { describe, expect, it } from '@jest/globals';
import { readFilterValue } from '../../../src/scim/protocol/filter-value.ts';
import { TextCursor } from '../../../src/scim/protocol/text-cursor.ts';

function read(text: string) {
  return readFilterValue(new TextCursor(text, { name: 'filter', scimType: 'invalidFilter' }));
}

describe('readFilterValue', () => {
  it.each([
    ['"a b"', 'a b'],
    ['true', true],
    ['null', null],
    ['-1.5', -1.5],
    ['1.0', '1.0'],
    ['00', '00'],
    ['True', 'True'],
  ])('reads %s as %p', (text, value) => {
    expect(read(text)).toEqual({ value });
  });

  it.each([
    ['“a b”', 'a b'],
    ['‘a’', 'a'],
    ["'a'", 'a'],
  ])('reads %s and marks its quotation marks', (text, value) => {
    expect(read(text)).toEqual({ value, hasOtherQuotes: true });
  });

  it.each(['', ')', '«a»', '&quot;a&quot;'])('refuses %p', (text) => {
    expect(() => read(text)).toThrow(expect.objectContaining({ scimType: 'invalidFilter' }));
  });
});
