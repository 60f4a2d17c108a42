import { beforeAll, describe, expect, it } from '@jest/globals';
import type { DynamicStatement } from '../../../../../src/directory/database/dynamic-statement.ts';
import { facetsStatement } from '../../../../../src/directory/insight/persistence/facets.sql.ts';
import type { UserFilter } from '../../../../../src/directory/search/domain/user-filter.ts';
import type { UserOrder } from '../../../../../src/directory/search/domain/user-order.ts';
import { keysetOf } from '../../../../../src/directory/search/domain/user-order.ts';
import type { UsersQuery } from '../../../../../src/directory/search/domain/user-search.ts';
import { usersPageStatement } from '../../../../../src/directory/search/persistence/listing/users-page.ts';
import type { EnterpriseId } from '../../../../../src/kernel/ids.ts';
import { onDatabase, type TestDatabase } from '../../../../support/database/databases.ts';
import { explain } from '../../../../support/directory/explain.ts';
import { aQuery, givenEnterprise } from '../../../../support/directory/given.ts';
import { givenMany } from '../../../../support/directory/given-many.ts';

const OLDEST_FIRST: readonly UserOrder[] = [{ by: 'id', direction: 'ASC' }];
const NEWEST_FIRST: readonly UserOrder[] = [{ by: 'id', direction: 'DESC' }];

/** Filters that match the same users as the words, without an index. */
const SAME = {
  everybody: {},
  late: { userName: { ge: 'p10499' } },
  rare: { userName: { endsWith: '77' } },
} satisfies Record<string, UserFilter>;

/** Two users are deleted but still in the word index, which is updated later. */
const LEAVING = `DELETE FROM directory_user WHERE enterprise_id = $1::int AND user_name_key IN (
  SELECT user_name_key FROM directory_user WHERE enterprise_id = $1 ORDER BY id DESC OFFSET 20 LIMIT 2)`;

/** Small enterprises, so that PostgreSQL expects few users in each. */
const OTHERS = `INSERT INTO user_search
  SELECT $1::int + n % 20, ('01990000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid, '{}'::text[]::text::tsvector
  FROM generate_series(1, 30000) AS n`;

