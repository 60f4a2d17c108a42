import { beforeAll, describe, expect, it } from '@jest/globals';
import type { UsersQuery } from '../../../../src/directory/search/domain/user-search.ts';
import { type PlanNode, readPlan } from '../../../../src/directory/search/persistence/explain-users.ts';
import { usersPageStatement } from '../../../../src/directory/search/persistence/listing/users-page.ts';
import type { EnterpriseId } from '../../../../src/kernel/ids.ts';
import { onDatabase, type TestDatabase } from '../../../support/database/databases.ts';
import { aMark, aQuery, aUser, givenEnterprise } from '../../../support/directory/given.ts';

const USERS = 2_000;

/** A sorted page reads its rows by the primary key. */
const ROWS_OF_THE_PAGE = 'directory_user_pkey';

onDatabase((open) => {
  let test: TestDatabase;
  let enterpriseId: EnterpriseId;

  beforeAll(async () => {
    test = await open();
    enterpriseId = (await givenEnterprise(test.database.stores)).id;
    for (let at = 0; at < USERS; at += 1) {
      const profile = { userName: `u${at}`, externalId: `x${at}`, title: `t${at}`, manager: { value: `m${at % 400}` } };
      await test.database.stores.users.insert(aUser(enterpriseId, profile), aMark());
    }
    await test.statements.run({ name: null, text: 'VACUUM ANALYZE directory_user' }, []);
  });

  const explain = (parts: Partial<UsersQuery>) =>
    test.database.stores.userSearch.explain(enterpriseId, aQuery({ first: 20, withTotal: false, ...parts }));

  it.each<[string, Partial<UsersQuery>, string, ...string[]]>([
    ['eq on userName', { filter: { userName: { eq: 'u7' } } }, 'directory_user_enterprise_id_user_name_key_key'],
    [
      'a prefix of userName',
      { filter: { userName: { startsWith: 'u77' } } },
      'directory_user_enterprise_id_user_name_key_key',
      ROWS_OF_THE_PAGE,
    ],
    ['eq on externalId', { filter: { externalId: { eq: 'x7' } } }, 'directory_user_external_id'],
    ['eq on a part', { filter: { manager: { value: { eq: 'm7' } } } }, 'directory_user_terms', ROWS_OF_THE_PAGE],
    ['a limit alone', {}, 'directory_user_pkey'],
    [
      'an order that an index returns',
      { orderBy: [{ by: 'userName', direction: 'ASC' }] },
      'directory_user_enterprise_id_user_name_key_key',
    ],
  ])('reports that %s does not read every user', async (_what, query, ...used) => {
    const { isIndexed, indexes } = await explain(query);

    expect({ isIndexed, indexes }).toEqual({ isIndexed: true, indexes: used });
  });

  it.each<[string, Partial<UsersQuery>]>([
    ['a part of a text', { filter: { title: { contains: '7' } } }],
    ['a negation', { filter: { not: { userName: { eq: 'u7' } } } }],
    ['an order that no index returns', { orderBy: [{ by: 'title', direction: 'ASC' }] }],
    [
      'a part of a text in an order that an index returns',
      { filter: { title: { contains: 'no' } }, orderBy: [{ by: 'userName', direction: 'ASC' }] },
    ],
  ])('reports that %s may read every user', async (_what, query) => {
    expect((await explain(query)).isIndexed).toBe(false);
  });

  it('explains how the total is counted if no users are requested', async () => {
    const { sql, isIndexed } = await explain({ filter: { externalId: { eq: 'x7' } }, first: 0 });

    expect(sql).toMatch(/^SELECT \(SELECT count\(\*\)::int FROM directory_user/);
    expect(isIndexed).toBe(true);
  });

  it('returns the statement of the page with placeholders', async () => {
    const query = aQuery({ filter: { title: { eq: 'secret' } }, first: 20, withTotal: false });

    const explained = await test.database.stores.userSearch.explain(enterpriseId, query);

    expect(explained.sql).toBe(usersPageStatement(enterpriseId, query).text);
    expect(explained.sql).not.toContain('secret');
    expect(explained.plan).toMatchObject({ 'Node Type': expect.any(String) });
    expect(explained.estimatedCost).toBeGreaterThan(0);
    expect(explained.estimatedRows).toBeGreaterThan(0);
  });
});

describe('a plan that combines several indexes', () => {
  const cost = { 'Plan Rows': 1, 'Total Cost': 1 };
  const scan = (name: string, condition: string): PlanNode => ({
    'Node Type': 'Bitmap Index Scan',
    'Index Name': name,
    'Index Cond': condition,
    ...cost,
  });
  const whole = scan('directory_user_external_id', '(enterprise_id = 1)');
  const part = scan('directory_user_terms', "(terms @> '{7}'::integer[])");
  const isIndexed = (type: string, ...scans: readonly PlanNode[]) =>
    readPlan('', { 'Node Type': type, Plans: scans, ...cost }).isIndexed;

  it('does not read every user if it intersects indexes and one of them is selective', () => {
    expect(isIndexed('BitmapAnd', whole, part)).toBe(true);
    expect(isIndexed('BitmapAnd', whole, whole)).toBe(false);
  });

  it('reads every user if it unites indexes and one of them is not selective', () => {
    expect(isIndexed('BitmapOr', whole, part)).toBe(false);
    expect(isIndexed('BitmapOr', part, part)).toBe(true);
  });
});
