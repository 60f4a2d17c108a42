import { describe, expect, it } from '@jest/globals';
import { TextCursor, UnreadableText } from '../../../src/scim/protocol/text-cursor.ts';

function cursor(text: string): TextCursor {
  return new TextCursor(text, { name: 'filter', scimType: 'invalidFilter' });
}

describe('TextCursor', () => {
  it('consumes words up to a delimiter', () => {
    const reader = cursor('userName eq(a)');

    expect([reader.takeWord(), reader.skipSpaces(), reader.takeWord(), reader.take('('), reader.takeWord()]).toEqual([
      'userName',
      true,
      'eq',
      true,
      'a',
    ]);
    expect([reader.take(']'), reader.take(')'), reader.atEnd]).toEqual([false, true, true]);
  });

  it.each([
    [' AND b', true, 'b'],
    [' andy b', false, ' '],
    ['and b', false, 'a'],
    [' and', false, ' '],
  ])('consumes a keyword between spaces, or does not move: %p', (text, isTaken, next) => {
    const reader = cursor(text);

    expect(reader.takeSpacedWord('and')).toBe(isTaken);
    expect(reader.next).toBe(next);
  });

  it('unescapes a JSON string', () => {
    expect(cursor('"a \\"b\\" \\u00e9" c').takeString()).toBe('a "b" é');
  });

  it('ends quoted text at a closing mark before a delimiter', () => {
    expect(cursor("'O'Neil') pr").takeEnclosed("'")).toBe("O'Neil");
  });

  it.each([
    ['a missing closing quotation mark', (reader: TextCursor) => reader.takeString(), '"ab', 4],
    ['an invalid escape, at the start of the string', (reader: TextCursor) => reader.takeString(), '"\\x"', 1],
    ['a missing closing mark', (reader: TextCursor) => reader.takeEnclosed("'"), "'ab", 1],
  ])('throws at the position of %s', (_, read, text, position) => {
    expect(() => read(cursor(text))).toThrow(expect.objectContaining({ status: 400, position }));
  });

  it('never repeats the text in an error', () => {
    const reader = cursor('secret');
    const word = reader.takeWord();

    expect(() => reader.fail('an operator', word)).toThrow(UnreadableText);
    expect(() => reader.fail('an operator', word)).toThrow(/^The filter cannot be read at character 1: expected an/);
  });
});
