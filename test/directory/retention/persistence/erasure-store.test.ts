import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { FACET_FIELDS } from '../../../../src/directory/insight/domain/facet.ts';
import { LIST_USER_NAMES } from '../../../../src/directory/retention/persistence/erasure.sql.ts';
import { createErasureStore } from '../../../../src/directory/retention/persistence/erasure-store.ts';
import { finishErasures, runErasure } from '../../../../src/directory/retention/usecase/run-erasure.ts';
import type { Stores } from '../../../../src/directory/storage.ts';
import type { Revision } from '../../../../src/directory/users/domain/revision.ts';
import type { User } from '../../../../src/directory/users/domain/user.ts';
import type { UserProfile } from '../../../../src/directory/users/domain/user-profile.ts';
import type { UserKey } from '../../../../src/directory/users/domain/user-store.ts';
import { type AccessTokenId, type EnterpriseId, newId } from '../../../../src/kernel/ids.ts';
import { eachDatabase, type TestDatabase } from '../../../support/database/databases.ts';
import { eachStores } from '../../../support/database/each-stores.ts';
import { anEntry } from '../../../support/directory/an-entry.ts';
import { fakeStatements } from '../../../support/directory/fake-statements.ts';
import {
  aMark,
  aQuery,
  aRevisionsQuery,
  aUser,
  givenEnterprise,
  revised,
  revisionsIn,
} from '../../../support/directory/given.ts';
import { facetOf } from '../../../support/memory/statistics.ts';
import { projectAll } from '../../insight/persistence/project-all.ts';

/** All attributes of the person, each with a word that no other user has. */
const PERSON: UserProfile = {
  userName: 'Zuleika.Dobson@acme.example',
  active: true,
  externalId: 'zuleika-external',
  title: 'Zuleika-Conjurer',
  name: { familyName: 'Zuleika-Dobson', givenName: 'Zuleika' },
  emails: [{ type: 'work', value: 'zuleika@mail.example' }],
  phoneNumbers: [{ type: 'work', value: '+1-514-555-zuleika' }],
  photos: [{ value: 'data:image/png;base64,zuleika' }],
  addresses: [{ type: 'work', streetAddress: '1 Zuleika Street', locality: 'Zuleika-on-Sea' }],
  manager: { value: 'zuleika-manager' },
};
const RENAMED = 'zuleika.married@acme.example';

/** What the tests do, with the current stores and enterprise. */
function actionsOn(stores: () => Stores, of: () => EnterpriseId) {
  /** A user who was created, renamed and deleted, with rejected requests in between. */
  async function givenDeleted(profile: UserProfile = PERSON): Promise<User> {
    const user = aUser(of(), profile);
    await stores().users.insert(user, aMark('CREATE', Object.keys(profile) as (keyof UserProfile)[]));
    const renamed = revised(user, { userName: RENAMED });
    await stores().users.update(renamed, aMark('UPDATE', ['userName']));
    await stores().users.delete(user, {}, aMark('DELETE'));
    return renamed;
  }

  const refused = (parts: Parameters<typeof anEntry>[1]) =>
    anEntry(of(), { status: 409, outcome: 'REFUSED', reason: 'taken', body: { userName: '*' }, ...parts });

  const keyOf = ({ id }: User): UserKey => ({ enterpriseId: of(), id });
  const begin = (user: User) => stores().erasures.begin(keyOf(user), aMark('ERASE'));
  const carryOut = (user: User) => runErasure(stores().erasures, keyOf(user), () => false);
  const historyOf = (user: User) =>
    revisionsIn(stores().history.listOfUser(keyOf(user), aRevisionsQuery({ first: 9_000 })));
  const entries = () => stores().requests.list(of(), { filter: {}, first: 9_000, before: null });

  return { givenDeleted, refused, keyOf, begin, carryOut, historyOf, entries };
}

