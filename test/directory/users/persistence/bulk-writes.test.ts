import { beforeAll, expect, it } from '@jest/globals';
import type { Statements } from '../../../../src/directory/database/statements.ts';
import type { User } from '../../../../src/directory/users/domain/user.ts';
import { batchWrites } from '../../../../src/directory/users/persistence/bulk-writes.ts';
import { createUserStore } from '../../../../src/directory/users/persistence/user-store.ts';
import type { EnterpriseId } from '../../../../src/kernel/ids.ts';
import { eachDatabase, type TestDatabase } from '../../../support/database/databases.ts';
import {
  aMark,
  aQuery,
  aRevisionsQuery,
  aUser,
  givenEnterprise,
  givenUsers,
  revised,
  revisionsIn,
} from '../../../support/directory/given.ts';

/** Statements that record the names of those that were run. */
function recordNames(inner: Statements): { readonly statements: Statements; readonly names: (string | null)[] } {
  const names: (string | null)[] = [];
  const run: Statements['run'] = (statement, values) => {
    names.push(statement.name);
    return inner.run(statement, values);
  };
  return { statements: { run }, names };
}

eachDatabase((open) => {
  let test: TestDatabase;
  let acme: EnterpriseId;
  let other: EnterpriseId;
  beforeAll(async () => {
    test = await open();
    acme = (await givenEnterprise(test.database.stores)).id;
    other = (await givenEnterprise(test.database.stores)).id;
  });

  const stores = () => test.database.stores;
  const people = (count: number, enterpriseId = acme) =>
    givenUsers(
      stores(),
      enterpriseId,
      Array.from({ length: count }, () => ({})),
    );
  const stored = ({ enterpriseId, id }: User) => stores().users.find(enterpriseId, id);
  const revisionsOf = ({ enterpriseId, id }: User) =>
    revisionsIn(stores().history.listOfUser({ enterpriseId, id }, aRevisionsQuery({ first: 10 })));
  const totalOf = async (id: EnterpriseId) => (await stores().userSearch.list(id, aQuery({ first: 0 }))).total;

  it('writes simultaneous changes with one statement, each with its own revision', async () => {
    const users = [...(await people(10)), ...(await people(10, other))];
    const { statements, names } = recordNames(test.statements);
    const store = createUserStore(statements);

    const changed = users.map((user, at) => revised(user, { title: `T${at}` }));
    const outcomes = await Promise.all(changed.map((user) => store.update(user, aMark('UPDATE', ['title']))));

    expect(names).toEqual(['update_users']);
    expect(outcomes).toEqual(changed);
    expect(await Promise.all(users.map(stored))).toEqual(changed);
    for (const [at, user] of users.entries()) {
      const [last, ...before] = await revisionsOf(user);
      expect(last).toMatchObject({ enterpriseId: user.enterpriseId, version: 2, fields: ['title'] });
      expect(last?.profile?.title).toBe(`T${at}`);
      expect(before).toHaveLength(1);
    }
  });

  it('splits a batch that is too long into several statements', async () => {
    const users = await people(20);
    const { statements, names } = recordNames(test.statements);
    const store = createUserStore(statements);

    const changed = users.map((user) => revised(user, { title: 'x'.repeat(80_000) }));
    const outcomes = await Promise.all(changed.map((user) => store.update(user, aMark('UPDATE', ['title']))));

    expect(names.length).toBeGreaterThan(2);
    expect(outcomes).toEqual(changed);
    expect(await Promise.all(users.map(stored))).toEqual(changed);
  });

  it('returns null for a change with an outdated version, and makes the others', async () => {
    const users = await people(5);
    const [late = aUser(acme)] = users;
    await stores().users.update(revised(late, { title: 'first' }), aMark('UPDATE'));

    const changed = users.map((user) => revised(user, { title: 'second' }));
    const outcomes = await Promise.all(changed.map((user) => stores().users.update(user, aMark('UPDATE'))));

    expect(outcomes).toEqual([null, ...changed.slice(1)]);
    expect((await stored(late))?.profile.title).toBe('first');
  });

  it('refuses a change to a taken userName, and makes the others', async () => {
    const users = await people(6);
    const [owner = aUser(acme)] = users;

    const outcomes = await Promise.allSettled(
      users.map((user, at) => {
        const change = at === 3 ? { userName: owner.profile.userName.toUpperCase() } : { title: 'changed' };
        return stores().users.update(revised(user, change), aMark('UPDATE'));
      }),
    );

    expect(outcomes.map(({ status }) => status === 'fulfilled')).toEqual([true, true, true, false, true, true]);
    expect(outcomes[3]).toMatchObject({ reason: { code: 'USER_NAME_TAKEN' } });
    const titles = (await Promise.all(users.map(stored))).map((user) => user?.profile.title);
    expect(titles).toEqual(['changed', 'changed', 'changed', undefined, 'changed', 'changed']);
  });

  it('makes the others if the database cannot store one change', async () => {
    const users = [aUser(acme), aUser(acme, { title: 'nul\u0000' }), aUser(acme)];

    const outcomes = await Promise.allSettled(users.map((user) => stores().users.insert(user, aMark())));

    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect((await Promise.all(users.map(stored))).map((user) => user === null)).toEqual([false, true, false]);
  });

  it('inserts one of several users with the same userName, and counts one', async () => {
    const before = await totalOf(acme);
    const twins = Array.from({ length: 5 }, () => aUser(acme, { userName: 'The-Same' }));
    const elsewhere = aUser(other, { userName: 'the-same' });

    const insert = (user: User) => stores().users.insert(user, aMark());
    const outcomes = await Promise.allSettled([...twins.map(insert), insert(elsewhere)]);

    const inserted = twins.filter((_, at) => outcomes[at]?.status === 'fulfilled');
    expect(inserted).toHaveLength(1);
    expect(outcomes[5]?.status).toBe('fulfilled');
    expect(await stores().users.findByUserName(acme, 'the-same')).toEqual(inserted[0]);
    expect(await totalOf(acme)).toBe((before ?? 0) + 1);
  });

  it('deletes a user once for several simultaneous deletions, with one tombstone', async () => {
    const [user = aUser(acme), bystander = aUser(acme)] = await people(2);
    const before = await totalOf(acme);

    const outcomes = await Promise.all(
      Array.from({ length: 4 }, () => stores().users.delete(user, {}, aMark('DELETE'))),
    );

    expect(outcomes.filter((isDeleted) => isDeleted)).toHaveLength(1);
    expect((await revisionsOf(user)).map(({ operation }) => operation)).toEqual(['DELETE', 'CREATE']);
    expect(await stored(bystander)).toEqual(bystander);
    expect(await totalOf(acme)).toBe((before ?? 0) - 1);
  });

  it('does not change a user of another enterprise by ID', async () => {
    const [user = aUser(acme), mine = aUser(acme)] = await people(2);

    const next = revised(mine, { title: 'mine' });
    const outcomes = await Promise.all([
      stores().users.update(revised({ ...user, enterpriseId: other }, { title: 'stolen' }), aMark('UPDATE')),
      stores().users.delete({ enterpriseId: other, id: user.id }, {}, aMark('DELETE')),
      stores().users.update(next, aMark('UPDATE')),
    ]);

    expect(outcomes).toEqual([null, false, next]);
    expect(await stored(user)).toEqual(user);
  });
});

it('numbers the changes of a batch, and returns null for those that the statement did not make', async () => {
  const batches: unknown[] = [];
  const run = async (_: unknown, [json, count]: readonly unknown[]) => {
    batches.push([JSON.parse(String(json)), count]);
    return [{ place: 1, manager_name: 'Maria' }] as never[];
  };
  const write = batchWrites({ run }, { name: null, text: '' });

  const written = await Promise.all([write({ id: 'a' }), write({ id: 'b' })]);

  expect(batches).toEqual([
    [
      [
        { place: 0, id: 'a' },
        { place: 1, id: 'b' },
      ],
      2,
    ],
  ]);
  expect(written).toEqual([null, { place: 1, manager_name: 'Maria' }]);
});
