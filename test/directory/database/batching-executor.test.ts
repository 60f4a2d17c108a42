import { beforeAll, describe, expect, it } from '@jest/globals';
import { BatchingExecutor, batchStatement } from '../../../src/directory/database/batching-executor.ts';
import type { Statement, Statements } from '../../../src/directory/database/statements.ts';
import type { UserSearch } from '../../../src/directory/search/domain/user-search.ts';
import { createUserSearch } from '../../../src/directory/search/persistence/user-search.ts';
import type { User } from '../../../src/directory/users/domain/user.ts';
import type { UserStore } from '../../../src/directory/users/domain/user-store.ts';
import { createUserStore } from '../../../src/directory/users/persistence/user-store.ts';
import type { EnterpriseId } from '../../../src/kernel/ids.ts';
import { onDatabase, type TestDatabase } from '../../support/database/databases.ts';
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

  it('returns the same for concurrent lookups as for single ones', async () => {
    const questions = users.flatMap(questionsAbout);
    const alone: unknown[] = [];
    for (const ask of questions) alone.push(await ask(store()));

    names.length = 0;
    const together = store();
    expect(await Promise.all(questions.map((ask) => ask(together)))).toEqual(alone);

    expect(alone.some((answer) => answer !== null)).toBe(true);
    expect(names.length).toBeLessThan(questions.length / 10);
  });

  it('caches nothing, so that a later lookup returns a change', async () => {
    const [user] = users;
    if (user === undefined) throw new Error('nobody');
    const from = store();
    const before = await from.find(user.enterpriseId, user.id);
    await test.statements.run({ name: null, text: 'UPDATE directory_user SET version = 7 WHERE id = $1' }, [user.id]);

    expect([before?.version, (await from.find(user.enterpriseId, user.id))?.version]).toEqual([1, 7]);
  });

  it('fails only the lookup that the server rejects', async () => {
    const divide: Statement = { name: 'divide', text: 'SELECT 12 / $1::int AS quotient', queryClass: 'POINT' };
    const outcomes = await Promise.allSettled([3, 0, 4].map((by) => test.statements.run(divide, [by])));

    expect(outcomes).toMatchObject([
      { value: [{ quotient: 4 }] },
      { status: 'rejected' },
      { value: [{ quotient: 3 }] },
    ]);
  });
});

describe('batchStatement', () => {
  it('runs a statement for several sets of values, with one array per parameter', () => {
    const batch = batchStatement('SELECT a FROM t WHERE b = $1::int AND c @> $2::int[] AND d = $1::int');

    expect(batch?.text.replaceAll(/\s+/g, ' ')).toBe(
      'SELECT asked.place::int - 1 AS place, answer.* FROM unnest($1::int[], $2::text[]) WITH ORDINALITY AS ' +
        'asked (v1, v2, place) CROSS JOIN LATERAL (SELECT a FROM t WHERE b = asked.v1 AND c @> asked.v2::int[] ' +
        'AND d = asked.v1) AS answer WHERE asked.place BETWEEN 1 AND 1000000',
    );
    expect(
      batch?.valuesOf([
        [1, [2, -3]],
        [4, []],
      ]),
    ).toEqual([
      [1, 4],
      ['{2,-3}', '{}'],
    ]);
  });

  it.each(['SELECT 1', 'SELECT $1', 'SELECT $1::int, $2', 'SELECT $1::text[]'])('cannot batch %j', (text) => {
    expect(batchStatement(text)).toBeNull();
  });
});
