import { describe, expect, it } from '@jest/globals';
import { bucketAfter, bucketOf, bucketsOf, type TimeUnit } from '../../../src/directory/domain/time-buckets.ts';

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
  ])('of a %s holds %s from %s to %s', (unit, moment, start, end) => {
    const bucket = bucketOf(new Date(moment), unit);

    expect([bucket.toISOString(), bucketAfter(bucket, unit).toISOString()]).toEqual([start, end]);
  });

  it('is there for each stretch that holds a moment asked for, and no more than wanted', () => {
    const stretch = { from: new Date('2026-01-31T23:59:00Z'), until: new Date('2026-03-01T00:00:00Z') };

    const months = bucketsOf({ ...stretch, unit: 'MONTH' }, 10).map((start) => start.toISOString().slice(0, 7));

    expect(months).toEqual(['2026-01', '2026-02']);
    expect(bucketsOf({ ...stretch, unit: 'MINUTE' }, 10)).toHaveLength(10);
  });
});
