import { describe, expect, it } from '@jest/globals';
import { CHOICE_FUNCTIONS } from '../../../../../src/simulator/mapping/expression/functions/choice-functions.ts';

const { Switch, IIF, Coalesce, IsNullOrEmpty } = CHOICE_FUNCTIONS;

describe('functions that choose', () => {
  it('Switch compares keys with their case; an empty key matches an absent source', () => {
    expect(Switch?.apply('a', 'default', 'A', 'x', 'a', 'y')).toBe('y');
    expect(Switch?.apply(null, 'default', '', 'none')).toBe('none');
    expect(Switch?.apply('b', 'default', 'a', 'y')).toBe('default');
  });

  it('IIF treats true and "True" as true', () => {
    expect([true, 'True', 'no', null].map((condition) => IIF?.apply(condition, 1, 2))).toEqual([1, 1, 2, 2]);
  });

  it('Coalesce returns the first present value, which may be empty', () => {
    expect(Coalesce?.apply(null, '', 'a')).toBe('');
  });

  it('IsNullOrEmpty is true for null, empty strings and empty lists', () => {
    expect([null, '', [], 'a'].map((value) => IsNullOrEmpty?.apply(value))).toEqual([true, true, true, false]);
  });
});
