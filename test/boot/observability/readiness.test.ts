import { describe, expect, it } from '@jest/globals';
import { createReadiness } from '../../../src/boot/observability/readiness.ts';

function directoryThat(isAlive: () => Promise<boolean>, outage: string | null = null) {
  return { isAlive, outage: () => outage };
}

describe('createReadiness', () => {
  it('is not ready before the end of the start and after the begin of the stop', async () => {
    const readiness = createReadiness(directoryThat(async () => true));

    const before = await readiness.reason();
    readiness.finishStart();
    const between = await readiness.reason();
    readiness.beginStop();
    const after = await readiness.reason();

    expect([before, between, after]).toEqual(['starting', null, 'stopping']);
  });

  it('is not ready while the directory does not answer', async () => {
    const readiness = createReadiness(directoryThat(() => Promise.reject(new Error('away'))));
    readiness.finishStart();

    expect(await readiness.reason()).not.toBeNull();
  });

  it('probes the directory at most once per second', async () => {
    let probes = 0;
    const isAlive = async () => {
      probes += 1;
      return true;
    };
    const readiness = createReadiness(directoryThat(isAlive));
    readiness.finishStart();

    await Promise.all([1, 2, 3].map(() => readiness.reason()));

    expect(probes).toBe(1);
  });

  it('stays stopping when the start ends after the begin of the stop', async () => {
    const readiness = createReadiness(directoryThat(async () => true));

    readiness.beginStop();
    readiness.finishStart();

    expect(await readiness.reason()).toBe('stopping');
  });

  it('has the start as outage, and then the outage of the directory', () => {
    const readiness = createReadiness(directoryThat(async () => true, 'The disk is full.'));

    const before = readiness.outage();
    readiness.finishStart();

    expect(before).toContain('starting');
    expect(readiness.outage()).toBe('The disk is full.');
  });
});
