import { describe, expect, it } from '@jest/globals';
import { REPLACE } from '../../../../../src/simulator/mapping/expression/functions/replace.ts';

describe('Replace', () => {
  it.each([
    ['all occurrences of a value', ['a-b-c', '-', null, null, '+'], 'a+b+c'],
    ['the value of a template', ['ada', 'x', null, null, null, null, 'x@acme'], 'ada@acme'],
    ['matches of a pattern', ['a1b2', null, '\\d', null, '#'], 'a#b#'],
    ['a named group only', ['ada@old', null, '@(?<host>.+)', 'host', 'new'], 'ada@new'],
    ['nothing without a replacement', ['a1', null, '\\d'], 'a1'],
    ['an absent source by a group of another attribute', [null, null, '(?<n>\\d+)', 'n', null, 'x42'], '42'],
    ['with the placeholders of .NET', ['ab', null, '(?<x>b)', null, `[$\{x}$0]`], 'a[bb]'],
  ])('replaces %s', (_, values, result) => {
    expect(REPLACE.apply(...values)).toBe(result);
  });

  it('refuses an invalid pattern', () => {
    expect(() => REPLACE.apply('a', null, '(', null, 'x')).toThrow('is not a regular expression');
  });
});
