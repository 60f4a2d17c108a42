import 'reflect-metadata';
import { describe, expect, it } from '@jest/globals';
import { bucketsCost, MAX_BUCKETS, readBuckets } from '../../../../src/directory/insight/graphql/activity.type.ts';

const from = new Date('2030-01-01T00:00:00Z');
const plus = (minutes: number) => new Date(from.getTime() + minutes * 60_000);
const minutes = (until: Date) => ({ from, until, unit: 'MINUTE' as const, timeZone: 'UTC' });

describe('readBuckets', () => {
  it('returns up to MAX_BUCKETS buckets', () => {
    expect(readBuckets(minutes(plus(MAX_BUCKETS))).starts).toHaveLength(MAX_BUCKETS);
    expect(() => readBuckets(minutes(plus(MAX_BUCKETS + 1)))).toThrow(
      expect.objectContaining({ code: 'LIMIT_EXCEEDED' }),
    );
  });

  it('rejects a time range that ends before it starts', () => {
    expect(() => readBuckets(minutes(from))).toThrow(expect.objectContaining({ code: 'INVALID_VALUE' }));
  });
});

describe('bucketsCost', () => {
  it('multiplies the cost of the selection by the number of buckets', () => {
    expect(bucketsCost({ args: minutes(plus(10)), childComplexity: 3 } as never)).toBe(31);
  });
});
