import { beforeAll, expect, it } from '@jest/globals';
import type { UserOrder } from '../../../../../src/directory/search/domain/user-order.ts';
import { keysetOf } from '../../../../../src/directory/search/domain/user-order.ts';
import type { UsersQuery } from '../../../../../src/directory/search/domain/user-search.ts';
import { searchPageStatement } from '../../../../../src/directory/search/persistence/listing/search-page.ts';
import { usersPageStatement } from '../../../../../src/directory/search/persistence/listing/users-page.ts';
import type { User } from '../../../../../src/directory/users/domain/user.ts';
import type { EnterpriseId } from '../../../../../src/kernel/ids.ts';
import { onDatabase, type TestDatabase } from '../../../../support/database/databases.ts';
import { aQuery, givenEnterprise, givenUsers } from '../../../../support/directory/given.ts';
import { givenMany } from '../../../../support/directory/given-many.ts';

const by = (key: UserOrder['by'], direction: UserOrder['direction'] = 'ASC') => [{ by: key, direction }];

onDatabase((open) => {
  let test: TestDatabase;
  let enterpriseId: EnterpriseId;
  beforeAll(async () => {
    test = await open();
    enterpriseId = (await givenEnterprise(test.database.stores)).id;
    await givenMany(test.statements, enterpriseId);
  });

  const list = async (query: Partial<UsersQuery>) => {
    const page = await test.database.stores.userSearch.list(enterpriseId, aQuery({ first: 5, ...query }));
    return { ...page, users: page.users.map(({ profile }) => profile.userName) };
  };

  it.each<[what: string, query: Partial<UsersQuery>]>([
    ['in the order of creation', {}],
    ['by userName', { orderBy: by('userName') }],
    ['by userName, last first', { orderBy: by('userName', 'DESC') }],
    ['by an attribute without an index', { orderBy: by('title') }],
    ['by several keys', { orderBy: [...by('title', 'DESC'), ...by('userName')] }],
    ['with a large offset', { orderBy: by('userName'), offset: 15_000 }],
    ['at the end', { offset: 30_998 }],
    ['for the total alone', { first: 0 }],
    ['with a filter that an index serves', { filter: { externalId: { eq: '1' } }, orderBy: by('userName') }],
    ['with a filter that no index serves', { filter: { title: { contains: '7' } }, offset: 3 }],
    ['with a filter that no user matches', { filter: { title: { contains: 'x' } } }],
  ])('words that every user has do not change a page: %s', async (_what, query) => {
    expect(await list({ ...query, search: ['every'] })).toEqual(await list(query));
  });

  it('finds all users with a frequent word, wherever they are in the order', async () => {
    const late = { filter: { userName: { ge: 'p10499' } } };

    for (const orderBy of [by('userName'), by('userName', 'DESC'), [], by('title')]) {
      expect(await list({ orderBy, search: ['late', 'p'] })).toEqual(await list({ orderBy, ...late }));
    }
  });

  it('finds the few users that have two words together, with any filter and order', async () => {
    const rare = { filter: { userName: { endsWith: '77' } } };

    for (const query of [{}, { orderBy: by('userName', 'DESC') }, { offset: 3, orderBy: by('title') }, { first: 0 }]) {
      expect(await list({ ...query, search: ['everybody', 'rare'] })).toEqual(await list({ ...query, ...rare }));
    }
  });

  it('continues after a keyset', async () => {
    const orderBy = by('userName');
    const [first] = (
      await test.database.stores.userSearch.list(enterpriseId, aQuery({ orderBy, offset: 12_345, first: 1 }))
    ).users;
    const after = first === undefined ? null : keysetOf(first, orderBy);

    const { users } = await list({ orderBy, after, search: ['late'] });

    expect(users).toEqual(['p12346', 'p12347', 'p12348', 'p12349', 'p12350']);
  });

  it.each<[what: string, query: Partial<UsersQuery>]>([
    ['all users', {}],
    ['a rare word', { search: ['rare'] }],
    ['a frequent word', { search: ['late'] }],
    ['a word and a filter', { search: ['late'], filter: { externalId: { eq: '1' } } }],
    ['a filter with few matches', { filter: { userName: { startsWith: 'p2099' } } }],
    ['a filter with many matches', { filter: { userName: { startsWith: 'p1' } } }],
  ])('continues after a keyset as after an offset, in any order: %s', async (_, selection) => {
    for (const orderBy of [[...by('title', 'DESC'), ...by('userName')], by('name.familyName', 'DESC')]) {
      const query = { ...selection, orderBy, first: 2, withTotal: false };
      const { users } = await test.database.stores.userSearch.list(enterpriseId, aQuery({ ...query, offset: 3 }));
      const after = keysetOf(users[0] as User, orderBy);

      const page = await list({ ...query, after });

      expect(page.users).toHaveLength(2);
      expect(page).toEqual(await list({ ...query, offset: 4 }));
    }
  });

  /** Prefixes of a name with and without an index: they match all users, a third, 2,000, 10 and none. */
  const NAMED = [
    ['p', { ge: 'p' }],
    ['p1', { ge: 'p1', lt: 'p2' }],
    ['p00', { lt: 'p01' }],
    ['p30', { ge: 'p30' }],
    ['p2099', { ge: 'p2099', lt: 'p21' }],
    ['q', { ge: 'q' }],
  ] as const;

  it.each(NAMED)('finds the page of users whose name begins with %s, few or many', async (prefix, same) => {
    const indexed = { userName: { startsWith: prefix } };
    const orders = [[], by('userName'), by('userName', 'DESC'), by('updatedAt', 'DESC'), by('title')];
    const places = [{}, { offset: 7 }, { offset: 9_999 }, { offset: 12_000 }, { first: 0 }, { totalUpTo: 9 }];

    for (const orderBy of orders) {
      for (const place of [...places, { withTotal: false }]) {
        const query = { orderBy, ...place };
        expect(await list({ ...query, filter: indexed })).toEqual(await list({ ...query, filter: { userName: same } }));
      }
    }
  });

  /** Users are found by words, except the few that an index finds among very many. */
  it.each(NAMED)('finds the users that match words and a filter, if the name begins with %s', async (prefix, same) => {
    const filter = { userName: { startsWith: prefix } };
    const late = { userName: { ge: 'p10499' } };

    for (const orderBy of [[], by('userName', 'DESC'), by('title')]) {
      for (const place of [{}, { offset: 9_999 }, { first: 0 }, { totalUpTo: 9 }]) {
        const query = { orderBy, ...place };
        expect(await list({ ...query, filter, search: ['everybody'] })).toEqual(
          await list({ ...query, filter: { userName: same } }),
        );
        expect(await list({ ...query, filter, search: ['late'] })).toEqual(
          await list({ ...query, filter: { and: [late, { userName: same }] } }),
        );
      }
    }
  });

  it.each(['p', 'p1', 'p2099'])('continues after a keyset among users whose name begins with %s', async (prefix) => {
    const filter = { userName: { startsWith: prefix } };
    const { users } = await test.database.stores.userSearch.list(enterpriseId, aQuery({ filter, first: 9 }));

    for (const after of users.slice(0, 4).map((user) => keysetOf(user, []))) {
      const page = await list({ filter, after, first: 4 });
      const at = users.findIndex(({ id }) => id === after?.id) + 1;
      expect(page.users).toEqual(users.slice(at, at + 4).map(({ profile }) => profile.userName));
    }
  });

  it.each([
    [['everybody'], {}, 500, 500],
    [['everybody'], {}, 15_000, 15_000],
    [['everybody'], {}, null, 31_000],
    [['late'], {}, 30_000, 20_501],
    [['rare'], {}, 30_000, 310],
    [['rare'], {}, 9, 9],
    [['everybody'], { externalId: { eq: '1' } }, 500, 500],
    [['everybody'], { externalId: { eq: '1' } }, null, 10_334],
    [['everybody'], { title: { contains: '77' } }, 100, 100],
    [['rare'], { externalId: { eq: '1' } }, 1, 1],
  ])('counts the users of %j and %j up to %p', async (search, filter, totalUpTo, total) => {
    expect((await list({ search, filter, totalUpTo })).total).toBe(total);
  });

  it('reads operators in search words as plain text', async () => {
    for (const search of [["'"], ['\\'], ["a' | 'b"], [':*'], ['!p'], ['\u0000'], ['\ud800']]) {
      expect(await list({ search })).toMatchObject({ users: [], total: 0 });
    }
  });

  it('finds no user of another enterprise whose ID has the same prefix', async () => {
    const { stores } = test.database;
    const other = (await givenEnterprise(stores)).id;
    await givenUsers(stores, other, [{}]);

    const { users } = await stores.userSearch.list(other, aQuery({ search: ['everybody'] }));

    expect(users).toEqual([]);
  });

  it('counts a sample if too many users match, and reports that the facet is incomplete', async () => {
    const { statistics } = test.database.stores;
    const query = { by: ['ACTIVE'] as const, first: 5 };

    const [many] = await statistics.facetsAmong(enterpriseId, { filter: {}, search: ['everybody'] }, query);
    const [some] = await statistics.facetsAmong(
      enterpriseId,
      { filter: { externalId: { eq: '1' } }, search: [] },
      query,
    );
    const [few] = await statistics.facetsAmong(enterpriseId, { filter: {}, search: ['rare'] }, query);

    const narrowed = { userName: { startsWith: 'p1' } };
    const [both] = await statistics.facetsAmong(enterpriseId, { filter: narrowed, search: ['everybody'] }, query);
    const ten = { userName: { startsWith: 'p2099' } };
    const [rarer] = await statistics.facetsAmong(enterpriseId, { filter: ten, search: ['everybody'] }, query);

    expect([many, some, few, both, rarer].map((facet) => [facet?.basis, facet?.isComplete])).toEqual([
      [500, false],
      [500, false],
      [310, true],
      [200, false],
      [10, true],
    ]);
  });
});

it.each([[[]], [by('title')]])('filters the candidates without an index of the filter, in the order %j', (orderBy) => {
  const query = aQuery({ search: ['anna'], filter: { active: { eq: true } }, orderBy });

  const [candidates = ''] =
    usersPageStatement(1 as EnterpriseId, query).text.match(
      /sorted_candidates AS MATERIALIZED .+?\), (?=[a-z_]+ AS)/s,
    ) ?? [];

  // `OFFSET 0` keeps PostgreSQL from joining two large sets and from using the index of the filter.
  expect(candidates).toMatch(/FROM candidates.+OFFSET 0\) AS u\s+WHERE.+u\.terms/s);
});

describe('the page of a search', () => {
  it('scans words first only in the order of IDs and without a total', () => {
    const text = (parts: object) => searchPageStatement(7 as EnterpriseId, aQuery({ search: ['ann'], ...parts })).text;

    expect(text({ withTotal: false })).toContain('scan_hits');
    expect(text({ withTotal: true })).not.toContain('scan_hits');
    expect(text({ withTotal: false, orderBy: [{ by: 'title', direction: 'ASC' }] })).not.toContain('scan_hits');
  });
});
