import { beforeAll, beforeEach, expect, it } from '@jest/globals';
import type { Stores } from '../../../../src/directory/storage.ts';
import type { EnterpriseId } from '../../../../src/kernel/ids.ts';
import { onDatabase } from '../../../support/databases.ts';
import { givenEnterprise } from '../../../support/directory/given.ts';
import { anEntry } from './an-entry.ts';

const at = (minute: number) => new Date(Date.UTC(2030, 0, 1, 9, minute));

onDatabase((open) => {
  let stores: Stores;
  let enterpriseId: EnterpriseId;

  beforeAll(async () => {
    stores = (await open()).database.stores;
  });
  beforeEach(async () => {
    enterpriseId = (await givenEnterprise(stores)).id;
  });

  it('counts each dialect of a batch, and keeps the first and the last time', async () => {
    const entries = [
      anEntry(enterpriseId, { at: at(2), dialects: ['TEXT_BOOLEAN'] }),
      anEntry(enterpriseId, { at: at(1), dialects: ['TEXT_BOOLEAN', 'CAPITAL_OP'] }),
      anEntry(enterpriseId),
    ] as const;

    await stores.requests.insertMany(entries);

    expect(await stores.requests.dialects(enterpriseId)).toEqual([
      {
        enterpriseId,
        dialect: 'CAPITAL_OP',
        requests: 1,
        firstAt: at(1),
        lastAt: at(1),
        lastRequestId: entries[1].id,
      },
      {
        enterpriseId,
        dialect: 'TEXT_BOOLEAN',
        requests: 2,
        firstAt: at(1),
        lastAt: at(2),
        lastRequestId: entries[0].id,
      },
    ]);
  });

  it('goes on counting from batch to batch, whichever comes first', async () => {
    const [early, late] = [1, 9].map((minute) => anEntry(enterpriseId, { at: at(minute), dialects: ['CAPITAL_OP'] }));

    for (const entry of [late, early]) if (entry) await stores.requests.insertMany([entry]);

    expect(await stores.requests.dialects(enterpriseId)).toMatchObject([
      { requests: 2, firstAt: at(1), lastAt: at(9), lastRequestId: late?.id },
    ]);
  });

  it('counts an entry once, however often it is reported', async () => {
    const entry = anEntry(enterpriseId, { dialects: ['CAPITAL_OP'] });

    await stores.requests.insertMany([entry, entry]);
    await stores.requests.insertMany([entry]);

    expect(await stores.requests.dialects(enterpriseId)).toMatchObject([{ requests: 1 }]);
  });

  it('loses none when many batches meet', async () => {
    const batch = () =>
      [1, 2, 3].map(() => anEntry(enterpriseId, { dialects: ['TEXT_BOOLEAN', 'CAPITAL_OP', 'KEYS_AS_PATHS'] }));

    await Promise.all(Array.from({ length: 20 }, () => stores.requests.insertMany(batch())));

    expect((await stores.requests.dialects(enterpriseId)).map(({ requests }) => requests)).toEqual([60, 60, 60]);
  });

  it('tells nothing of another enterprise', async () => {
    const other = (await givenEnterprise(stores)).id;

    await stores.requests.insertMany([anEntry(enterpriseId, { dialects: ['CAPITAL_OP'] })]);

    expect(await stores.requests.dialects(other)).toEqual([]);
  });
});
