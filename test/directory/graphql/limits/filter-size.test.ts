import { describe, expect, it } from '@jest/globals';
import { assertFilterSize, countConditions } from '../../../../src/directory/graphql/limits/filter-size.ts';

const nested = (depth: number): unknown => (depth === 0 ? {} : { not: nested(depth - 1) });

describe('countConditions', () => {
  it('counts lists and nested conditions, but not scalars', () => {
    expect(countConditions(null)).toBe(0);
    expect(countConditions({ title: { eq: 'a' }, or: [{ active: { eq: true } }], at: new Date(0) })).toBe(6);
  });
});

describe('assertFilterSize', () => {
  it('accepts 1,000 conditions and a depth of 100', () => {
    expect(() => assertFilterSize({ or: Array(998).fill({}) }, 'filter')).not.toThrow();
    expect(() => assertFilterSize(nested(100), 'filter')).not.toThrow();
  });

  it.each([
    ['too many conditions', { or: Array(999).fill({}) }],
    ['too deep nesting', nested(101)],
  ])('rejects %s', (_, filter) => {
    expect(() => assertFilterSize(filter, 'filter')).toThrow(
      expect.objectContaining({ code: 'LIMIT_EXCEEDED', field: 'filter' }),
    );
  });
});
