import { beforeAll, describe, expect, it } from '@jest/globals';
import type {
  RevisionPosition,
  RevisionsPage,
  RevisionsQuery,
} from '../../../../src/directory/history/domain/history-store.ts';
import { createHistoryStore } from '../../../../src/directory/history/persistence/history-store.ts';
import type { Found } from '../../../../src/directory/shared/found.ts';
import type { Stores } from '../../../../src/directory/storage.ts';
import type { Revision } from '../../../../src/directory/users/domain/revision.ts';
import type { User } from '../../../../src/directory/users/domain/user.ts';
import type { UserField } from '../../../../src/directory/users/domain/user-attributes.ts';
import { toInstant } from '../../../../src/kernel/clock.ts';
import {
  type AccessTokenId,
  type EnterpriseId,
  newId,
  type RequestId,
  type UserId,
} from '../../../../src/kernel/ids.ts';
import { eachStores } from '../../../support/database/each-stores.ts';
import { fakeStatements } from '../../../support/directory/fake-statements.ts';
import {
  aMark,
  aRevisionsQuery,
  aUser,
  givenEnterprise,
  revised,
  revisionsIn,
} from '../../../support/directory/given.ts';

eachStores((open) => {
  let stores: Stores;

  beforeAll(async () => {
    ({ stores } = await open());
  });

  /** A user that was created, updated and deleted at intervals of a second. */
  async function givenDeletedUser() {
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

  describe('findSummaries', () => {
    const summaries = (enterpriseId: EnterpriseId, ids: readonly string[]) =>
      stores.history.findSummaries(enterpriseId, ids);

    it('returns users in the requested order, deleted ones as they last were, with one statement', async () => {
      const { key, created } = await givenDeletedUser();
      const { enterpriseId } = key;
      const name = { givenName: 'Grace', familyName: 'Hopper' };
      const grace = aUser(enterpriseId, { userName: 'grace', active: false, name });
      await stores.users.insert(grace, aMark());

      const found = await summaries(enterpriseId, [grace.id, newId(), 'no id', created.id]);

      expect(found).toEqual([
        { id: grace.id, userName: 'grace', displayName: 'Grace Hopper', active: false, isDeleted: false },
        null,
        null,
        { id: created.id, userName: 'ada', displayName: null, active: true, isDeleted: true },
      ]);
      expect(await summaries((await givenEnterprise(stores)).id, [grace.id])).toEqual([null]);
    });

    it('returns null for an erased user, from the start of the erasure', async () => {
      const { key } = await givenDeletedUser();

      await stores.erasures.begin(key, aMark('ERASE'));

      expect(await summaries(key.enterpriseId, [key.id])).toEqual([null]);
    });
  });

  describe('listOfUser', () => {
    it('returns each change with the profiles before and after, newest first; a deletion has the last profile', async () => {
      const { key, marks, created, updated } = await givenDeletedUser();

      const revisions = await revisionsIn(stores.history.listOfUser(key, aRevisionsQuery({ first: 10 })));

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

    it('returns pages', async () => {
      const { key } = await givenDeletedUser();
      const [newest, ...older] = await revisionsIn(stores.history.listOfUser(key, aRevisionsQuery({ first: 10 })));

      const first = await revisionsIn(stores.history.listOfUser(key, aRevisionsQuery({ first: 1 })));
      const rest = await revisionsIn(
        stores.history.listOfUser(key, aRevisionsQuery({ first: 10, after: newest ?? null })),
      );

      expect(first).toEqual([newest]);
      expect(rest).toEqual(older);
    });

    it('returns nothing for an invalid id', async () => {
      const { key } = await givenDeletedUser();

      expect(await revisionsIn(stores.history.listOfUser({ ...key, id: 'no-uuid' }, aRevisionsQuery()))).toEqual([]);
    });
  });

  describe('findAsOf', () => {
    it.each([
      [999, null],
      [1000, 1],
      [1999, 1],
      [2000, 2],
      [2999, 2],
      [3000, null],
    ])('finds the state at %i ms: version %p', async (moment, version) => {
      const { key, created, updated } = await givenDeletedUser();
      const then = version === 1 ? created : { ...updated, createdAt: created.createdAt };

      const user = await stores.history.findAsOf(key, new Date(moment));

      expect(user).toEqual(version === null ? null : { ...then, updatedAt: toInstant(new Date(version * 1000)) });
    });

    it.each([0, -5_000])('includes a change at exactly that time, with a deletion %i ms later', async (ms) => {
      const key = { enterpriseId: (await givenEnterprise(stores)).id, id: newId<UserId>() };
      const user = { ...aUser(key.enterpriseId), ...key };
      const at = new Date(user.updatedAt);
      await stores.users.insert(user, { ...aMark(), at });

      await stores.users.delete(key, {}, { ...aMark('DELETE'), at: new Date(at.getTime() + ms) });

      expect(await stores.history.findAsOf(key, at)).toEqual(user);
      expect(await stores.history.findAsOf(key, new Date(at.getTime() + 1))).toBeNull();
    });

    it('returns null for an invalid id and in another enterprise', async () => {
      const { key } = await givenDeletedUser();
      const other = (await givenEnterprise(stores)).id;

      expect(await stores.history.findAsOf({ ...key, id: 'x' }, new Date())).toBeNull();
      expect(await stores.history.findAsOf({ ...key, enterpriseId: other }, new Date(2500))).toBeNull();
    });
  });

  it("lists an enterprise's changes newest first, page by page, without those of other enterprises", async () => {
    const enterpriseId = (await givenEnterprise(stores)).id;
    const users = [aUser(enterpriseId), aUser(enterpriseId), aUser(enterpriseId)];
    for (const user of users) await stores.users.insert(user, aMark());
    await givenDeletedUser();

    const all = await revisionsIn(stores.history.listOfEnterprise(enterpriseId, aRevisionsQuery({ first: 10 })));
    const page = await revisionsIn(
      stores.history.listOfEnterprise(enterpriseId, aRevisionsQuery({ first: 1, after: all[0] ?? null })),
    );

    expect(all.map(({ userId }) => userId)).toEqual(users.map(({ id }) => id).toReversed());
    expect(page).toEqual([all[1]]);
  });

  it('ends a page before its profiles exceed maxBytes, and reports that more follow', async () => {
    const user = aUser((await givenEnterprise(stores)).id, { title: 'x'.repeat(50_000) });
    await stores.users.insert(user, aMark());
    for (const version of [2, 3, 4, 5, 6]) await stores.users.update({ ...user, version }, aMark('UPDATE'));
    const of = (query: Partial<RevisionsQuery>) =>
      stores.history.listOfUser(user, aRevisionsQuery({ first: 9, maxBytes: 220_000, ...query }));

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

  it("lists an enterprise's deletions newest first, page by page, without those of other enterprises", async () => {
    const enterpriseId = (await givenEnterprise(stores)).id;
    const users = [aUser(enterpriseId), aUser(enterpriseId), aUser(enterpriseId)];
    for (const user of users) await stores.users.insert(user, aMark());
    for (const { id } of users.slice(1)) await stores.users.delete({ enterpriseId, id }, {}, aMark('DELETE'));
    await givenDeletedUser();

    const all = await revisionsIn(
      stores.history.listOfEnterprise(enterpriseId, aRevisionsQuery({ first: 10, operation: 'DELETE' })),
    );
    const page = await revisionsIn(
      stores.history.listOfEnterprise(
        enterpriseId,
        aRevisionsQuery({ first: 1, operation: 'DELETE', after: all[0] ?? null }),
      ),
    );

    expect(all.map(({ userId, operation }) => [userId, operation])).toEqual([
      [users[2]?.id, 'DELETE'],
      [users[1]?.id, 'DELETE'],
    ]);
    expect(page).toEqual([all[1]]);
  });

  it('finds the first of several revisions with the same request id, so that a later one cannot replace it', async () => {
    const enterpriseId = (await givenEnterprise(stores)).id;
    const mark = aMark();
    const users = [aUser(enterpriseId), aUser(enterpriseId)] as const;
    for (const user of users) await stores.users.insert(user, mark);

    const { values } = await stores.history.findByRequests(enterpriseId, [mark.requestId], 1e6);

    expect(values[0]?.userId).toBe(users[0].id);
  });

  it('finds the revision of a request', async () => {
    const { key, marks } = await givenDeletedUser();
    const ids = [marks[1].requestId, newId<RequestId>(), 'no-uuid' as RequestId, marks[0].requestId];
    const versionsOf = ({ values }: Found<Revision>) => values.map((each) => each?.version ?? null);
    const other = (await givenEnterprise(stores)).id;

    expect(versionsOf(await stores.history.findByRequests(key.enterpriseId, ids, 1e6))).toEqual([2, null, null, 1]);
    expect(versionsOf(await stores.history.findByRequests(other, ids, 1e6))).toEqual([null, null, null, null]);
    expect((await stores.history.findByRequests(key.enterpriseId, ids, 1)).isTruncated).toBe(true);
  });

  describe.each(['DESC', 'ASC'] as const)('filtered changes, %s', (direction) => {
    const MOMENTS = [3000, 1000, 2000, 2000, 2000, 5000, 4000];

    /** Seven users, created at `MOMENTS`; the second gets another title, the first is deleted. */
    async function givenChanges() {
      const enterpriseId = (await givenEnterprise(stores)).id;
      const users = MOMENTS.map(() => aUser(enterpriseId, { title: 'x' }));
      for (const [place, user] of users.entries()) {
        const fields = place % 2 === 0 ? ['userName', 'title'] : ['userName'];
        await stores.users.insert(user, {
          ...aMark('CREATE', fields as UserField[]),
          at: new Date(MOMENTS[place] ?? 0),
        });
      }
      const [first, second] = users as [User, User];
      await stores.users.update(revised(second, { title: 'y' }), {
        ...aMark('UPDATE', ['title']),
        at: new Date(2000),
      });
      await stores.users.delete(first, {}, { ...aMark('DELETE'), at: new Date(6000) });
      const all = await revisionsIn(stores.history.listOfEnterprise(enterpriseId, aRevisionsQuery({ direction })));
      return { enterpriseId, all, second };
    }

    it('are sorted by time, then by sequence', async () => {
      const { all } = await givenChanges();

      const places = all.map(({ at, sequence }) => at.getTime() * 1e6 + Number(sequence));
      expect(places).toHaveLength(MOMENTS.length + 2);
      expect(places).toEqual(places.toSorted((a, b) => (direction === 'ASC' ? a - b : b - a)));
    });

    it.each<[what: string, query: Partial<RevisionsQuery>, matches: (revision: Revision) => boolean]>([
      ['from a time', { from: new Date(2000) }, ({ at }) => at >= new Date(2000)],
      ['before a time', { until: new Date(2000) }, ({ at }) => at < new Date(2000)],
      ['in between', { from: new Date(2000), until: new Date(2001) }, ({ at }) => at.getTime() === 2000],
      ['by operation', { operation: 'CREATE' }, ({ operation }) => operation === 'CREATE'],
      ['by the most frequent operation', { operation: 'UPDATE' }, ({ operation }) => operation === 'UPDATE'],
      ['by attribute', { field: 'title' }, ({ fields }) => fields.includes('title')],
      [
        'by all conditions',
        { operation: 'CREATE', field: 'title', from: new Date(2000) },
        ({ operation, fields, at }) => operation === 'CREATE' && fields.includes('title') && at >= new Date(2000),
      ],
    ])('are found %s, page by page', async (_, query, matches) => {
      const { enterpriseId, all } = await givenChanges();
      const found: Revision[] = [];
      let after: RevisionPosition | null = null;
      do {
        const window = aRevisionsQuery({ ...query, direction, first: 2, after });
        const page: RevisionsPage = await stores.history.listOfEnterprise(enterpriseId, window);
        found.push(...page.revisions);
        after = page.hasMore ? page.end : null;
      } while (after !== null);

      expect(found).toEqual(all.filter(matches));
      expect(found).not.toEqual([]);
    });

    it('can be restricted to one user', async () => {
      const { enterpriseId, all, second } = await givenChanges();
      const ofUser = (query: Partial<RevisionsQuery>) =>
        revisionsIn(
          stores.history.listOfUser({ enterpriseId, id: second.id }, aRevisionsQuery({ direction, ...query })),
        );
      const theirs = all.filter(({ userId }) => userId === second.id);

      expect(await ofUser({})).toEqual(theirs);
      expect(await ofUser({ after: theirs[0] ?? null })).toEqual(theirs.slice(1));
      expect(await ofUser({ from: new Date(2000) })).toMatchObject([{ version: 2 }]);
      expect(await ofUser({ until: new Date(2000) })).toMatchObject([{ version: 1 }]);
      expect(await ofUser({ operation: 'UPDATE' })).toMatchObject([{ version: 2 }]);
      expect(await ofUser({ operation: 'CREATE', field: 'title' })).toEqual([]);
    });
  });
});

describe('createHistoryStore', () => {
  it('runs no statement for an invalid user id', async () => {
    const { statements, runs } = fakeStatements();
    const history = createHistoryStore(statements);
    const key = { enterpriseId: 1 as EnterpriseId, id: 'x' };

    expect(await history.findAsOf(key, new Date())).toBeNull();
    expect(await revisionsIn(history.listOfUser(key, aRevisionsQuery()))).toEqual([]);
    expect(runs).toEqual([]);
  });
});
