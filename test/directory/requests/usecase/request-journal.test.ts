import { describe, expect, it, jest } from '@jest/globals';
import type { RequestEntry } from '../../../../src/directory/requests/domain/request-entry.ts';
import { RequestJournal } from '../../../../src/directory/requests/usecase/request-journal.ts';
import type { EnterpriseId } from '../../../../src/kernel/ids.ts';
import { anEntry } from '../../../support/directory/an-entry.ts';

const ACME = 1 as EnterpriseId;

function open() {
  const batches: (readonly RequestEntry[])[] = [];
  const store = {
    isUnavailable: false,
    async insertMany(entries: readonly RequestEntry[]) {
      if (store.isUnavailable) throw new Error('unavailable');
      batches.push(entries);
    },
  };
  const journal = new RequestJournal(store);
  const noteMany = (count: number) => {
    for (let i = 0; i < count; i += 1) journal.note(anEntry(ACME));
  };
  return { store, journal, batches, noteMany };
}

describe('RequestJournal', () => {
  it('writes in batches, after a delay', async () => {
    jest.useFakeTimers();
    const { batches, noteMany } = open();
    noteMany(700);

    const atOnce = batches.length;
    await jest.advanceTimersByTimeAsync(500);
    jest.useRealTimers();

    expect(atOnce).toBe(0);
    expect(batches.map(({ length }) => length)).toEqual([500, 200]);
  });

  it('holds a bounded number of entries while the database is slow, and gives up when it is unavailable at close', async () => {
    jest.useFakeTimers();
    const { store, journal, noteMany } = open();
    let fail: (error: Error) => void = () => undefined;
    store.insertMany = () =>
      new Promise((_resolve, reject) => {
        fail = reject;
      });
    noteMany(10_000);
    await jest.advanceTimersByTimeAsync(500);
    noteMany(5);
    jest.useRealTimers();
    const lostMeanwhile = journal.lost;
    const closed = journal.close();
    fail(new Error('unavailable'));
    await closed;

    expect(lostMeanwhile).toBe(5);
    expect(journal.lost).toBe(10_005);
  });

  it('holds at most 10,000 entries, and counts those that do not fit as lost', async () => {
    const { journal, batches, noteMany } = open();
    noteMany(10_007);

    await journal.close();

    expect(batches.flat()).toHaveLength(10_000);
    expect(journal.lost).toBe(7);
  });

  it('counts entries that cannot be written as lost, and continues', async () => {
    jest.useFakeTimers();
    const { store, journal, batches, noteMany } = open();
    store.isUnavailable = true;
    noteMany(3);
    await jest.advanceTimersByTimeAsync(500);
    jest.useRealTimers();

    store.isUnavailable = false;
    noteMany(2);
    await journal.close();

    expect(journal.lost).toBe(3);
    expect(batches.flat()).toHaveLength(2);
  });

  it('logs the first rejected mutation of a request with several', async () => {
    const { journal, batches } = open();
    const good = anEntry(ACME);
    const refused = { ...good, status: 404, outcome: 'REFUSED' } as const;
    for (const entry of [good, refused, { ...refused, status: 409 }, good]) journal.note(entry);

    await journal.close();

    expect(batches).toEqual([[refused]]);
  });
});