eachStores((open) => {
  let opened: Stores;
  let enterpriseId: EnterpriseId;
  const stores = () => opened;
  beforeAll(async () => {
    opened = (await open()).stores;
  });
  beforeEach(async () => {
    enterpriseId = (await givenEnterprise(stores())).id;
  });

  const { givenDeleted, refused, keyOf, begin, carryOut, historyOf, entries } = actionsOn(stores, () => enterpriseId);

  it('keeps versions, times, access tokens, request ids and names of attributes, and records who erased', async () => {
    const person = await givenDeleted();
    await projectAll(stores(), enterpriseId);
    const before = await historyOf(person);
    const mark = { ...aMark('ERASE'), accessTokenId: newId<AccessTokenId>() };

    const begun = await stores().erasures.begin(keyOf(person), mark);
    await carryOut(person);

    const emptied = before.map((revision): Revision => ({ ...revision, profile: null, previous: null }));
    expect(begun).toMatchObject({ isPending: true, revision: { ...mark, version: 4, profile: null, fields: [] } });
    expect(await historyOf(person)).toEqual([begun?.revision, ...emptied]);
    expect(emptied[2]?.fields).toContain('phoneNumbers');
    const deletions = await revisionsIn(
      stores().history.listOfEnterprise(enterpriseId, aRevisionsQuery({ first: 9, operation: 'DELETE' })),
    );
    expect(deletions).toEqual([emptied[0]]);
  });

  it('hides the data from all readers of the history from its start', async () => {
    const person = await givenDeleted();
    const moment = (await historyOf(person))[1]?.at ?? new Date(0);
    const requests = (await historyOf(person)).map(({ requestId }) => requestId);
    expect(await stores().history.findAsOf(keyOf(person), moment)).not.toBeNull();

    await begin(person);

    const { history } = stores();
    const page = aRevisionsQuery({ first: 9 });
    const replies = [
      ...(await revisionsIn(history.listOfUser(keyOf(person), page))),
      ...(await revisionsIn(history.listOfEnterprise(enterpriseId, page))),
      ...(await revisionsIn(history.listOfEnterprise(enterpriseId, { ...page, operation: 'DELETE' }))),
      ...(await history.findByRequests(enterpriseId, requests, 1e6)).values,
      ...(await history.findProvenance(enterpriseId, [{ id: person.id, version: 2 }]))
        .flat()
        .map((one) => one.revision),
    ];
    expect(JSON.stringify(replies)).not.toMatch(/zuleika/i);
    expect(replies.length).toBeGreaterThan(12);
    expect(await history.findAsOf(keyOf(person), moment)).toBeNull();
    expect(await stores().erasures.listPending(1_000)).toContainEqual(keyOf(person));
  });

  it('begins once, even if it is called repeatedly and concurrently', async () => {
    const person = await givenDeleted();
    await projectAll(stores(), enterpriseId);

    const begun = await Promise.all(Array.from({ length: 8 }, () => begin(person)));
    const done = await Promise.all(Array.from({ length: 4 }, () => carryOut(person)));
    const again = await begin(person);

    expect(new Set(begun.map((one) => one?.revision.sequence)).size).toBe(1);
    expect(done).toEqual([true, true, true, true]);
    expect(again).toEqual({ revision: begun[0]?.revision, isPending: false });
    expect((await historyOf(person)).filter(({ operation }) => operation === 'ERASE')).toHaveLength(1);
  });

  it('is rejected for an existing user, an unknown one, and one of another enterprise', async () => {
    const here = aUser(enterpriseId);
    await stores().users.insert(here, aMark());
    const person = await givenDeleted();
    const other = (await givenEnterprise(stores())).id;

    expect(await begin(here)).toBeNull();
    expect(await begin(aUser(enterpriseId))).toBeNull();
    expect(await stores().erasures.begin({ enterpriseId, id: 'no-uuid' }, aMark('ERASE'))).toBeNull();
    expect(await stores().erasures.begin({ enterpriseId: other, id: person.id }, aMark('ERASE'))).toBeNull();
    expect((await historyOf(person))[0]?.profile).toMatchObject({ userName: RENAMED });
  });

  it('keeps log entries for the user who has the name now, and empties those for no user or another user', async () => {
    const person = await givenDeleted();
    const owner = aUser(enterpriseId, { userName: RENAMED });
    await stores().users.insert(owner, aMark());
    const other = aUser(enterpriseId);
    await stores().users.insert(other, aMark());
    await stores().requests.insertMany([
      refused({ userName: RENAMED, userId: owner.id, path: '/for-owner' }),
      refused({ userName: RENAMED, userId: other.id, path: '/for-other' }),
      refused({ userName: PERSON.userName, path: '/for-no-user' }),
    ]);
    await projectAll(stores(), enterpriseId);

    await begin(person);
    await carryOut(person);

    const reasons = new Map((await entries()).map(({ path, reason }) => [path, reason]));
    expect(Object.fromEntries(reasons)).toEqual({ '/for-owner': 'taken', '/for-other': null, '/for-no-user': null });
    const filter = { userName: RENAMED };
    const found = await stores().requests.list(enterpriseId, { filter, first: 9, before: null });
    expect(found.map(({ path }) => path)).toEqual(['/for-owner']);
    expect((await stores().users.findByUserName(enterpriseId, RENAMED))?.id).toBe(owner.id);
    expect((await historyOf(owner))[0]?.profile).toEqual(owner.profile);
  });

  it('runs concurrently with readers, the projection and pruning', async () => {
    const deleted: User[] = [];
    for (let at = 0; at < 6; at += 1) deleted.push(await givenDeleted());
    const later = new Date(Date.now() + 60_000);
    await Promise.all(
      deleted.flatMap((person) => [
        begin(person),
        historyOf(person),
        projectAll(stores(), enterpriseId),
        stores().history.prune(enterpriseId, { before: later, after: null, limit: 100 }),
        carryOut(person),
      ]),
    );
    await projectAll(stores(), enterpriseId);
    await Promise.all(deleted.map(carryOut));

    for (const person of deleted) expect((await historyOf(person)).every(({ profile }) => profile === null)).toBe(true);
  });

  it('finds every name that the user ever had, and proceeds in batches', async () => {
    const person = await givenDeleted();
    const logged = Array.from({ length: 7 }, () => refused({ userId: person.id }));
    await stores().requests.insertMany(logged);
    await projectAll(stores(), enterpriseId);
    await begin(person);
    const { erasures } = stores();

    expect((await erasures.userNamesOf(keyOf(person))).toSorted()).toEqual([PERSON.userName, RENAMED].toSorted());
    const batch = { userNames: [], limit: 3 };
    const first = await erasures.emptyRequests(keyOf(person), { ...batch, after: null });
    const second = await erasures.emptyRequests(keyOf(person), { ...batch, after: first });
    const third = await erasures.emptyRequests(keyOf(person), { ...batch, after: second });
    expect([first, second, third]).toEqual([2, 5, 6].map((place) => logged.map(({ id }) => id).sort()[place]));
    expect(await erasures.emptyRequests(keyOf(person), { ...batch, after: third })).toBeNull();
    expect(await erasures.isProjected(keyOf(person))).toBe(true);
    expect(await erasures.emptyRevisions(keyOf(person), 0, 3)).toBe(3);
    expect(await erasures.emptyRevisions(keyOf(person), 3, 3)).toBe(4);
    expect(await erasures.emptyRevisions(keyOf(person), 4, 3)).toBeNull();
    await erasures.finish(keyOf(person));

    expect(await erasures.userNamesOf(keyOf(person))).toEqual([]);
    expect(await erasures.listPending(1_000)).not.toContainEqual(keyOf(person));
    expect(await begin(person)).toMatchObject({ isPending: false });
    expect((await historyOf(person)).map(({ profile }) => profile)).toEqual([null, null, null, null]);
  });
});

