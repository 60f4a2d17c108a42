import { setImmediate } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import { forEachConcurrently } from '../../../../src/simulator/provisioning/cycle/concurrency-pool.ts';

describe('the concurrency pool', () => {
  it('handles every item once, with limited concurrency', async () => {
    const seen: number[] = [];
    let underWay = 0;
    let most = 0;
    await forEachConcurrently(
      Array.from({ length: 1_000 }).keys(),
      { concurrency: 3, isStopped: () => false },
      async (item) => {
        most = Math.max(most, ++underWay);
        if (item % 7 === 0) await setImmediate();
        seen.push(item);
        underWay--;
      },
    );

    expect(new Set(seen).size).toBe(1_000);
    expect(seen).toHaveLength(1_000);
    expect(most).toBe(3);
  });

  it('starts no further item once stopped', async () => {
    const seen: number[] = [];

    await forEachConcurrently([1, 2, 3, 4], { concurrency: 1, isStopped: () => seen.length === 2 }, async (item) => {
      seen.push(item);
    });

    expect(seen).toEqual([1, 2]);
  });
});
