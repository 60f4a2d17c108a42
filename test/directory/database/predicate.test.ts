import { describe, expect, it } from '@jest/globals';
import {
  ALWAYS,
  allOf,
  anyOf,
  indexCondition,
  isIndexed,
  NEVER,
  noneOf,
  scanCondition,
  uniqueCondition,
} from '../../../src/directory/database/predicate.ts';

const [unique, indexed, scan] = [uniqueCondition('u'), indexCondition('i'), scanCondition('s')];

describe('predicates', () => {
  it('are as selective as the most selective part of a conjunction', () => {
    expect(allOf([scan, unique, indexed])).toEqual({ text: '(s AND u AND i)', selectivity: 'UNIQUE' });
    expect([allOf([]), allOf([ALWAYS, scan])]).toEqual([ALWAYS, scan]);
  });

  it('are as selective as the least selective part of a disjunction', () => {
    expect(anyOf([unique, indexed])).toEqual({ text: '(u OR i)', selectivity: 'INDEXED' });
    expect([anyOf([]), anyOf([scan])]).toEqual([NEVER, scan]);
  });

  it('treat NULL as false in a negation, which no index supports', () => {
    expect(noneOf(unique)).toEqual({ text: '((u) IS NOT TRUE)', selectivity: 'SCAN' });
    expect([unique, indexed, scan].map(isIndexed)).toEqual([true, true, false]);
  });
});
