import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { pino } from 'pino';
import { createPruning } from '../../../src/boot/roles/prune-request-log.ts';
import { anEntry } from '../../directory/requests/persistence/an-entry.ts';
import { administrationSession } from '../../support/sessions.ts';

const logger = pino({ level: 'silent' });

async function arrange(days: number) {
  const { stores, state } = administrationSession();
  const { id } = await stores.enterprises.insert('acme', new Date());
  await stores.requests.insertMany([anEntry(id, { at: new Date(0) }), anEntry(id, { at: new Date() })]);
  return { state, stores, pruning: createPruning({ stores, days, logger, firstAfterMs: 1 }) };
}

describe('the pruning of the request log', () => {
  afterEach(() => {
    jest.restoreAllMocks();
  });

  it('forgets what is too old in the background', async () => {
    const { state, pruning } = await arrange(90);

    pruning.start();
    while (state.requests.length > 1) await wait(1);

    await pruning.stop();
    expect(state.requests).toHaveLength(1);
  });

  it('forgets nothing when it is to keep everything', async () => {
    const { state, stores, pruning } = await arrange(0);
    const prune = jest.spyOn(stores.requests, 'prune');

    pruning.start();
    await wait(20);

    await pruning.stop();
    expect(prune).not.toHaveBeenCalled();
    expect(state.requests).toHaveLength(2);
  });

  it('survives a database that is away, and says so', async () => {
    const { stores, pruning } = await arrange(90);
    const warned = jest.spyOn(logger, 'warn');
    jest.spyOn(stores.requests, 'prune').mockRejectedValue(new Error('away'));

    pruning.start();
    while (warned.mock.calls.length === 0) await wait(1);

    await expect(pruning.stop()).resolves.toBeUndefined();
  });

  it('may be stopped before it was started', async () => {
    const { pruning } = await arrange(90);

    await expect(pruning.stop()).resolves.toBeUndefined();
  });
});
