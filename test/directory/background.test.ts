import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { pino } from 'pino';
import { createBackground } from '../../src/directory/background.ts';
import type { RecurringWork } from '../../src/directory/shared/recurring-work.ts';
import { anEntry } from '../support/directory/an-entry.ts';
import { administrationSession } from '../support/directory/sessions.ts';

const log = pino({ level: 'silent' });

let background: RecurringWork;

async function arrange({ requestLogDays = 90, revisionDays = 30 } = {}) {
  const { stores, state } = administrationSession();
  const { id } = await stores.enterprises.insert('acme', new Date());
  await stores.requests.insertMany([anEntry(id, { at: new Date(0) }), anEntry(id, { at: new Date() })]);
  background = createBackground({ stores, requestLogDays, revisionDays, log, firstAfterMs: 1 });
  const pruned = jest.spyOn(stores.history, 'prune');
  const looked = jest.spyOn(stores.erasures, 'listPending');
  return { stores, state, pruned, looked };
}

async function until(isDone: () => boolean): Promise<void> {
  while (!isDone()) await wait(1);
}

describe('the background work', () => {
  afterEach(async () => {
    await background.stop();
    jest.restoreAllMocks();
  });

  it('deletes request log entries beyond their retention', async () => {
    const { state } = await arrange();

    background.start();
    await until(() => state.requests.length === 1);

    await background.stop();
    expect(state.requests).toHaveLength(1);
  });

  it('deletes old revisions, and completes erasures', async () => {
    const { pruned, looked } = await arrange();

    background.start();
    await until(() => pruned.mock.calls.length > 0 && looked.mock.calls.length > 0);

    await expect(background.stop()).resolves.toBeUndefined();
  });

  it('deletes nothing without a retention, and completes erasures', async () => {
    const { state, stores, pruned, looked } = await arrange({ requestLogDays: 0, revisionDays: 0 });
    const prune = jest.spyOn(stores.requests, 'prune');

    background.start();
    await until(() => looked.mock.calls.length > 0);
    await wait(20);

    await background.stop();
    expect(pruned).not.toHaveBeenCalled();
    expect(prune).not.toHaveBeenCalled();
    expect(state.requests).toHaveLength(2);
  });

  it.each(['requests', 'erasures'] as const)('continues after a failure of %s, and logs it', async (name) => {
    const { stores } = await arrange();
    const warned = jest.spyOn(log, 'warn');
    if (name === 'requests') jest.spyOn(stores.requests, 'prune').mockRejectedValue(new Error('away'));
    else jest.spyOn(stores.erasures, 'listPending').mockRejectedValue(new Error('away'));

    background.start();
    await until(() => warned.mock.calls.length > 0);

    await expect(background.stop()).resolves.toBeUndefined();
  });

  it('can be stopped before it is started', async () => {
    await arrange();

    await expect(background.stop()).resolves.toBeUndefined();
  });
});
