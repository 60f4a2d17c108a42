import { beforeAll, expect, it } from '@jest/globals';
import type { User } from '../../../../src/directory/users/domain/user.ts';
import type { EnterpriseId } from '../../../../src/kernel/ids.ts';
import { onDatabase, type TestDatabase } from '../../../support/database/databases.ts';
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

const times = <Result>(count: number, work: (at: number) => Promise<Result>) =>
  Promise.all(Array.from({ length: count }, (_, at) => work(at)));

onDatabase((open) => {
  let test: TestDatabase;
  let enterpriseId: EnterpriseId;

  beforeAll(async () => {
    test = await open();
    enterpriseId = (await givenEnterprise(test.database.stores)).id;
  });

  const stores = () => test.database.stores;
  const totalOf = async (id: EnterpriseId) => (await stores().userSearch.list(id, aQuery({ first: 0 }))).total;
  const revisionsOf = ({ enterpriseId: enterprise, id }: User) =>
    revisionsIn(stores().history.listOfUser({ enterpriseId: enterprise, id }, aRevisionsQuery({ first: 1000 })));

  /** Reads, changes and writes until no other write came first. */
  async function raiseTitle(user: User): Promise<void> {
    const current = await stores().users.find(user.enterpriseId, user.id);
    if (current === null) throw new Error('gone');
    const title = String(Number(current.profile.title) + 1);
    const isWritten = await stores().users.update(revised(current, { title }), aMark('UPDATE', ['title']));
    if (!isWritten) await raiseTitle(user);
  }

  it('accepts one of 200 updates of the same version', async () => {
    const [user = aUser(enterpriseId)] = await givenUsers(stores(), enterpriseId, [{}]);

    const updates = await times(200, (at) => stores().users.update(revised(user, { title: `${at}` }), aMark('UPDATE')));

    const winners = updates.flatMap((isWritten, at) => (isWritten ? [`${at}`] : []));
    expect(winners).toEqual([(await stores().users.find(enterpriseId, user.id))?.profile.title]);
    expect(await revisionsOf(user)).toHaveLength(2);
  });

  it('loses none of many retried updates, and leaves a revision for each', async () => {
    const [user = aUser(enterpriseId)] = await givenUsers(stores(), enterpriseId, [{ title: '0' }]);

    await times(60, () => raiseTitle(user));

    const stored = await stores().users.find(enterpriseId, user.id);
    const revisions = await revisionsOf(user);
    expect(stored).toMatchObject({ version: 61, profile: { title: '60' } });
    expect(revisions.map(({ version }) => version)).toEqual(Array.from({ length: 61 }, (_, at) => 61 - at));
    expect(revisions.map(({ profile }) => profile?.title)).toEqual(revisions.map(({ version }) => String(version - 1)));
  });

  it('accepts one of many inserts of one userName, and counts it once', async () => {
    const id = (await givenEnterprise(stores())).id;
    const rivals = Array.from({ length: 50 }, (_, at) => aUser(id, { userName: at % 2 ? 'Rival' : 'rIVAL' }));

    const outcomes = await Promise.allSettled(rivals.map((rival) => stores().users.insert(rival, aMark())));

    const losers = outcomes.filter(({ status }) => status === 'rejected');
    expect(losers).toHaveLength(49);
    for (const loser of losers) expect(loser).toMatchObject({ reason: { code: 'USER_NAME_TAKEN' } });
    expect(await totalOf(id)).toBe(1);
    expect(await revisionsIn(stores().history.listOfEnterprise(id, aRevisionsQuery({ first: 99 })))).toHaveLength(1);
  });

  it('accepts one of many deletions of one user', async () => {
    const id = (await givenEnterprise(stores())).id;
    const [user = aUser(id), kept] = await givenUsers(stores(), id, [{}, {}]);

    const deletions = await times(20, () =>
      stores().users.delete({ enterpriseId: id, id: user.id }, {}, aMark('DELETE')),
    );

    expect(deletions.filter(Boolean)).toHaveLength(1);
    expect((await stores().userSearch.list(id, aQuery())).users).toEqual([kept]);
    expect((await revisionsOf(user)).map(({ operation }) => operation)).toEqual(['DELETE', 'CREATE']);
  });

  it('keeps the total exact during insertions and deletions', async () => {
    const id = (await givenEnterprise(stores())).id;

    await times(100, async (at) => {
      const user = aUser(id);
      await stores().users.insert(user, aMark());
      if (at % 3 === 0)
        await stores().users.delete({ enterpriseId: id, id: user.id }, { ifVersion: 1 }, aMark('DELETE'));
    });

    const { users, total } = await stores().userSearch.list(id, aQuery());
    expect(total).toBe(66);
    expect(users).toHaveLength(66);
  });

  it('leaves exactly one revision for each version of each user', async () => {
    const rows = await test.statements.run<{ readonly odd: number }>(
      {
        name: null,
        text: `SELECT count(*)::int AS odd FROM directory_user u
          WHERE u.version <> (SELECT count(*) FROM revision r WHERE r.enterprise_id = u.enterprise_id AND r.user_id = u.id)`,
      },
      [],
    );

    expect(rows).toEqual([{ odd: 0 }]);
  });
});
