import { describe, expect, it } from '@jest/globals';
import { bucketsOf, type TimeUnit } from '../../../src/directory/shared/time-buckets.ts';

const YEAR_MS = 86_400_000 * 365;

/** The start and the end of the bucket that contains a moment. */
function bucketAt(moment: string, unit: TimeUnit, timeZone: string): string[] {
  const from = new Date(moment);
  const { starts, end } = bucketsOf({ from, until: new Date(from.getTime() + 1), unit, timeZone }, 10);
  return [...starts, end].map((edge) => edge.toISOString());
}

describe('a bucket', () => {
  it.each<[TimeUnit, string, string, string]>([
    ['MINUTE', '2026-03-31T09:14:05.123Z', '2026-03-31T09:14:00.000Z', '2026-03-31T09:15:00.000Z'],
    ['HOUR', '2026-03-31T23:14:05.123Z', '2026-03-31T23:00:00.000Z', '2026-04-01T00:00:00.000Z'],
    ['DAY', '2028-02-28T23:59:59.999Z', '2028-02-28T00:00:00.000Z', '2028-02-29T00:00:00.000Z'],
    ['WEEK', '2026-03-29T23:59:59.999Z', '2026-03-23T00:00:00.000Z', '2026-03-30T00:00:00.000Z'],
    ['WEEK', '2026-03-30T00:00:00.000Z', '2026-03-30T00:00:00.000Z', '2026-04-06T00:00:00.000Z'],
    ['WEEK', '1969-12-31T12:00:00.000Z', '1969-12-29T00:00:00.000Z', '1970-01-05T00:00:00.000Z'],
    ['MONTH', '2026-12-31T23:59:59.999Z', '2026-12-01T00:00:00.000Z', '2027-01-01T00:00:00.000Z'],
    ['MONTH', '0050-01-31T23:59:59.999Z', '0050-01-01T00:00:00.000Z', '0050-02-01T00:00:00.000Z'],
  ])('of a %s contains %s from %s to %s', (unit, moment, start, end) => {
    expect(bucketAt(moment, unit, 'UTC')).toEqual([start, end]);
  });

  it.each<[string, TimeUnit, string, string, string, string]>([
    ['an evening', 'DAY', 'America/Toronto', '2026-11-30T02:00:00Z', '2026-11-29T05:00', '2026-11-30T05:00'],
    ['the day of 23 hours', 'DAY', 'America/Toronto', '2026-03-08T12:00:00Z', '2026-03-08T05:00', '2026-03-09T04:00'],
    ['the day of 25 hours', 'DAY', 'America/Toronto', '2026-11-01T12:00:00Z', '2026-11-01T04:00', '2026-11-02T05:00'],
    ['another half hour', 'DAY', 'Asia/Kolkata', '2026-11-01T18:30:00Z', '2026-11-01T18:30', '2026-11-02T18:30'],
    ['a week', 'WEEK', 'Pacific/Auckland', '2026-09-27T12:00:00Z', '2026-09-27T11:00', '2026-10-04T11:00'],
    ['a month', 'MONTH', 'Europe/Paris', '2026-03-31T21:59:59Z', '2026-02-28T23:00', '2026-03-31T22:00'],
    ['no midnight', 'DAY', 'Asia/Beirut', '2026-03-29T12:00:00Z', '2026-03-28T22:00', '2026-03-29T21:00'],
    ['two midnights', 'DAY', 'America/Havana', '2026-11-01T12:00:00Z', '2026-11-01T04:00', '2026-11-02T05:00'],
    ['a skipped day', 'DAY', 'Pacific/Apia', '2011-12-30T09:59:00Z', '2011-12-29T10:00', '2011-12-30T10:00'],
    ['an hour, of UTC', 'HOUR', 'Asia/Kolkata', '2026-11-01T18:35:00Z', '2026-11-01T18:00', '2026-11-01T19:00'],
  ])('of a time zone begins at its midnight: %s', (_what, unit, timeZone, moment, start, end) => {
    expect(bucketAt(moment, unit, timeZone)).toEqual([`${start}:00.000Z`, `${end}:00.000Z`]);
  });

  it('is returned for each interval of the period, up to the maximum number', () => {
    const period = { from: new Date('2026-01-31T23:59:00Z'), until: new Date('2026-03-01T00:00:00Z') };

    const months = bucketsOf({ ...period, unit: 'MONTH', timeZone: 'UTC' }, 10);

    expect(months.starts.map((start) => start.toISOString().slice(0, 7))).toEqual(['2026-01', '2026-02']);
    expect(months.end).toEqual(period.until);
    expect(bucketsOf({ ...period, unit: 'MINUTE', timeZone: 'UTC' }, 10).starts).toHaveLength(10);
  });

  it('refuses an unknown time zone', () => {
    const period = { from: new Date(0), until: new Date(YEAR_MS), unit: 'DAY' } as const;

    for (const timeZone of ['', 'Toronto', 'America/Nowhere', 'x'.repeat(10_000)]) {
      expect(() => bucketsOf({ ...period, timeZone }, 10)).toThrow(
        expect.objectContaining({ code: 'INVALID_VALUE', field: 'timeZone' }),
      );
    }
  });
});
