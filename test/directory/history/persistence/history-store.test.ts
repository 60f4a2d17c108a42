import { beforeAll, describe, expect, it } from '@jest/globals';
import type { RevisionsPage, RevisionsQuery } from '../../../../src/directory/history/domain/history-store.ts';
import type { Found } from '../../../../src/directory/shared/found.ts';
import type { Stores } from '../../../../src/directory/storage.ts';
import type { Revision } from '../../../../src/directory/users/domain/revision.ts';
import { toInstant } from '../../../../src/kernel/clock.ts';
import {
  type AccessTokenId,
  type EnterpriseId,
  newId,
  type RequestId,
  type UserId,
} from '../../../../src/kernel/ids.ts';
import { eachDatabase, type TestDatabase } from '../../../support/databases.ts';
import { aMark, aStretch, aUser, givenEnterprise, revised, revisionsIn } from '../../../support/directory/given.ts';

eachDatabase((open) => {
  let test: TestDatabase;
  let stores: Stores;

  beforeAll(async () => {
    test = await open({ poolSize: 1 });
    stores = test.database.stores;
  });

  /** One user, created, updated and deleted a second after the other. */
  async function givenLife() {
    const enterpriseId = (await givenEnterprise(stores)).id;
    const accessTokenId = newId<AccessTokenId>();
    const at = toInstant(new Date(1000));
    const created = { ...aUser(enterpriseId, { userName: 'ada', title: 'one' }), createdAt: at, updatedAt: at };
    const updated = { ...revised(created, { title: 'two' }), updatedAt: toInstant(new Date(2000)) };
    const marks = [
      { ...aMark('CREATE', ['userName', 'active', 'title']), at: new Date(1000), accessTokenId },
      { ...aMark('UPDATE', ['title']), at: new Date(2000) },
      { ...aMark('DELETE'), at: new Date(3000) },
    ] as const;
    const key = { enterpriseId, id: created.id };
    await stores.users.insert(created, marks[0]);
    await stores.users.update(updated, marks[1]);
    await stores.users.delete(key, {}, marks[2]);
    return { key, marks, created, updated };
  }

  describe('who somebody is', () => {
    const summaries = (enterpriseId: EnterpriseId, ids: readonly string[]) =>
      stores.history.findSummaries(enterpriseId, ids);

    it('is told in the order that was asked in, of who is deleted as they were, by one statement', async () => {
      const { key, created } = await givenLife();
      const { enterpriseId } = key;
      const name = { givenName: 'Grace', familyName: 'Hopper' };
      const grace = aUser(enterpriseId, { userName: 'grace', active: false, name });
      await stores.users.insert(grace, aMark());

      const told = await summaries(enterpriseId, [grace.id, newId(), 'no id', created.id]);

      expect(told).toEqual([
        { id: grace.id, userName: 'grace', displayName: 'Grace Hopper', active: false, isDeleted: false },
        null,
        null,
        { id: created.id, userName: 'ada', displayName: null, active: true, isDeleted: true },
      ]);
      expect(await summaries((await givenEnterprise(stores)).id, [grace.id])).toEqual([null]);
    });

    it('is not told of who is erased, from the beginning of the erasure on', async () => {
      const { key } = await givenLife();

      await stores.erasures.begin(key, aMark('ERASE'));

      expect(await summaries(key.enterpriseId, [key.id])).toEqual([null]);
    });
  });

  describe('the revisions of a user', () => {
    it('tell newest first what each change found and left, the deletion with the user as it was', async () => {
      const { key, marks, created, updated } = await givenLife();

      const revisions = await revisionsIn(stores.history.listOfUser(key, aStretch({ first: 10 })));

      const common = {
        sequence: expect.stringMatching(/^\d+$/),
        enterpriseId: key.enterpriseId,
        userId: key.id,
        createdAt: new Date(created.createdAt),
      };
      expect(revisions).toEqual([
        {
          ...common,
          ...marks[2],
          version: 3,
          fields: expect.arrayContaining(['userName', 'active', 'title']),
          profile: updated.profile,
          previous: updated.profile,
        },
        { ...common, ...marks[1], version: 2, profile: updated.profile, previous: created.profile },
        { ...common, ...marks[0], version: 1, profile: created.profile, previous: null },
      ]);
    });

    it('come in stretches', async () => {
      const { key } = await givenLife();
      const [newest, ...older] = await revisionsIn(stores.history.listOfUser(key, aStretch({ first: 10 })));

      const first = await revisionsIn(stores.history.listOfUser(key, aStretch({ first: 1 })));
      const rest = await revisionsIn(stores.history.listOfUser(key, aStretch({ first: 10, after: newest ?? null })));

      expect(first).toEqual([newest]);
      expect(rest).toEqual(older);
    });

    it('are none for an id that is none', async () => {
      const { key } = await givenLife();

      expect(await revisionsIn(stores.history.listOfUser({ ...key, id: 'no-uuid' }, aStretch()))).toEqual([]);
    });
  });

  describe('the user as of a moment', () => {
    it.each([
      [999, null],
      [1000, 1],
      [1999, 1],
      [2000, 2],
      [2999, 2],
      [3000, null],
    ])('%i ms is at version %p', async (moment, version) => {
      const { key, created, updated } = await givenLife();
      const then = version === 1 ? created : { ...updated, createdAt: created.createdAt };

      const user = await stores.history.findAsOf(key, new Date(moment));

      expect(user).toEqual(version === null ? null : { ...then, updatedAt: toInstant(new Date(version * 1000)) });
    });

    it.each([0, -5_000])(
      'holds at the moment of the last change, even when the deletion is %i ms later',
      async (ms) => {
        const key = { enterpriseId: (await givenEnterprise(stores)).id, id: newId<UserId>() };
        const user = { ...aUser(key.enterpriseId), ...key };
        const at = new Date(user.updatedAt);
        await stores.users.insert(user, { ...aMark(), at });

        await stores.users.delete(key, {}, { ...aMark('DELETE'), at: new Date(at.getTime() + ms) });

        expect(await stores.history.findAsOf(key, at)).toEqual(user);
        expect(await stores.history.findAsOf(key, new Date(at.getTime() + 1))).toBeNull();
      },
    );

    it('is nobody under an id that is none, or in another enterprise', async () => {
      const { key } = await givenLife();
      const other = (await givenEnterprise(stores)).id;

      expect(await stores.history.findAsOf({ ...key, id: 'x' }, new Date())).toBeNull();
      expect(await stores.history.findAsOf({ ...key, enterpriseId: other }, new Date(2500))).toBeNull();
    });
  });

  it("lists an enterprise's changes newest first, in stretches, and no other enterprise's", async () => {
    const enterpriseId = (await givenEnterprise(stores)).id;
    const users = [aUser(enterpriseId), aUser(enterpriseId), aUser(enterpriseId)];
    for (const user of users) await stores.users.insert(user, aMark());
    await givenLife();

    const all = await revisionsIn(stores.history.listOfEnterprise(enterpriseId, aStretch({ first: 10 })));
    const stretch = await revisionsIn(
      stores.history.listOfEnterprise(enterpriseId, aStretch({ first: 1, after: all[0] ?? null })),
    );

    expect(all.map(({ userId }) => userId)).toEqual(users.map(({ id }) => id).toReversed());
    expect(stretch).toEqual([all[1]]);
  });

  it('ends a stretch before its profiles have too many bytes, and says that older ones follow', async () => {
    const user = aUser((await givenEnterprise(stores)).id, { title: 'x'.repeat(50_000) });
    await stores.users.insert(user, aMark());
    for (const version of [2, 3, 4, 5, 6]) await stores.users.update({ ...user, version }, aMark('UPDATE'));
    const of = (query: Partial<RevisionsQuery>) =>
      stores.history.listOfUser(user, aStretch({ first: 9, maxBytes: 220_000, ...query }));

    const newest = await of({});
    const older = await of({ after: newest.end });
    const last = await of({ after: older.end });
    const large = await of({ maxBytes: 1 });

    const versionsIn = ({ revisions, hasMore }: RevisionsPage) => [revisions.map(({ version }) => version), hasMore];
    expect(versionsIn(newest)).toEqual([[6, 5], true]);
    expect(versionsIn(older)).toEqual([[4, 3], true]);
    expect(versionsIn(last)).toEqual([[2, 1], false]);
    expect(versionsIn(large)).toEqual([[6], true]);
  });

  it("lists an enterprise's deletions newest first, in stretches, and no other enterprise's", async () => {
    const enterpriseId = (await givenEnterprise(stores)).id;
    const users = [aUser(enterpriseId), aUser(enterpriseId), aUser(enterpriseId)];
    for (const user of users) await stores.users.insert(user, aMark());
    for (const { id } of users.slice(1)) await stores.users.delete({ enterpriseId, id }, {}, aMark('DELETE'));
    await givenLife();

    const all = await revisionsIn(
      stores.history.listOfEnterprise(enterpriseId, aStretch({ first: 10, operation: 'DELETE' })),
    );
    const stretch = await revisionsIn(
      stores.history.listOfEnterprise(enterpriseId, aStretch({ first: 1, operation: 'DELETE', after: all[0] ?? null })),
    );

    expect(all.map(({ userId, operation }) => [userId, operation])).toEqual([
      [users[2]?.id, 'DELETE'],
      [users[1]?.id, 'DELETE'],
    ]);
    expect(stretch).toEqual([all[1]]);
  });

  it('finds the first of several revisions of one request, so that nobody can lay another over it', async () => {
    const enterpriseId = (await givenEnterprise(stores)).id;
    const mark = aMark();
    const users = [aUser(enterpriseId), aUser(enterpriseId)] as const;
    for (const user of users) await stores.users.insert(user, mark);

    const { values } = await stores.history.findByRequests(enterpriseId, [mark.requestId], 1e6);

    expect(values[0]?.userId).toBe(users[0].id);
  });

  it('finds the revision that a request left', async () => {
    const { key, marks } = await givenLife();
    const ids = [marks[1].requestId, newId<RequestId>(), 'no-uuid' as RequestId, marks[0].requestId];
    const versionsOf = ({ values }: Found<Revision>) => values.map((each) => each?.version ?? null);
    const other = (await givenEnterprise(stores)).id;

    expect(versionsOf(await stores.history.findByRequests(key.enterpriseId, ids, 1e6))).toEqual([2, null, null, 1]);
    expect(versionsOf(await stores.history.findByRequests(other, ids, 1e6))).toEqual([null, null, null, null]);
    expect((await stores.history.findByRequests(key.enterpriseId, ids, 1)).isCut).toBe(true);
  });
});
