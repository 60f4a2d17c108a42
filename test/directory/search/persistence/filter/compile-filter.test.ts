import { beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { UserFilter } from '../../../../../src/directory/search/domain/user-filter.ts';
import { keysetOf } from '../../../../../src/directory/search/domain/user-order.ts';
import type { Stores } from '../../../../../src/directory/storage.ts';
import type { User } from '../../../../../src/directory/users/domain/user.ts';
import type { EnterpriseId } from '../../../../../src/kernel/ids.ts';
import { eachDatabase } from '../../../../support/database/databases.ts';
import { eachStores } from '../../../../support/database/each-stores.ts';
import { compareUsers } from '../../../../support/directory/compare-users.ts';
import { evaluateFilter } from '../../../../support/directory/evaluate-filter.ts';
import { filters, orders, profilesWithoutUserName } from '../../../../support/directory/generated-filters.ts';
import { aQuery, givenEnterprise, givenUsers } from '../../../../support/directory/given.ts';

const PEOPLE = fc
  .sample(profilesWithoutUserName, { numRuns: 60, seed: 7 })
  .map((profile, place) => ({ ...profile, userName: `${profile.title ?? 'Zoë'}${place}` }));

/** Filters that the generator rarely produces. */
const SAMPLES: readonly UserFilter[] = [
  { userName: { eq: 'ZOË0' } },
  { userName: { startsWith: 'zo' } },
  { userName: { startsWith: '' } },
  { userName: { startsWith: '\u{10ffff}' } },
  { userName: { startsWith: '\ud7ff' } },
  { userName: { startsWith: 'z'.repeat(1_000_000) } },
  { id: { eq: 'nobody' } },
  { id: { ne: 'nobody' } },
  { id: { contains: '-7' } },
  { createdAt: { gt: new Date(0), le: new Date('2999-01-01') } },
  { createdAt: { ne: new Date(0) }, updatedAt: { present: true } },
  { not: { createdAt: { lt: new Date('2999-01-01') } } },
  { and: [], or: [] },
  { not: { or: [] } },
  { addresses: { some: { and: [{ type: { eq: 'WORK' } }, { locality: { eq: 'ada' } }] } } },
  { roles: { some: { primary: { eq: true }, value: { eq: 'ada' } } } },
  { emails: { some: {} } },
  { emails: { some: { not: { value: { eq: 'ada' } } } } },
];

eachStores((open) => {
  let stores: Stores;
  let enterpriseId: EnterpriseId;
  let users: User[];
  let others: User[];

  beforeAll(async () => {
    ({ stores } = await open());
    enterpriseId = (await givenEnterprise(stores)).id;
    users = await givenUsers(stores, enterpriseId, PEOPLE);
    others = await givenUsers(stores, (await givenEnterprise(stores)).id, PEOPLE);
  });

  const found = async (filter: UserFilter) => (await stores.userSearch.list(enterpriseId, aQuery({ filter }))).users;

  it.each(SAMPLES)('finds the users that the reference finds: %j', async (filter) => {
    expect(await found(filter)).toEqual(users.filter((user) => evaluateFilter(user, filter)));
  });

  it('finds the users, order and total of the reference for any filter, order and page', async () => {
    const pages = fc.record({ first: fc.integer({ min: 1, max: 70 }), offset: fc.integer({ min: 0, max: 20 }) });

    await fc.assert(
      fc.asyncProperty(filters, orders, pages, async (filter, orderBy, { first, offset }) => {
        const expected = users.filter((user) => evaluateFilter(user, filter)).sort(compareUsers(orderBy));

        const page = await stores.userSearch.list(enterpriseId, aQuery({ filter, orderBy, first, offset }));

        expect(page).toEqual({
          users: expected.slice(offset, offset + first),
          total: expected.length,
          hasMore: expected.length > offset + first,
          bytes: expect.any(Number),
        });
      }),
      { numRuns: 400 },
    );
  });

  it('continues after any keyset of any order with the users that the reference finds', async () => {
    const places = fc.record({ first: fc.integer({ min: 1, max: 70 }), place: fc.integer({ min: 0, max: 59 }) });

    await fc.assert(
      fc.asyncProperty(filters, orders, places, async (filter, orderBy, { first, place }) => {
        const all = users.toSorted(compareUsers(orderBy));
        const after = keysetOf(all[place] as User, orderBy);
        const following = all.slice(place + 1).filter((user) => evaluateFilter(user, filter));

        const page = await stores.userSearch.list(
          enterpriseId,
          aQuery({ filter, orderBy, first, after, withTotal: false }),
        );

        expect(page.users).toEqual(following.slice(0, first));
        expect(page.hasMore).toBe(following.length > first);
      }),
      { numRuns: 400 },
    );
  });

  it('never returns users of another enterprise, whatever the filter', async () => {
    const strangers = new Set(others.map(({ id }) => id));

    await fc.assert(
      fc.asyncProperty(filters, async (filter) => {
        const all = await found({ or: [filter, { not: filter }] });

        expect(all).toHaveLength(users.length);
        expect(all.filter(({ id }) => strangers.has(id))).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });

  it('finds no user by the ID of a user of another enterprise', async () => {
    expect(await found({ id: { eq: others[0]?.id ?? '' } })).toEqual([]);
    expect(await found({ id: { eq: users[0]?.id ?? '' } })).toEqual([users[0]]);
  });

  it('accepts filters of 200 nodes, wide or deep', async () => {
    const leaves = Array.from({ length: 200 }, (_, at) => ({ displayName: { contains: `no ${at}` } }));
    const deep = leaves.reduce<UserFilter>((inner, leaf) => ({ not: { and: [leaf, { not: inner }] } }), {});

    expect(await found({ or: leaves })).toEqual([]);
    expect(await found(deep)).toEqual(users.filter((user) => evaluateFilter(user, deep)));
  });
});

eachDatabase((open) => {
  let found: (filter: UserFilter) => Promise<readonly User[]>;
  beforeAll(async () => {
    const { stores } = (await open()).database;
    const { id } = await givenEnterprise(stores);
    await givenUsers(stores, id, PEOPLE);
    found = async (filter) => (await stores.userSearch.list(id, aQuery({ filter }))).users;
  });

  describe('an operand that PostgreSQL cannot store', () => {
    const conditions = ['eq', 'contains', 'startsWith', 'endsWith', 'gt', 'ge', 'lt', 'le'] as const;

    it.each(conditions)('matches no user by %s', async (operator) => {
      for (const operand of ['a\u0000', 'a\ud800']) {
        const condition = { [operator]: operand };
        for (const filter of [
          { userName: condition },
          { externalId: condition },
          { title: condition },
          { id: condition },
          { name: { givenName: condition } },
          { emails: { some: { type: { eq: 'work' }, value: condition } } },
        ]) {
          expect(await found(filter)).toEqual([]);
        }
      }
    });

    it('differs from every value', async () => {
      expect(await found({ title: { ne: 'a\u0000' } })).toHaveLength(PEOPLE.length);
    });
  });
});
