import { describe, expect, it, jest } from '@jest/globals';
import { pruneRevisions } from '../../../../src/directory/retention/usecase/prune-revisions.ts';
import { administrationSession } from '../../../support/directory/sessions.ts';

const NOON = new Date('2030-06-01T12:00:00Z');

async function arrange() {
  const { stores } = administrationSession();
  const ids = [(await stores.enterprises.insert('acme', NOON)).id, (await stores.enterprises.insert('other', NOON)).id];
  const prune = jest.spyOn(stores.history, 'prune');
  const signal = new AbortController().signal;
  return { ids, prune, command: { stores, clock: () => NOON, days: 30, progress: new Map(), signal } };
}

describe('pruneRevisions', () => {
  it('continues batch by batch, in every enterprise, until everything is examined', async () => {
    const { ids, prune, command } = await arrange();
    prune.mockResolvedValueOnce({ pruned: 3, last: '17' }).mockResolvedValueOnce({ pruned: 1, last: '18' });

    await expect(pruneRevisions(command)).resolves.toBe(4);

    const before = new Date('2030-05-02T12:00:00Z');
    const batch = { before, limit: 200 };
    expect(prune.mock.calls).toEqual([
      [ids[0], { ...batch, after: null }],
      [ids[0], { ...batch, after: '17' }],
      [ids[0], { ...batch, after: '18' }],
      [ids[1], { ...batch, after: null }],
    ]);
  });

  it('continues where the last run ended', async () => {
    const { ids, prune, command } = await arrange();
    prune.mockResolvedValueOnce({ pruned: 3, last: '17' });
    await pruneRevisions(command);
    prune.mockClear();

    await pruneRevisions(command);

    expect(prune.mock.calls.map(([id, { after }]) => [id, after])).toEqual([
      [ids[0], '17'],
      [ids[1], null],
    ]);
  });

  it('stops when aborted', async () => {
    const { prune, command } = await arrange();

    await expect(pruneRevisions({ ...command, signal: AbortSignal.abort() })).resolves.toBe(0);

    expect(prune).not.toHaveBeenCalled();
  });
});