onDatabase((open) => {
  let test: TestDatabase;
  let enterpriseId: EnterpriseId;
  beforeAll(async () => {
    // One connection, so that EXPLAIN runs with the settings of the session.
    test = await open({ poolSize: 1 });
    enterpriseId = (await givenEnterprise(test.database.stores)).id;
    await givenMany(test.statements, enterpriseId);
    await run(LEAVING, [enterpriseId]);
    await run(OTHERS, [enterpriseId + 1]);
    await run('VACUUM ANALYZE user_search');
  });

  const run = (text: string, values: readonly unknown[] = []) => test.statements.run({ name: null, text }, values);

  const list = async (query: Partial<UsersQuery>) => {
    const page = await test.database.stores.userSearch.list(
      enterpriseId,
      aQuery({ first: 5, withTotal: false, ...query }),
    );
    return { ...page, users: page.users.map(({ profile }) => profile.userName) };
  };

  it.each(Object.entries(SAME))(
    'a page in the order of IDs is the same by every strategy, for the word %s',
    async (word, same) => {
      for (const orderBy of [OLDEST_FIRST, NEWEST_FIRST]) {
        for (const place of [{}, { first: 200 }, { offset: 150 }, { offset: 9_999 }, { offset: 20_480 }]) {
          const query = { orderBy, ...place };
          expect(await list({ ...query, search: [word] })).toEqual(await list({ ...query, filter: same }));
        }
      }
    },
  );

  it.each(['p', 'p1', 'p2099', 'q'])(
    'a page with a filter is the same by every strategy, for a userName that begins with %s',
    async (prefix) => {
      const filter = { userName: { startsWith: prefix } };

      for (const [word, same] of Object.entries(SAME)) {
        for (const orderBy of [OLDEST_FIRST, NEWEST_FIRST]) {
          const query = { orderBy, offset: 40 };
          expect(await list({ ...query, filter, search: [word] })).toEqual(
            await list({ ...query, filter: { and: [filter, same] } }),
          );
        }
      }
    },
  );

  it.each([OLDEST_FIRST, NEWEST_FIRST])('continues after a keyset, %j', async (...orderBy) => {
    const query = aQuery({ orderBy, filter: SAME.late, first: 300 });
    const { users } = await test.database.stores.userSearch.list(enterpriseId, query);
    const [at = null] = users.slice(200);

    const page = await list({ orderBy, search: ['late'], after: at && keysetOf(at, orderBy) });

    expect(page.users).toEqual(users.slice(201, 206).map(({ profile }) => profile.userName));
  });

  it('finds all users with a word that is frequent at only one end of the order', async () => {
    const newcomers = { orderBy: NEWEST_FIRST, first: 200, offset: 700, search: ['newcomer'] };

    const page = await list(newcomers);

    expect(page).toEqual({ ...(await list({ ...newcomers, first: 98, search: [] })), hasMore: false });
  });

  it('uses another strategy if the scan does not fill the page', async () => {
    const query = aQuery({ filter: SAME.late, offset: 19_990, first: 1 });
    const { users } = await test.database.stores.userSearch.list(enterpriseId, query);
    const after = users[0] === undefined ? null : keysetOf(users[0], []);

    const rest = await list({ search: ['late'], after, first: 600 });

    expect(rest).toEqual(await list({ filter: SAME.late, after, first: 600 }));
    expect(rest.users.length).toBeGreaterThan(500);
  });

  it('explains a search that returns no users', async () => {
    const query = aQuery({ search: ['late'], first: 0, withTotal: false });

    expect((await test.database.stores.userSearch.explain(enterpriseId, query)).sql).toMatch(/user_search/);
  });

  describe.each(['custom', 'generic'] as const)('by a %s plan', (mode) => {
    const planOf = (statement: DynamicStatement) => explain(test.statements, statement, mode);
    const indexesFor = async (query: Partial<UsersQuery>) => {
      const asked = aQuery({ first: 50, withTotal: false, ...query });
      return (await planOf(usersPageStatement(enterpriseId, asked))).map((node) => node['Index Name']);
    };

    it.each([OLDEST_FIRST, NEWEST_FIRST])('no candidates are collected for frequent words, %j', async (...orderBy) => {
      const indexes = await indexesFor({ orderBy, search: ['every'] });

      expect(indexes).toContain('user_search_pkey');
      expect(indexes).not.toContain('user_search_words');
    });

    it('no candidates are collected for a facet sample of frequent words', async () => {
      const selection = { filter: {}, search: ['every'] };
      const nodes = await planOf(facetsStatement(enterpriseId, selection, { by: ['ACTIVE'], first: 5 }));

      const indexes = nodes.map((node) => node['Index Name']);
      expect(indexes).toContain('user_search_pkey');
      expect(indexes).not.toContain('user_search_words');
    });

    it('users that are skipped are not sorted', async () => {
      const nodes = await planOf(usersPageStatement(enterpriseId, aQuery({ search: ['late'], withTotal: false })));

      const sorts = nodes.filter((node) => node['Node Type'] === 'Sort');
      expect(Math.max(...sorts.map((node) => node.Plans?.[0]?.['Actual Rows'] ?? 0))).toBeLessThan(200);
    });

    it('users with rare words are collected', async () => {
      expect(await indexesFor({ search: ['rare'] })).toContain('user_search_words');
    });
  });

  it.each(['veteran', 'vet'])(
    'counts a sample of frequent words with a filter if some users match it: %s',
    async (word) => {
      const query = { by: ['ACTIVE'] as const, first: 5 };
      const facetFor = async (filter: UserFilter) => {
        const [facet] = await test.database.stores.statistics.facetsAmong(
          enterpriseId,
          { filter, search: [word] },
          query,
        );
        return [facet?.basis, facet?.isComplete];
      };

      expect(await facetFor({ title: { startsWith: 't1' } })).toEqual([200, false]);
      expect(await facetFor({ title: { endsWith: 't77' } })).toEqual([200, true]);
      expect(await facetFor({ title: { endsWith: 'nothing' } })).toEqual([0, true]);
    },
  );

  it.each([
    ['everybody', [500, false]],
    ['newcomer', [798, true]],
    ['rare', [310, true]],
  ])('counts a sample only if the words are frequent everywhere: of %s %j', async (word, counted) => {
    const query = { by: ['ACTIVE'] as const, first: 5 };

    const [facet] = await test.database.stores.statistics.facetsAmong(
      enterpriseId,
      { filter: {}, search: [word] },
      query,
    );

    expect([facet?.basis, facet?.isComplete]).toEqual(counted);
  });
});
