import { beforeAll, expect, it } from '@jest/globals';
import { BatchingExecutor } from '../../../src/directory/database/batching-executor.ts';
import type { Statement, Statements } from '../../../src/directory/database/statements.ts';
import type { UserSearch } from '../../../src/directory/search/domain/user-search.ts';
import { createUserSearch } from '../../../src/directory/search/persistence/user-search.ts';
import type { User } from '../../../src/directory/users/domain/user.ts';
import type { UserStore } from '../../../src/directory/users/domain/user-store.ts';
import { createUserStore } from '../../../src/directory/users/persistence/user-store.ts';
import type { EnterpriseId } from '../../../src/kernel/ids.ts';
import { onDatabase, type TestDatabase } from '../../support/databases.ts';
import { aQuery, givenEnterprise, givenUsers } from '../../support/directory/given.ts';

onDatabase((open) => {
  let test: TestDatabase;
  let enterprises: EnterpriseId[];
  let users: User[];
  const names: (string | null)[] = [];

  beforeAll(async () => {
    test = await open();
    const { stores } = test.database;
    enterprises = [(await givenEnterprise(stores)).id, (await givenEnterprise(stores)).id];
    const profiles = Array.from({ length: 12 }, (_, at) => ({
      userName: `person.${at}`,
      externalId: `ext-${at % 6}`,
      emails: [{ value: `{"p,\\${at}}@acme.example`, type: 'work' }],
    }));
    users = [];
    for (const enterpriseId of enterprises) users.push(...(await givenUsers(stores, enterpriseId, profiles)));
  });

  function store(): UserStore & UserSearch {
    const run: Statements['run'] = (statement, values) => {
      names.push(statement.name);
      return test.statements.run(statement, values);
    };
    const statements = new BatchingExecutor({ run });
    const users = createUserStore(statements);
    const search = createUserSearch(statements, users);
    return Object.assign(Object.create(users), { list: search.list.bind(search) });
  }

  /** Everything that can be looked up about somebody, also by keys of others. */
  const questionsAbout = ({ id, profile, enterpriseId }: User) => {
    const elsewhere = enterprises.find((each) => each !== enterpriseId) ?? enterpriseId;
    const { userName, externalId = '', emails = [] } = profile;
    const value = emails[0]?.value ?? '';
    return [
      (from: UserStore & UserSearch) => from.find(enterpriseId, id),
      (from: UserStore & UserSearch) => from.find(elsewhere, id),
      (from: UserStore & UserSearch) => from.findByUserName(enterpriseId, userName),
      (from: UserStore & UserSearch) => from.list(enterpriseId, aQuery({ filter: { userName: { eq: userName } } })),
      (from: UserStore & UserSearch) =>
        from.list(enterpriseId, aQuery({ filter: { externalId: { eq: externalId } }, first: 1 })),
      (from: UserStore & UserSearch) =>
        from.list(elsewhere, aQuery({ filter: { externalId: { eq: `${externalId}0` } } })),
      (from: UserStore & UserSearch) => from.list(enterpriseId, aQuery({ filter: { id: { eq: id } } })),
      (from: UserStore & UserSearch) =>
        from.list(
          enterpriseId,
          aQuery({ filter: { emails: { some: { type: { eq: 'work' }, value: { eq: value } } } } }),
        ),
    ];
  };

  it('answers each of many lookups at once as it does alone', async () => {
    const questions = users.flatMap(questionsAbout);
    const alone: unknown[] = [];
    for (const ask of questions) alone.push(await ask(store()));

    names.length = 0;
    const together = store();
    expect(await Promise.all(questions.map((ask) => ask(together)))).toEqual(alone);

    expect(alone.some((answer) => answer !== null)).toBe(true);
    expect(names.length).toBeLessThan(questions.length / 10);
  });

  it('looks again each time, so that a change is seen by whoever asks after it', async () => {
    const [user] = users;
    if (user === undefined) throw new Error('nobody');
    const from = store();
    const before = await from.find(user.enterpriseId, user.id);
    await test.statements.run({ name: null, text: 'UPDATE directory_user SET version = 7 WHERE id = $1' }, [user.id]);

    expect([before?.version, (await from.find(user.enterpriseId, user.id))?.version]).toEqual([1, 7]);
  });

  it('lets a lookup that is refused harm none of those beside it', async () => {
    const divide: Statement = { name: 'divide', text: 'SELECT 12 / $1::int AS quotient', queryClass: 'POINT' };
    const outcomes = await Promise.allSettled([3, 0, 4].map((by) => test.statements.run(divide, [by])));

    expect(outcomes).toMatchObject([
      { value: [{ quotient: 4 }] },
      { status: 'rejected' },
      { value: [{ quotient: 3 }] },
    ]);
  });
});
