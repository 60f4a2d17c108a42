import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { alignToIds, isStoredId, rowInstant } from '../../../src/directory/database/row-values.ts';

describe('rowInstant', () => {
  it.each([
    ['2026-03-31 09:14:05.123+00', '2026-03-31T09:14:05.123Z'],
    ['2026-03-31 09:14:05.12+00', '2026-03-31T09:14:05.120Z'],
    ['2026-03-31 09:14:05+00', '2026-03-31T09:14:05.000Z'],
    ['0001-01-01 00:00:00+00', '0001-01-01T00:00:00.000Z'],
    ['2026-03-31 05:14:05.1-04', '2026-03-31T09:14:05.100Z'],
    ['2026-03-31 14:44:05.123+05:30', '2026-03-31T09:14:05.123Z'],
    ['2026-03-31 09:14:05.123456+00', '2026-03-31T09:14:05.123Z'],
  ])('reads %s', (text, instant) => {
    expect(rowInstant(text)).toBe(instant);
  });

  it('reads every moment as a Date does', () => {
    const moments = fc.date({
      min: new Date('0001-01-01T00:00:00Z'),
      max: new Date('9999-12-31T23:59:59.999Z'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(moments, (moment) => {
        const written = moment
          .toISOString()
          .replace('T', ' ')
          .replace(/\.?0*Z$/, '+00');
        expect(rowInstant(written)).toBe(moment.toISOString());
      }),
    );
  });
});

describe('isStoredId', () => {
  it('accepts UUIDs in lower case only', () => {
    const id = '0195e2a1-7c3b-7d2e-8f4a-1b2c3d4e5f60';

    expect([isStoredId(id), isStoredId(id.toUpperCase()), isStoredId('x')]).toEqual([true, false, false]);
  });
});

describe('alignToIds', () => {
  it('returns the values in the order of the IDs, and null for missing ones', () => {
    expect(alignToIds(['b', 'x', 'a'], new Map(Object.entries({ a: 1, b: 2 })))).toEqual([2, null, 1]);
  });
});
