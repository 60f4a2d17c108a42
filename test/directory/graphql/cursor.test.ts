import { describe, expect, it } from '@jest/globals';
import { type CursorKind, endOfPage, formatCursor, parseCursor } from '../../../src/directory/graphql/cursor.ts';

const NUMBERS: CursorKind = { name: 'numbers', isPosition: (place) => /^\d+$/.test(place) };
const WORDS: CursorKind = { name: 'words', isPosition: () => true };

describe('a cursor', () => {
  it('is decoded to the position that it was encoded from', () => {
    expect(parseCursor(NUMBERS, formatCursor(NUMBERS, '42'))).toBe('42');
    expect(parseCursor(NUMBERS, null)).toBeNull();
  });

  it.each([
    ['of another kind of list', formatCursor(WORDS, '42')],
    ['with an invalid position', formatCursor(NUMBERS, 'x')],
    ['that is not canonical base64url', `${formatCursor(NUMBERS, '42')}=`],
    ['that is too long', 'A'.repeat(16_385)],
  ])('%s is rejected', (_, cursor) => {
    expect(() => parseCursor(NUMBERS, cursor)).toThrow(
      expect.objectContaining({ code: 'INVALID_VALUE', field: 'after' }),
    );
  });
});

describe('endOfPage', () => {
  it('reports no next page for an empty page', () => {
    expect([endOfPage(null, true).hasNextPage, endOfPage('c', true).hasNextPage]).toEqual([false, true]);
  });
});
