import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { pino } from 'pino';
import { createHistoryKeeping } from '../../../src/boot/roles/keep-history.ts';
import { administrationSession } from '../../support/sessions.ts';

const logger = pino({ level: 'silent' });

async function arrange(days: number) {
  const { stores } = administrationSession();
  await stores.enterprises.insert('acme', new Date());
  const pruned = jest.spyOn(stores.history, 'prune');
  const looked = jest.spyOn(stores.erasures, 'underWay');
  return { stores, pruned, looked, keeping: createHistoryKeeping({ stores, days, logger, firstAfterMs: 1 }) };
}

describe('the keeping of the history', () => {
  afterEach(() => {
    jest.restoreAllMocks();
  });

  it('forgets what is too old, and goes on with erasures, in the background', async () => {
    const { pruned, looked, keeping } = await arrange(30);

    keeping.start();
    while (pruned.mock.calls.length === 0 || looked.mock.calls.length === 0) await wait(1);

    await expect(keeping.stop()).resolves.toBeUndefined();
  });

  it('forgets nothing when it is to keep everything, and goes on with erasures all the same', async () => {
    const { pruned, looked, keeping } = await arrange(0);

    keeping.start();
    while (looked.mock.calls.length === 0) await wait(1);
    await wait(20);

    await keeping.stop();
    expect(pruned).not.toHaveBeenCalled();
  });

  it('survives a database that is away, and says so', async () => {
    const { stores, keeping } = await arrange(30);
    const warned = jest.spyOn(logger, 'warn');
    jest.spyOn(stores.erasures, 'underWay').mockRejectedValue(new Error('away'));

    keeping.start();
    while (warned.mock.calls.length === 0) await wait(1);

    await expect(keeping.stop()).resolves.toBeUndefined();
  });

  it('may be stopped before it was started', async () => {
    const { keeping } = await arrange(30);

    await expect(keeping.stop()).resolves.toBeUndefined();
  });
});
