import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import { createFailureLimit, type FailureLimit } from '../../src/wire/failure-limit.ts';

const HERE = '192.0.2.1';
const ELSEWHERE = '192.0.2.2';

function refuseMany(limit: FailureLimit, count: number): boolean[] {
  return Array.from({ length: count }, (_, at) => limit.count(HERE, `wrong ${at}`));
}

/** So many look-ups at once, and how many of them were under way at the same time. */
async function lookUpMany(limit: FailureLimit, address: string): Promise<number> {
  let underWay = 0;
  let most = 0;
  const look = async () => {
    underWay += 1;
    most = Math.max(most, underWay);
    await sleep(2);
    underWay -= 1;
  };
  await Promise.all(Array.from({ length: 5 }, () => limit.inTurn(address, look)));
  return most;
}

describe('the limit of failures', () => {
  it('is reached by twenty different secrets from one address', () => {
    const limit = createFailureLimit();

    expect(refuseMany(limit, 21)).toEqual([...Array(20).fill(false), true]);
    expect(limit.count(ELSEWHERE, 'wrong')).toBe(false);
  });

  it('counts a secret that comes again and again once, also when the limit is reached', () => {
    const limit = createFailureLimit();
    for (let again = 0; again < 50; again += 1) limit.count(HERE, 'wrong 0');

    expect(refuseMany(limit, 20)).toEqual(Array(20).fill(false));
    expect([limit.count(HERE, 'wrong 0'), limit.count(HERE, 'another')]).toEqual([false, true]);
  });

  it('lets an address that went too far look up one secret at a time, and others as they come', async () => {
    const limit = createFailureLimit();
    refuseMany(limit, 20);

    expect([await lookUpMany(limit, HERE), await lookUpMany(limit, ELSEWHERE)]).toEqual([1, 5]);
  });

  it('goes on after a look-up that fails', async () => {
    const limit = createFailureLimit();
    refuseMany(limit, 20);

    const failed = limit.inTurn(HERE, () => Promise.reject(new Error('away')));
    const next = limit.inTurn(HERE, async () => 'found');

    await expect(failed).rejects.toThrow('away');
    expect(await next).toBe('found');
  });
});
