import { describe, expect, it } from '@jest/globals';
import { createReadiness } from '../../../src/boot/observability/readiness.ts';

function behind(isAlive: () => Promise<boolean>, outage: string | null = null) {
  return { isAlive, outage: () => outage };
}

describe('createReadiness', () => {
  it('is not ready before the start is over, nor once the stop has begun', async () => {
    const readiness = createReadiness(behind(async () => true));

    const before = await readiness.reason();
    readiness.finishStart();
    const between = await readiness.reason();
    readiness.beginStop();
    const after = await readiness.reason();

    expect([before, between, after]).toEqual(['starting', null, 'stopping']);
  });

  it('is not ready while what stands behind it is away', async () => {
    const readiness = createReadiness(behind(() => Promise.reject(new Error('away'))));
    readiness.finishStart();

    expect(await readiness.reason()).not.toBeNull();
  });

  it('asks what stands behind it at most once a second', async () => {
    let asked = 0;
    const isAlive = async () => {
      asked += 1;
      return true;
    };
    const readiness = createReadiness(behind(isAlive));
    readiness.finishStart();

    await Promise.all([1, 2, 3].map(() => readiness.reason()));

    expect(asked).toBe(1);
  });

  it('does not come back from the stop when the start ends late', async () => {
    const readiness = createReadiness(behind(async () => true));

    readiness.beginStop();
    readiness.finishStart();

    expect(await readiness.reason()).toBe('stopping');
  });

  it('tells what keeps everybody from the database: the start, and then what stands behind it knows of', () => {
    const readiness = createReadiness(behind(async () => true, 'The disk is full.'));

    const before = readiness.outage();
    readiness.finishStart();

    expect(before).toContain('starting');
    expect(readiness.outage()).toBe('The disk is full.');
  });
});
