import { describe, expect, it } from '@jest/globals';
import { tokenize } from '../../../../src/simulator/mapping/expression/tokenize.ts';

describe('tokenize', () => {
  it('splits an expression into tokens with their positions', () => {
    expect(tokenize('IIF([ mail ]<>"a", -1.5)')).toEqual([
      { kind: 'name', name: 'IIF', character: 1 },
      { kind: '(', character: 4 },
      { kind: 'attribute', name: 'mail', character: 5 },
      { kind: 'comparison', operator: '<>', character: 13 },
      { kind: 'literal', value: 'a', character: 15 },
      { kind: ',', character: 18 },
      { kind: 'literal', value: -1.5, character: 20 },
      { kind: ')', character: 24 },
      { kind: 'end', character: 25 },
    ]);
  });

  it.each([
    ['"a""b"', 'a"b'],
    ['"a\\"b"', 'a"b'],
    ['"a\\\\b"', 'a\\b'],
    ['"\\d"', '\\d'],
  ])('unescapes %s', (text, value) => {
    expect(tokenize(text)[0]).toMatchObject({ value });
  });

  it.each([
    ['"a', 1, 'closing quotation mark'],
    ['a + b', 3, '"+" has no meaning'],
    ['[mail', 1, 'name in brackets'],
  ])('refuses %s at character %i', (text, character, reason) => {
    expect(() => tokenize(text)).toThrow(
      expect.objectContaining({ character, reason: expect.stringContaining(reason) }),
    );
  });
});