eachDatabase((open) => {
  let test: TestDatabase;
  let enterpriseId: EnterpriseId;
  const stores = () => test.database.stores;
  beforeAll(async () => {
    test = await open();
  });
  beforeEach(async () => {
    enterpriseId = (await givenEnterprise(stores())).id;
  });

  const { givenDeleted, refused, keyOf, begin, carryOut, entries } = actionsOn(stores, () => enterpriseId);

  /** All rows of the enterprise in all tables as text, or all rows of all enterprises. */
  async function dump(of: EnterpriseId | null): Promise<string> {
    const named = await test.statements.run<{ readonly name: string }>(
      { name: null, text: "SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public'" },
      [],
    );
    let all = '';
    for (const { name } of named) {
      const text = `SELECT t::text AS row FROM "${name}" AS t`;
      const rows = await test.statements.run<{ readonly row: string }>({ name: null, text }, []);
      const selected = rows.filter(({ row }) => of === null || row.startsWith(`(${of},`));
      all += selected.map(({ row }) => `${name} ${row}\n`).join('');
    }
    return all;
  }

  it('removes every value of the person from every table', async () => {
    const person = await givenDeleted();
    await stores().requests.insertMany([
      refused({ userId: person.id, reason: 'zuleika', body: { zuleika: 1 } }),
      refused({ userName: PERSON.userName.toUpperCase(), reason: 'zuleika', body: { zuleika: 2 } }),
      refused({ userName: RENAMED, body: { zuleika: 3 } }),
    ]);
    await projectAll(stores(), enterpriseId);
    expect(await dump(null)).toMatch(/zuleika/i);

    await begin(person);
    expect(await carryOut(person)).toBe(true);

    const left = await dump(null);
    expect(left).toContain(person.id);
    expect(left.match(/.*zuleika.*/gi)).toBeNull();
    expect((await entries()).map(({ reason, body }) => [reason, body])).toEqual([
      [null, null],
      [null, null],
      [null, null],
    ]);
    for (const userName of [PERSON.userName, RENAMED])
      expect(await stores().requests.list(enterpriseId, { filter: { userName }, first: 9, before: null })).toEqual([]);
  });

  it('finds every name that the user ever had', async () => {
    const person = await givenDeleted();

    const rows = await test.statements.run<{ user_name: string }>(LIST_USER_NAMES, [enterpriseId, person.id]);

    expect(rows.map(({ user_name }) => user_name).sort()).toEqual([PERSON.userName, RENAMED].sort());
  });

  it('empties no revision that is not projected yet, so that statistics stay correct', async () => {
    await stores().users.insert(aUser(enterpriseId, { title: 'Guide' }), aMark());
    await projectAll(stores(), enterpriseId);
    const person = await givenDeleted({ ...PERSON, title: 'Guide' });
    await begin(person);

    expect(await carryOut(person)).toBe(false);
    await projectAll(stores(), enterpriseId);
    expect(await carryOut(person)).toBe(true);
    await projectAll(stores(), enterpriseId);

    const { users } = await stores().userSearch.list(enterpriseId, aQuery());
    const [titles] = await stores().statistics.facets(enterpriseId, { by: ['TITLE'], first: 9 });
    expect(users).toHaveLength(1);
    expect(titles?.values).toEqual([{ value: 'Guide', users: 1 }]);
    const facets = await stores().statistics.facets(enterpriseId, { by: FACET_FIELDS, first: 9 });
    expect(facets).toEqual(FACET_FIELDS.map((field) => facetOf(users, field, 9)));
    const range = { starts: [new Date(0)], end: new Date(Date.UTC(2100, 0)) };
    const [bucket] = (await stores().statistics.activity(enterpriseId, range)).buckets;
    expect(bucket).toMatchObject({ created: 2, updated: 1, deactivated: 0, reactivated: 0, deleted: 1 });
  });

  it('continues after an interruption, in small batches', async () => {
    const person = await givenDeleted();
    const logged = Array.from({ length: 7 }, () => refused({ userId: person.id }));
    await stores().requests.insertMany(logged);
    await projectAll(stores(), enterpriseId);
    await begin(person);
    const { erasures } = stores();

    const batch = { userNames: [], limit: 3 };
    const first = await erasures.emptyRequests(keyOf(person), { ...batch, after: null });
    const second = await erasures.emptyRequests(keyOf(person), { ...batch, after: first });
    expect((await entries()).filter(({ reason }) => reason === null)).toHaveLength(6);
    expect(await erasures.emptyRevisions(keyOf(person), 0, 2)).toBe(2);
    expect(second).toBe(logged.map(({ id }) => id).sort()[5]);

    expect(await finishErasures({ stores: stores(), signal: new AbortController().signal })).toBeGreaterThan(0);
    expect((await dump(enterpriseId)).match(/.*zuleika.*/gi)).toBeNull();
    expect(await erasures.listPending(1_000)).not.toContainEqual(keyOf(person));
  });
});

describe('createErasureStore', () => {
  it('runs no statement for an invalid user id', async () => {
    const { statements, runs } = fakeStatements();

    expect(
      await createErasureStore(statements).begin({ enterpriseId: 1 as EnterpriseId, id: 'x' }, aMark()),
    ).toBeNull();
    expect(runs).toEqual([]);
  });
});
