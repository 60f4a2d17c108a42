import { describe, expect, it } from '@jest/globals';
import { changeConditions, isKnownVersion } from '../../../../src/scim/http/users/preconditions.ts';

describe('changeConditions (RFC 9110 §13.1)', () => {
  it.each([
    [{}, null, null],
    [{ 'if-match': '"3"' }, [3], null],
    [{ 'if-match': '*' }, null, null],
    [{ 'if-none-match': 'W/"3", "4"' }, null, [3, 4]],
    [{ 'if-none-match': '*' }, [], null],
    [{ 'if-match': '*', 'if-none-match': '*' }, [], null],
  ])('translates %j', (headers, ifVersionIn, unlessVersionIn) => {
    expect(changeConditions(headers)).toEqual({ ifVersionIn, unlessVersionIn });
  });
});

describe('isKnownVersion', () => {
  it('is true when If-None-Match has the version', () => {
    expect(isKnownVersion({ 'if-none-match': '"2", "3"' }, 3)).toBe(true);
    expect(isKnownVersion({ 'if-none-match': '"2"' }, 3)).toBe(false);
    expect(isKnownVersion({}, 3)).toBe(false);
  });

  it('throws 412 when If-Match has other versions only', () => {
    expect(() => isKnownVersion({ 'if-match': '"2"' }, 3)).toThrow(expect.objectContaining({ status: 412 }));
  });
});
