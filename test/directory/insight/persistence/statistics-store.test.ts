import { beforeAll, describe, expect, it } from '@jest/globals';
import { FACET_FIELDS } from '../../../../src/directory/insight/domain/facet.ts';
import type { Stores } from '../../../../src/directory/storage.ts';
import type { User } from '../../../../src/directory/users/domain/user.ts';
import type { EnterpriseId } from '../../../../src/kernel/ids.ts';
import { eachDatabase } from '../../../support/database/databases.ts';
import { eachStores } from '../../../support/database/each-stores.ts';
import { aMark, aUser, givenEnterprise, givenUsers, revised } from '../../../support/directory/given.ts';
import { facetOf } from '../../../support/memory/statistics.ts';
import { projectAll } from './project-all.ts';

eachStores((open) => {
  let stores: Stores;
  let enterpriseId: EnterpriseId;
  let users: User[];

  beforeAll(async () => {
    ({ stores } = await open());
    enterpriseId = (await givenEnterprise(stores)).id;
    users = await givenUsers(stores, enterpriseId, [
      { roles: [{ value: 'a' }, { value: 'b' }, { value: 'a' }], title: 'Chief', externalId: 'x' },
      { roles: [{ value: 'b' }, { value: '' }], emails: [{ type: 'WOR\u212a', value: 'x@y' }], active: false },
      {
        addresses: [{ country: 'CA', locality: 'Laval' }, { country: 'CA' }],
        title: 'chief',
        department: 'é'.repeat(300),
      },
    ]);
    await givenUsers(stores, (await givenEnterprise(stores)).id, [{ title: 'Chief' }]);
    await projectAll(stores, enterpriseId);
  });

  describe('facets', () => {
    it('equal a count of all users, for each attribute', async () => {
      const facets = await stores.statistics.facets(enterpriseId, { by: FACET_FIELDS, first: 2 });

      expect(facets).toEqual(FACET_FIELDS.map((field) => facetOf(users, field, 2)));
    });
  });

  it('deletes values that no user has any more', async () => {
    const id = (await givenEnterprise(stores)).id;
    const [user] = await givenUsers(stores, id, [{ title: 'Chief' }]);
    await projectAll(stores, id);
    const next = revised(user as User, { title: 'Boss', active: false });
    await stores.users.update(next, aMark('UPDATE', ['title', 'active']));
    await projectAll(stores, id);
    expect(await stores.statistics.facets(id, { by: ['TITLE', 'ACTIVE'], first: 9 })).toEqual([
      facetOf([next], 'TITLE', 9),
      facetOf([next], 'ACTIVE', 9),
    ]);
    await stores.users.delete({ enterpriseId: id, id: next.id }, {}, aMark('DELETE'));
    await projectAll(stores, id);
    expect(await stores.statistics.facets(id, { by: ['TITLE'], first: 9 })).toEqual([facetOf([], 'TITLE', 9)]);
    const [start, end] = [-60_000, 60_000].map((ms) => new Date(Date.now() + ms)) as [Date, Date];
    const activity = await stores.statistics.activity(id, { starts: [start], end });
    expect(activity).toMatchObject({ users: 0, growthSince: 0, buckets: [{ created: 1, deactivated: 1, deleted: 1 }] });
  });

  describe('the projection', () => {
    it('has nothing pending once all revisions are projected', async () => {
      const id = (await givenEnterprise(stores)).id;
      await givenUsers(stores, id, [{}, {}]);

      await projectAll(stores, id);

      expect(await stores.projection.project(id, 1)).toEqual({ taken: 0, hasMore: false });
      expect(await stores.projection.listPending(1_000)).not.toContain(id);
      expect(await stores.projection.projectedUntil(id)).toBeNull();
    });

    it('has another latest sequence after each revision, even after older ones are pruned', async () => {
      const id = (await givenEnterprise(stores)).id;
      const sequences = [await stores.projection.latestSequence()];
      const [user] = await givenUsers(stores, id, [{}]);
      sequences.push(await stores.projection.latestSequence());
      await stores.users.delete({ enterpriseId: id, id: (user as User).id }, {}, aMark('DELETE'));
      sequences.push(await stores.projection.latestSequence());
      await projectAll(stores, id);
      const before = new Date(Date.now() + 60_000);
      expect((await stores.history.prune(id, { before, after: null, limit: 9 })).pruned).toBe(2);
      await givenUsers(stores, id, [{}]);
      sequences.push(await stores.projection.latestSequence());

      expect(new Set(sequences).size).toBe(4);
    });
  });
});

eachDatabase((open) => {
  it('returns the time of the oldest pending revision, until all are projected', async () => {
    const { stores } = (await open()).database;
    const id = (await givenEnterprise(stores)).id;
    const before = await stores.projection.projectedUntil(id);
    const marks = [1_000, 2_000].map((ms) => ({ ...aMark(), at: new Date(ms) }));
    for (const mark of marks) await stores.users.insert(aUser(id), mark);

    expect([before, await stores.projection.projectedUntil(id)]).toEqual([null, new Date(1_000)]);
    await projectAll(stores, id, 1);
    expect(await stores.projection.projectedUntil(id)).toBeNull();
    await stores.users.insert(aUser(id), { ...aMark(), at: new Date(3_000) });
    expect(await stores.projection.projectedUntil(id)).toEqual(new Date(3_000));
  });
});
