import { beforeAll, beforeEach, expect, it } from '@jest/globals';
import type { Stores } from '../../../../src/directory/storage.ts';
import type { EnterpriseId } from '../../../../src/kernel/ids.ts';
import { eachStores } from '../../../support/database/each-stores.ts';
import { anEntry } from '../../../support/directory/an-entry.ts';
import { givenEnterprise } from '../../../support/directory/given.ts';

const day = (count: number) => new Date(Date.UTC(2030, 0, count));

eachStores((open) => {
  let stores: Stores;
  let enterpriseId: EnterpriseId;

  beforeAll(async () => {
    ({ stores } = await open());
  });
  beforeEach(async () => {
    enterpriseId = (await givenEnterprise(stores)).id;
  });

  const left = async () =>
    (await stores.requests.list(enterpriseId, { filter: {}, first: 100, before: null })).map(({ at }) =>
      at.getUTCDate(),
    );

  it('deletes the oldest entries first, up to the limit', async () => {
    await stores.requests.insertMany([3, 1, 4, 2].map((count) => anEntry(enterpriseId, { at: day(count) })));

    expect(await stores.requests.prune(enterpriseId, day(4), 2)).toBe(2);

    expect((await left()).sort()).toEqual([3, 4]);
    expect(await stores.requests.prune(enterpriseId, day(4), 2)).toBe(1);
    expect(await stores.requests.prune(enterpriseId, day(4), 2)).toBe(0);
    expect(await left()).toEqual([4]);
  });

  it('deletes nothing of another enterprise', async () => {
    await stores.requests.insertMany([anEntry(enterpriseId, { at: day(1) })]);
    const other = await givenEnterprise(stores);

    expect(await stores.requests.prune(other.id, day(9), 10)).toBe(0);
    expect(await left()).toEqual([1]);
  });

  it('may run concurrently, and deletes each entry once', async () => {
    await stores.requests.insertMany(Array.from({ length: 60 }, () => anEntry(enterpriseId, { at: day(1) })));

    const counts = await Promise.all(Array.from({ length: 6 }, () => stores.requests.prune(enterpriseId, day(2), 20)));

    const pruned = counts.reduce((sum, one) => sum + one, 0);
    expect(await left()).toHaveLength(60 - pruned);
    expect(pruned).toBeGreaterThanOrEqual(20);
  });
});
