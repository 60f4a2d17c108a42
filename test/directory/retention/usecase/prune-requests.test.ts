import { describe, expect, it } from '@jest/globals';
import { pruneRequests } from '../../../../src/directory/retention/usecase/prune-requests.ts';
import { anEntry } from '../../../support/directory/an-entry.ts';
import { administrationSession } from '../../../support/directory/sessions.ts';

const NOON = new Date('2030-06-01T12:00:00Z');
const daysAgo = (count: number) => new Date(+NOON - count * 86_400_000);

async function arrange(entries: number) {
  const session = administrationSession();
  const { stores, state } = session;
  for (const name of ['acme', 'other']) {
    const { id } = await stores.enterprises.insert(name, NOON);
    const old = Array.from({ length: entries }, () => anEntry(id, { at: daysAgo(91) }));
    await stores.requests.insertMany([...old, anEntry(id, { at: daysAgo(90) })]);
  }
  return { stores, state, clock: () => NOON, days: 90, signal: new AbortController().signal };
}

describe('pruneRequests', () => {
  it('deletes entries past the retention period in every enterprise, and keeps the rest', async () => {
    const { state, ...command } = await arrange(3);

    await expect(pruneRequests(command)).resolves.toBe(6);

    expect(state.requests.map(({ at }) => at)).toEqual([daysAgo(90), daysAgo(90)]);
  });

  it('continues batch by batch until no old entry is left', async () => {
    const { state, ...command } = await arrange(501);

    await expect(pruneRequests(command)).resolves.toBe(1_002);

    expect(state.requests).toHaveLength(2);
  });

  it('stops after the current batch when aborted', async () => {
    const { state, ...command } = await arrange(501);

    await expect(pruneRequests({ ...command, signal: AbortSignal.abort() })).resolves.toBe(0);

    expect(state.requests).toHaveLength(1_004);
  });
});
