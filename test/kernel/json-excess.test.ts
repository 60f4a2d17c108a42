import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { jsonExcess } from '../../src/kernel/json-excess.ts';

const NO_LIMITS = { maxDepth: 1_000, maxValues: 100_000, maxListLength: 10_000 };

const bytesOf = (value: unknown) => Buffer.from(JSON.stringify(value));

interface Size {
  readonly depth: number;
  readonly longest: number;
}

function sizeOf(value: unknown): Size {
  if (typeof value !== 'object' || value === null) return { depth: 0, longest: 0 };
  const inner = Object.values(value).map(sizeOf);
  return {
    depth: 1 + Math.max(0, ...inner.map(({ depth }) => depth)),
    longest: Math.max(Array.isArray(value) ? value.length : 0, ...inner.map(({ longest }) => longest)),
  };
}

describe('jsonExcess', () => {
  it('finds the depth and the longest list of any JSON, whatever its texts hold', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 6 }), (value) => {
        const { depth, longest } = sizeOf(value);
        const excess = (limits: object) => jsonExcess(bytesOf(value), { ...NO_LIMITS, ...limits });

        expect(excess({ maxDepth: depth })).toBeNull();
        if (depth > 0) expect(excess({ maxDepth: depth - 1 })).toBe('TOO_DEEP');
        expect(excess({ maxListLength: Math.max(1, longest) })).toBeNull();
        if (longest > 1) expect(excess({ maxListLength: longest - 1 })).toBe('LIST_TOO_LONG');
      }),
    );
  });

  it.each([
    ['elements', [1, 2, 3], 4],
    ['members', { a: 1, b: 2, c: 3 }, 4],
    ['empty objects', [{}, {}, {}], 7],
    ['texts that look like values', ['[,{"\\', ',,,'], 3],
  ])('counts %s', (_case, value, values) => {
    expect(jsonExcess(bytesOf(value), { ...NO_LIMITS, maxValues: values })).toBeNull();
    expect(jsonExcess(bytesOf(value), { ...NO_LIMITS, maxValues: values - 1 })).toBe('TOO_MANY_VALUES');
  });

  it('leaves to the parser what is no JSON', () => {
    for (const text of ['', '"', '"\\', ']]]]', '{"a', ',,,'])
      expect(jsonExcess(Buffer.from(text), NO_LIMITS)).toBeNull();
  });
});
