import { beforeAll, beforeEach, expect, it } from '@jest/globals';
import type { PrunedBatch } from '../../../../src/directory/history/domain/history-store.ts';
import { PRUNE_REVISIONS } from '../../../../src/directory/history/persistence/prune-revisions.sql.ts';
import { runErasure } from '../../../../src/directory/retention/usecase/run-erasure.ts';
import type { Stores } from '../../../../src/directory/storage.ts';
import type { RevisionOperation } from '../../../../src/directory/users/domain/revision.ts';
import type { User } from '../../../../src/directory/users/domain/user.ts';
import type { UserField } from '../../../../src/directory/users/domain/user-attributes.ts';
import type { UserProfile } from '../../../../src/directory/users/domain/user-profile.ts';
import type { EnterpriseId } from '../../../../src/kernel/ids.ts';
import { onDatabase, type TestDatabase } from '../../../support/database/databases.ts';
import { eachStores } from '../../../support/database/each-stores.ts';
import {
  aMark,
  aRevisionsQuery,
  aUser,
  givenEnterprise,
  revised,
  revisionsIn,
} from '../../../support/directory/given.ts';
import { projectAll } from '../../insight/persistence/project-all.ts';

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

  const markOn = (count: number, operation: RevisionOperation, fields: readonly UserField[] = []) => ({
    ...aMark(operation, fields),
    at: day(count),
  });

  /** A user whose title changes on each day after the first. */
  async function givenChanges(days: readonly number[], profile: Partial<UserProfile> = {}): Promise<User> {
    const [first = 1, ...later] = days;
    let user = aUser(enterpriseId, { title: `T${first}`, ...profile });
    await stores.users.insert(user, markOn(first, 'CREATE', Object.keys(user.profile) as UserField[]));
    for (const count of later) {
      user = revised(user, { title: `T${count}` });
      await stores.users.update(user, markOn(count, 'UPDATE', ['title']));
    }
    return user;
  }

  const prune = (before: Date, after: string | null = null, limit = 100) =>
    stores.history.prune(enterpriseId, { before, after, limit });
  const versionsOf = async ({ id }: User) =>
    (await revisionsIn(stores.history.listOfUser({ enterpriseId, id }, aRevisionsQuery({ first: 99 })))).map(
      (one) => one.version,
    );
  const titleOn = async ({ id }: User, count: number) =>
    (await stores.history.findAsOf({ enterpriseId, id }, day(count)))?.profile.title ?? null;

  it('deletes superseded revisions before the time, except those that set current values and the one valid at that time', async () => {
    const user = await givenChanges([1, 2, 3, 4, 10]);
    await projectAll(stores, enterpriseId);

    expect(await prune(day(8))).toMatchObject({ pruned: 2 });

    expect(await versionsOf(user)).toEqual([5, 4, 1]);
    const [found = []] = await stores.history.findProvenance(enterpriseId, [{ id: user.id, version: 5 }]);
    const origins = Object.fromEntries(found.map(({ field, revision }) => [field, revision.version]));
    expect(origins).toEqual({ userName: 1, active: 1, title: 5 });
    expect(await Promise.all([4, 8, 9, 10].map((count) => titleOn(user, count)))).toEqual(['T4', 'T4', 'T4', 'T10']);
  });

  it('makes findAsOf return null for times whose state is pruned', async () => {
    const user = await givenChanges([1, 2, 3, 4, 10]);
    await projectAll(stores, enterpriseId);
    await prune(day(8));

    expect(await Promise.all([1, 2, 3].map((count) => titleOn(user, count)))).toEqual([null, null, null]);
    const [, held] = await revisionsIn(
      stores.history.listOfUser({ enterpriseId, id: user.id }, aRevisionsQuery({ first: 9 })),
    );
    expect(held).toMatchObject({ version: 4, previous: null });
  });

  it('deletes the creation once all its values are superseded, and never the newest revision of an existing user', async () => {
    const user = aUser(enterpriseId, { title: 'T1' });
    await stores.users.insert(user, markOn(1, 'CREATE', ['userName', 'active', 'title']));
    const next = revised(user, { userName: `${user.id}-2`, active: false });
    await stores.users.update(next, markOn(2, 'UPDATE', ['userName', 'active']));
    await projectAll(stores, enterpriseId);
    await prune(day(20));
    expect(await versionsOf(user)).toEqual([2, 1]);

    const { title: _, ...untitled } = next.profile;
    await stores.users.update({ ...revised(next), profile: untitled }, markOn(3, 'UPDATE', ['title']));
    await projectAll(stores, enterpriseId);
    await prune(day(20));

    expect(await versionsOf(user)).toEqual([3, 2]);
    expect(await stores.users.find(enterpriseId, user.id)).toMatchObject({ version: 3 });
  });

  it('deletes all revisions of users who were deleted before the time, and keeps those deleted later', async () => {
    const [early, late] = [await givenChanges([1, 2]), await givenChanges([1, 2])];
    await stores.users.delete(early, {}, markOn(5, 'DELETE'));
    await stores.users.delete(late, {}, markOn(9, 'DELETE'));
    await projectAll(stores, enterpriseId);

    await prune(day(8));

    expect(await versionsOf(early)).toEqual([]);
    expect(await versionsOf(late)).toEqual([3, 2, 1]);
    const deletions = await revisionsIn(
      stores.history.listOfEnterprise(enterpriseId, aRevisionsQuery({ first: 9, operation: 'DELETE' })),
    );
    expect(deletions.map(({ userId }) => userId)).toEqual([late.id]);
  });

  it('skips users whose erasure is pending, and prunes those whose erasure is complete', async () => {
    const user = await givenChanges([1, 2]);
    const key = { enterpriseId, id: user.id };
    await stores.users.delete(user, {}, markOn(5, 'DELETE'));
    await stores.erasures.begin(key, markOn(6, 'ERASE'));
    await projectAll(stores, enterpriseId);

    await prune(day(20));
    expect(await versionsOf(user)).toEqual([4, 3, 2, 1]);

    await runErasure(stores.erasures, key, () => false);
    await prune(day(20));
    expect(await versionsOf(user)).toEqual([]);
  });

  it('continues from batch to batch, and examines no revision twice', async () => {
    const user = await givenChanges([1, 2, 3, 4, 5, 6]);
    await projectAll(stores, enterpriseId);
    let pruned = 0;
    let steps = 0;
    for (let after: string | null = null; ; steps += 1) {
      const batch = await prune(day(20), after, 2);
      if (batch.last === null) break;
      pruned += batch.pruned;
      after = batch.last;
    }

    expect([pruned, steps]).toEqual([4, 3]);
    expect(await versionsOf(user)).toEqual([6, 1]);
  });

  it('deletes nothing of another enterprise', async () => {
    const user = await givenChanges([1, 2, 3]);
    await projectAll(stores, enterpriseId);
    const other = (await givenEnterprise(stores)).id;

    expect(await stores.history.prune(other, { before: day(20), after: null, limit: 100 })).toEqual({
      pruned: 0,
      last: null,
    });
    expect(await versionsOf(user)).toEqual([3, 2, 1]);
  });

  it('may run concurrently, and deletes each revision once', async () => {
    for (let at = 0; at < 5; at += 1) await givenChanges([1, 2, 3, 4]);
    await projectAll(stores, enterpriseId);

    const batches = await Promise.all(Array.from({ length: 6 }, () => prune(day(20))));

    expect(batches.reduce((sum, { pruned }) => sum + pruned, 0)).toBe(10);
  });

  it('leaves the statistics unchanged', async () => {
    await givenChanges([1, 2, 3]);
    const gone = await givenChanges([1, 2]);
    await stores.users.delete(gone, {}, markOn(5, 'DELETE'));
    await projectAll(stores, enterpriseId);
    const numbers = async () => [
      await stores.statistics.facets(enterpriseId, { by: ['TITLE'], first: 9 }),
      await stores.statistics.activity(enterpriseId, { starts: [1, 2, 3, 4, 5, 6, 7, 8].map(day), end: day(9) }),
    ];
    const before = await numbers();

    expect((await prune(day(20))).pruned).toBe(4);
    await projectAll(stores, enterpriseId);

    expect(await numbers()).toEqual(before);
  });
});

