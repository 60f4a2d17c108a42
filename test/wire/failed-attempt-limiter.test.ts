import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import { FailedAttemptLimiter } from '../../src/wire/failed-attempt-limiter.ts';

const HERE = '192.0.2.1';
const ELSEWHERE = '192.0.2.2';

function refuseMany(limiter: FailedAttemptLimiter, count: number): boolean[] {
  return Array.from({ length: count }, (_, at) => limiter.recordFailure(HERE, `wrong ${at}`));
}

/** Verifies five secrets at once; resolves to the largest number that ran at the same time. */
async function verifyMany(limiter: FailedAttemptLimiter, address: string): Promise<number> {
  let running = 0;
  let most = 0;
  const verify = async () => {
    running += 1;
    most = Math.max(most, running);
    await sleep(2);
    running -= 1;
  };
  await Promise.all(Array.from({ length: 5 }, () => limiter.run(address, verify)));
  return most;
}

describe('FailedAttemptLimiter', () => {
  it('is reached by twenty different secrets from one address', () => {
    const limiter = new FailedAttemptLimiter();

    expect(refuseMany(limiter, 21)).toEqual([...Array(20).fill(false), true]);
    expect(limiter.recordFailure(ELSEWHERE, 'wrong')).toBe(false);
  });

  it('counts a repeated secret once, also beyond the limit', () => {
    const limiter = new FailedAttemptLimiter();
    for (let again = 0; again < 50; again += 1) limiter.recordFailure(HERE, 'wrong 0');

    expect(refuseMany(limiter, 20)).toEqual(Array(20).fill(false));
    expect([limiter.recordFailure(HERE, 'wrong 0'), limiter.recordFailure(HERE, 'another')]).toEqual([false, true]);
  });

  it('verifies one secret at a time for an address beyond the limit, and concurrently for others', async () => {
    const limiter = new FailedAttemptLimiter();
    refuseMany(limiter, 20);

    expect([await verifyMany(limiter, HERE), await verifyMany(limiter, ELSEWHERE)]).toEqual([1, 5]);
  });

  it('continues after a verification that fails', async () => {
    const limiter = new FailedAttemptLimiter();
    refuseMany(limiter, 20);

    const failed = limiter.run(HERE, () => Promise.reject(new Error('away')));
    const next = limiter.run(HERE, async () => 'found');

    await expect(failed).rejects.toThrow('away');
    expect(await next).toBe('found');
  });
});
