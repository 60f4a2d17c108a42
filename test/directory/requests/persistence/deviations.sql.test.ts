import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { rowToClientDeviation } from '../../../../src/directory/requests/persistence/deviations.sql.ts';
import type { Stores } from '../../../../src/directory/storage.ts';
import { type EnterpriseId, newId } from '../../../../src/kernel/ids.ts';
import { eachStores } from '../../../support/database/each-stores.ts';
import { anEntry } from '../../../support/directory/an-entry.ts';
import { givenEnterprise } from '../../../support/directory/given.ts';

const at = (minute: number) => new Date(Date.UTC(2030, 0, 1, 9, minute));

eachStores((open) => {
  let stores: Stores;
  let enterpriseId: EnterpriseId;

  beforeAll(async () => {
    ({ stores } = await open());
  });
  beforeEach(async () => {
    enterpriseId = (await givenEnterprise(stores)).id;
  });

  it('counts each deviation of a batch, with its first and last time', async () => {
    const entries = [
      anEntry(enterpriseId, { at: at(2), deviations: ['TEXT_BOOLEAN'] }),
      anEntry(enterpriseId, { at: at(1), deviations: ['TEXT_BOOLEAN', 'CAPITAL_OP'] }),
      anEntry(enterpriseId),
    ] as const;

    await stores.requests.insertMany(entries);

    expect(await stores.requests.deviations(enterpriseId)).toEqual([
      {
        enterpriseId,
        deviation: 'CAPITAL_OP',
        requests: 1,
        firstAt: at(1),
        lastAt: at(1),
        lastRequestId: entries[1].id,
      },
      {
        enterpriseId,
        deviation: 'TEXT_BOOLEAN',
        requests: 2,
        firstAt: at(1),
        lastAt: at(2),
        lastRequestId: entries[0].id,
      },
    ]);
  });

  it('adds up batches in any order', async () => {
    const [early, late] = [1, 9].map((minute) => anEntry(enterpriseId, { at: at(minute), deviations: ['CAPITAL_OP'] }));

    for (const entry of [late, early]) if (entry) await stores.requests.insertMany([entry]);

    expect(await stores.requests.deviations(enterpriseId)).toMatchObject([
      { requests: 2, firstAt: at(1), lastAt: at(9), lastRequestId: late?.id },
    ]);
  });

  it('counts an entry once, even if it is reported several times', async () => {
    const entry = anEntry(enterpriseId, { deviations: ['CAPITAL_OP'] });

    await stores.requests.insertMany([entry, entry]);
    await stores.requests.insertMany([entry]);

    expect(await stores.requests.deviations(enterpriseId)).toMatchObject([{ requests: 1 }]);
  });

  it('loses nothing when batches are written concurrently', async () => {
    const batch = () =>
      [1, 2, 3].map(() => anEntry(enterpriseId, { deviations: ['TEXT_BOOLEAN', 'CAPITAL_OP', 'KEYS_AS_PATHS'] }));

    await Promise.all(Array.from({ length: 20 }, () => stores.requests.insertMany(batch())));

    expect((await stores.requests.deviations(enterpriseId)).map(({ requests }) => requests)).toEqual([60, 60, 60]);
  });

  it('returns nothing of another enterprise', async () => {
    const other = (await givenEnterprise(stores)).id;

    await stores.requests.insertMany([anEntry(enterpriseId, { deviations: ['CAPITAL_OP'] })]);

    expect(await stores.requests.deviations(other)).toEqual([]);
  });
});

describe('rowToClientDeviation', () => {
  it('reads the column dialect as the deviation', () => {
    const row = { dialect: 'CAPITAL_OP', requests: 2, first_at: '2030-01-01', last_at: '2030-01-02' } as const;

    expect(rowToClientDeviation(1 as EnterpriseId, { ...row, last_request_id: newId() })).toMatchObject({
      enterpriseId: 1,
      deviation: 'CAPITAL_OP',
      requests: 2,
    });
  });
});
