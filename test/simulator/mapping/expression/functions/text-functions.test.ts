import { describe, expect, it } from '@jest/globals';
import { TEXT_FUNCTIONS } from '../../../../../src/simulator/mapping/expression/functions/text-functions.ts';

const { Append, Left, Right, Mid, ToUpper } = TEXT_FUNCTIONS;

describe('string functions', () => {
  it('count code points', () => {
    expect(Left?.apply('a😀b', 2)).toBe('a😀');
    expect(Right?.apply('a😀b', 2)).toBe('😀b');
    expect(Mid?.apply('a😀b', 2, 1)).toBe('😀');
  });

  it('return nothing for nothing, except Left and Right', () => {
    expect(Append?.apply(null, 'x')).toBeNull();
    expect(Left?.apply(null, 1)).toBe('');
    expect(Left?.apply('abc', -1)).toBe('abc');
  });

  it('change case by the rules of a culture', () => {
    expect(ToUpper?.apply('i')).toBe('I');
    expect(ToUpper?.apply('i', 'tr-TR')).toBe('İ');
    expect(() => ToUpper?.apply('i', 'not a culture')).toThrow('is not a culture');
  });
});
