import { beforeAll, expect, it } from '@jest/globals';
import { isTruncated, pageBytes } from '../../../src/directory/database/byte-limited-page.ts';
import { keysetOf } from '../../../src/directory/search/domain/user-order.ts';
import type { UsersQuery } from '../../../src/directory/search/domain/user-search.ts';
import type { Stores } from '../../../src/directory/storage.ts';
import type { User } from '../../../src/directory/users/domain/user.ts';
import type { EnterpriseId } from '../../../src/kernel/ids.ts';
import { eachStores } from '../../support/database/each-stores.ts';
import { aQuery, givenEnterprise, givenUsers } from '../../support/directory/given.ts';

/** Large enough to be stored compressed, to a hundredth of it. */
const LENGTH = 50_000;
const PEOPLE = 9;

/** Room for three users and some. */
const MAX_BYTES = 3.5 * LENGTH;

eachStores((open) => {
  let stores: Stores;
  let enterpriseId: EnterpriseId;
  let ids: string[];

  beforeAll(async () => {
    ({ stores } = await open());
    enterpriseId = (await givenEnterprise(stores)).id;
    const profiles = Array.from({ length: PEOPLE }, (_, at) => ({
      userName: `large-${at}`,
      title: 'x'.repeat(LENGTH),
      department: at % 2 ? 'odd' : 'even',
    }));
    ids = (await givenUsers(stores, enterpriseId, profiles)).map(({ id }) => id);
  });

  const list = (query: Partial<UsersQuery>) =>
    stores.userSearch.list(enterpriseId, aQuery({ maxBytes: MAX_BYTES, ...query }));

  it.each<[string, Partial<UsersQuery>]>([
    ['in the order of creation', {}],
    ['in the order of an index', { orderBy: [{ by: 'userName', direction: 'ASC' }] }],
    ['in an order without an index', { orderBy: [{ by: 'title', direction: 'ASC' }] }],
    ['with a filter', { filter: { title: { startsWith: 'x' } } }],
    [
      'with a filter that an index supports',
      { filter: { or: [{ department: { eq: 'odd' } }, { department: { eq: 'even' } }] } },
    ],
    ['without a total', { withTotal: false }],
  ])('truncates a page before it exceeds the limit, and reports that more follow, %s', async (_, query) => {
    const { users, total, hasMore } = await list(query);

    expect(users).toHaveLength(3);
    expect(hasMore).toBe(true);
    expect(total).toBe(query.withTotal === false ? null : PEOPLE);
  });

  it('always returns one user, however large', async () => {
    const { users, hasMore, total } = await list({ maxBytes: 1 });

    expect([users.length, hasMore, total]).toEqual([1, true, PEOPLE]);
  });

  it('can be continued after its last user, or by an offset', async () => {
    const byKeyset: string[] = [];
    for (let last: User | undefined, hasMore = true; hasMore; ) {
      const page = await list({ after: last ? keysetOf(last, []) : null, withTotal: false });
      byKeyset.push(...page.users.map(({ id }) => id));
      last = page.users.at(-1);
      hasMore = page.hasMore;
    }
    const byOffset: string[] = [];
    for (let hasMore = true; hasMore; ) {
      const page = await list({ offset: byOffset.length });
      byOffset.push(...page.users.map(({ id }) => id));
      hasMore = page.hasMore;
    }

    expect(byKeyset).toEqual(ids);
    expect(byOffset).toEqual(ids);
  });

  it('is not truncated with users of the usual size', async () => {
    const other = (await givenEnterprise(stores)).id;
    await givenUsers(
      stores,
      other,
      Array.from({ length: 12 }, () => ({})),
    );

    const page = await stores.userSearch.list(other, aQuery({ first: 10, maxBytes: 16_777_216 }));

    expect(page).toMatchObject({ total: 12, hasMore: true, users: { length: 10 } });
  });

  it('returns the total of an empty page', async () => {
    expect(await list({ offset: PEOPLE })).toEqual({ users: [], total: PEOPLE, hasMore: false, bytes: 0 });
  });
});

it('reads the bytes of a page from its last row, and from its first whether it is truncated', () => {
  const rows = [
    { found: 3, bytes_so_far: '10' },
    { found: 3, bytes_so_far: '25' },
  ];

  expect([pageBytes(rows), isTruncated(rows)]).toEqual([25, true]);
  expect([pageBytes([]), isTruncated([])]).toEqual([0, false]);
});