onDatabase((open) => {
  let test: TestDatabase;
  let enterpriseId: EnterpriseId;
  beforeAll(async () => {
    test = await open();
    const { stores } = test.database;
    enterpriseId = (await givenEnterprise(stores)).id;
    const user = aUser(enterpriseId, { title: 'T1' });
    await stores.users.insert(user, { ...aMark('CREATE', ['userName', 'active', 'title']), at: day(1) });
    for (const version of [2, 3]) {
      const next = { ...user, version, profile: { ...user.profile, title: `T${version}` } };
      await stores.users.update(next, { ...aMark('UPDATE', ['title']), at: day(version) });
    }
  });

  it('skips revisions that are not projected yet', async () => {
    const { history } = test.database.stores;

    expect(await history.prune(enterpriseId, { before: day(20), after: null, limit: 100 })).toEqual({
      pruned: 0,
      last: null,
    });

    expect(await revisionsIn(history.listOfEnterprise(enterpriseId, aRevisionsQuery()))).toHaveLength(3);
  });

  it('ends a batch at the limit, and returns the last examined sequence', async () => {
    await projectAll(test.database.stores, enterpriseId);

    const [row] = await test.statements.run<PrunedBatch>(PRUNE_REVISIONS, [enterpriseId, day(9), null, 2]);

    const { revisions } = await test.database.stores.history.listOfEnterprise(enterpriseId, aRevisionsQuery());
    expect(row?.last).toBe(revisions.at(-2)?.sequence);
  });
});
