import { describe, expect, it } from '@jest/globals';
import { createReadiness } from '../../src/boot/readiness.ts';

describe('createReadiness', () => {
  it('is not ready before the start is over, nor once the stop has begun', async () => {
    const readiness = createReadiness(async () => true);

    const before = await readiness.reason();
    readiness.finishStart();
    const between = await readiness.reason();
    readiness.beginStop();
    const after = await readiness.reason();

    expect([before, between, after]).toEqual(['starting', null, 'stopping']);
  });

  it('is not ready while what stands behind it is away', async () => {
    const readiness = createReadiness(() => Promise.reject(new Error('away')));
    readiness.finishStart();

    expect(await readiness.reason()).not.toBeNull();
  });

  it('asks what stands behind it at most once a second', async () => {
    let asked = 0;
    const readiness = createReadiness(async () => {
      asked += 1;
      return true;
    });
    readiness.finishStart();

    await Promise.all([1, 2, 3].map(() => readiness.reason()));

    expect(asked).toBe(1);
  });

  it('does not come back from the stop when the start ends late', async () => {
    const readiness = createReadiness(async () => true);

    readiness.beginStop();
    readiness.finishStart();

    expect(await readiness.reason()).toBe('stopping');
  });
});
