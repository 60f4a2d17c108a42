import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { exceededJsonLimit } from '../../src/kernel/json-limits.ts';

const NO_LIMITS = { maxDepth: 1_000, maxValues: 100_000, maxWidth: 10_000 };

const bytesOf = (value: unknown) => Buffer.from(JSON.stringify(value));

interface Size {
  readonly depth: number;
  readonly widest: number;
}

function sizeOf(value: unknown): Size {
  if (typeof value !== 'object' || value === null) return { depth: 0, widest: 0 };
  const inner = Object.values(value).map(sizeOf);
  return {
    depth: 1 + Math.max(0, ...inner.map(({ depth }) => depth)),
    widest: Math.max(Object.keys(value).length, ...inner.map(({ widest }) => widest)),
  };
}

describe('exceededJsonLimit', () => {
  it('finds the depth and the widest array or object of any JSON, whatever its strings hold', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 6 }), (value) => {
        const { depth, widest } = sizeOf(value);
        const excess = (limits: object) => exceededJsonLimit(bytesOf(value), { ...NO_LIMITS, ...limits });

        expect(excess({ maxDepth: depth })).toBeNull();
        if (depth > 0) expect(excess({ maxDepth: depth - 1 })).toBe('TOO_DEEP');
        expect(excess({ maxWidth: Math.max(1, widest) })).toBeNull();
        if (widest > 1) expect(excess({ maxWidth: widest - 1 })).toBe('TOO_WIDE');
      }),
    );
  });

  it.each([
    ['elements', [1, 2, 3], 4],
    ['members', { a: 1, b: 2, c: 3 }, 4],
    ['empty objects', [{}, {}, {}], 7],
    ['strings that look like values', ['[,{"\\', ',,,'], 3],
  ])('counts %s', (_case, value, values) => {
    expect(exceededJsonLimit(bytesOf(value), { ...NO_LIMITS, maxValues: values })).toBeNull();
    expect(exceededJsonLimit(bytesOf(value), { ...NO_LIMITS, maxValues: values - 1 })).toBe('TOO_MANY_VALUES');
  });

  it('leaves invalid JSON to the parser', () => {
    for (const text of ['', '"', '"\\', ']]]]', '{"a', ',,,'])
      expect(exceededJsonLimit(Buffer.from(text), NO_LIMITS)).toBeNull();
  });
});
