import { beforeAll, describe, expect, it } from '@jest/globals';
import type { UserOrder } from '../../../../../src/directory/search/domain/user-order.ts';
import { keysetOf } from '../../../../../src/directory/search/domain/user-order.ts';
import type { UsersQuery } from '../../../../../src/directory/search/domain/user-search.ts';
import { usersPageStatement } from '../../../../../src/directory/search/persistence/listing/users-page.ts';
import type { Stores } from '../../../../../src/directory/storage.ts';
import type { User } from '../../../../../src/directory/users/domain/user.ts';
import type { EnterpriseId, UserId } from '../../../../../src/kernel/ids.ts';
import { eachStores } from '../../../../support/database/each-stores.ts';
import { aMark, aQuery, givenEnterprise, givenUsers } from '../../../../support/directory/given.ts';

const PROFILES = [
  {
    userName: 'Delta',
    title: 'chief',
    emails: [
      { value: 'z@x', type: 'work' },
      { value: 'a@x', primary: true },
    ],
  },
  { userName: 'alpha', title: 'Chief', emails: [{ value: 'm@x' }, { value: 'b@x' }] },
  { userName: 'Bravo', name: { familyName: 'Ünal' } },
  { userName: 'charlie', title: 'boss', name: { familyName: 'ode' }, active: false },
  { userName: 'Echo', title: 'CHIEF', emails: [{ type: 'work', primary: true }, { value: 'c@x' }] },
];

eachStores((open) => {
  let stores: Stores;
  let enterpriseId: EnterpriseId;
  let users: User[];

  beforeAll(async () => {
    ({ stores } = await open());
    enterpriseId = (await givenEnterprise(stores)).id;
    users = await givenUsers(stores, enterpriseId, PROFILES);
    await givenUsers(stores, (await givenEnterprise(stores)).id, PROFILES);
  });

  const list = async (query: Partial<UsersQuery>) => {
    const { users, total, hasMore } = await stores.userSearch.list(enterpriseId, aQuery(query));
    return { users: users.map(({ profile }) => profile.userName), total, hasMore };
  };
  const ordered = async (...orderBy: UserOrder[]) => (await list({ orderBy })).users;

  describe('a page', () => {
    it.each([
      { first: 2, offset: 0, users: ['Delta', 'alpha'], hasMore: true },
      { first: 2, offset: 3, users: ['charlie', 'Echo'], hasMore: false },
      { first: 2, offset: 4, users: ['Echo'], hasMore: false },
      { first: 2, offset: 5, users: [], hasMore: false },
      { first: 2, offset: 99, users: [], hasMore: false },
      { first: 5, offset: 0, users: ['Delta', 'alpha', 'Bravo', 'charlie', 'Echo'], hasMore: false },
      { first: 2 ** 31, offset: 4, users: ['Echo'], hasMore: false },
      { first: 2, offset: 2 ** 40, users: [], hasMore: false },
      { first: 0, offset: 0, users: [], hasMore: true },
      { first: 0, offset: 5, users: [], hasMore: false },
    ])('of $first from $offset is in the order of creation, with the total', async ({ first, offset, ...page }) => {
      expect(await list({ first, offset })).toEqual({ ...page, total: 5 });
    });

    it.each([
      { first: 2, offset: 0, users: ['Delta', 'alpha'], hasMore: true },
      { first: 2, offset: 2, users: ['Echo'], hasMore: false },
      { first: 3, offset: 0, users: ['Delta', 'alpha', 'Echo'], hasMore: false },
      { first: 3, offset: 3, users: [], hasMore: false },
      { first: 0, offset: 0, users: [], hasMore: true },
    ])('of $first from $offset with a filter has the total of the filter', async ({ first, offset, ...page }) => {
      const filter = { title: { eq: 'chief' } };

      expect(await list({ filter, first, offset })).toEqual({ ...page, total: 3 });
    });

    it('continues after the user of a cursor, with the total of all', async () => {
      const after = { id: users[1]?.id as UserId, keys: [] };

      expect(await list({ after, first: 2 })).toEqual({ users: ['Bravo', 'charlie'], total: 5, hasMore: true });
      expect(await list({ after, first: 2, offset: 2 })).toEqual({ users: ['Echo'], total: 5, hasMore: false });
      expect(await list({ after, filter: { title: { eq: 'chief' } } })).toEqual({
        users: ['Echo'],
        total: 3,
        hasMore: false,
      });
    });

    it.each([
      ['userName', 'ASC'],
      ['userName', 'DESC'],
      ['createdAt', 'ASC'],
      ['createdAt', 'DESC'],
      ['updatedAt', 'DESC'],
      ['id', 'ASC'],
      ['id', 'DESC'],
      ['title', 'ASC'],
      ['title', 'DESC'],
      ['name.familyName', 'ASC'],
      ['name.familyName', 'DESC'],
      ['emails.value', 'ASC'],
      ['emails.value', 'DESC'],
      ['active', 'DESC'],
      ['title', 'ASC', 'name.familyName', 'DESC', 'userName', 'DESC'],
      ['active', 'ASC', 'title', 'DESC', 'title', 'ASC', 'id', 'DESC', 'userName', 'ASC'],
    ] as const)('continues after a keyset in the order by %s %s', async (...keys: readonly string[]) => {
      const orderBy = ordersIn(keys);
      const { users: all } = await stores.userSearch.list(enterpriseId, aQuery({ orderBy }));

      for (const [place, user] of all.entries()) {
        const after = keysetOf(user, orderBy);
        for (const filter of [{}, { title: { eq: 'chief' } }]) {
          const { users: rest } = await stores.userSearch.list(enterpriseId, aQuery({ orderBy, after, filter }));
          const following = all
            .slice(place + 1)
            .filter(({ profile }) => !filter.title || /^chief$/i.test(profile.title ?? ''));
          expect(rest).toEqual(following);
        }
      }
    });

    it('continues after the keyset of a user that was deleted or lost the value', async () => {
      const { id } = await givenEnterprise(stores);
      const people = await givenUsers(stores, id, [
        { userName: 'a', title: 'x' },
        { userName: 'b', title: 'y' },
        { userName: 'c', title: 'z' },
        { userName: 'd' },
      ]);
      const orderBy = [{ by: 'title', direction: 'DESC' }] as const;
      const places = people.map((user) => keysetOf(user, orderBy));
      await stores.users.delete({ enterpriseId: id, id: people[1]?.id ?? '' }, {}, aMark('DELETE'));

      const following = async (place: number) => {
        const { users: rest } = await stores.userSearch.list(id, aQuery({ orderBy, after: places[place] ?? null }));
        return rest.map(({ profile }) => profile.userName);
      };

      expect(await following(3)).toEqual(['c', 'a']);
      expect(await following(2)).toEqual(['a']);
      expect(await following(1)).toEqual(['a']);
      expect(await following(0)).toEqual([]);
    });

    it('sorts long texts by their first characters, so that keysets stay short', async () => {
      const { id } = await givenEnterprise(stores);
      const beginning = '\u{1d49c}'.repeat(200);
      const titles = [`${beginning}b`, `${beginning}a`, `${beginning.slice(2)}a`, `${beginning.slice(2)}b`];
      const people = await givenUsers(
        stores,
        id,
        titles.map((title) => ({ title })),
      );
      const orderBy = [{ by: 'title', direction: 'ASC' }] as const;

      const { users: sorted } = await stores.userSearch.list(id, aQuery({ orderBy }));
      const listed: User[] = [];
      for (let page = await stores.userSearch.list(id, aQuery({ orderBy, first: 1 })); page.users[0] !== undefined; ) {
        listed.push(page.users[0]);
        page = await stores.userSearch.list(id, aQuery({ orderBy, first: 1, after: keysetOf(page.users[0], orderBy) }));
      }

      expect(sorted).toEqual([people[2], people[3], people[0], people[1]]);
      expect(listed).toEqual(sorted);
      expect(keysetOf(people[0] as User, orderBy).keys).toEqual([beginning]);
    });

    it('is empty after a cursor that is no ID', async () => {
      expect(await list({ after: { id: 'no-uuid' as UserId, keys: [] } })).toMatchObject({
        users: [],
        hasMore: false,
      });
    });

    it('counts a total up to a limit', async () => {
      const counted = { filter: { title: { eq: 'chief' } }, first: 0 };

      expect((await list({ ...counted, totalUpTo: 2 })).total).toBe(2);
      expect((await list({ ...counted, totalUpTo: 4 })).total).toBe(3);
    });

    it('has no total if none is requested', async () => {
      expect(await list({ withTotal: false, first: 2 })).toEqual({
        users: ['Delta', 'alpha'],
        total: null,
        hasMore: true,
      });
      expect((await list({ withTotal: false, first: 0 })).total).toBeNull();
    });
  });

  describe('an order', () => {
    it('ignores case', async () => {
      const names = ['alpha', 'Bravo', 'charlie', 'Delta', 'Echo'];

      expect(await ordered({ by: 'userName', direction: 'ASC' })).toEqual(names);
      expect(await ordered({ by: 'userName', direction: 'DESC' })).toEqual(names.toReversed());
    });

    it('puts users without a value last ascending and first descending (RFC 7644 §3.4.2.3)', async () => {
      expect(await ordered({ by: 'name.familyName', direction: 'ASC' })).toEqual([
        'charlie',
        'Bravo',
        'Delta',
        'alpha',
        'Echo',
      ]);
      expect(await ordered({ by: 'name.familyName', direction: 'DESC' })).toEqual([
        'Delta',
        'alpha',
        'Echo',
        'Bravo',
        'charlie',
      ]);
    });

    it('compares the primary value, or else the first (RFC 7644 §3.4.2.3)', async () => {
      expect(await ordered({ by: 'emails.value', direction: 'ASC' })).toEqual([
        'Delta',
        'alpha',
        'Bravo',
        'charlie',
        'Echo',
      ]);
    });

    it('breaks ties by the next key, and finally by ID', async () => {
      const byTitle = { by: 'title', direction: 'ASC' } as const;

      expect(await ordered(byTitle)).toEqual(['charlie', 'Delta', 'alpha', 'Echo', 'Bravo']);
      expect(await ordered(byTitle, { by: 'userName', direction: 'DESC' })).toEqual([
        'charlie',
        'Echo',
        'Delta',
        'alpha',
        'Bravo',
      ]);
    });

    it.each([
      ['active', 'ASC', 'charlie'],
      ['createdAt', 'DESC', 'Echo'],
      ['id', 'DESC', 'Echo'],
    ] as const)('sorts by %s %s', async (by, direction, first) => {
      expect((await ordered({ by, direction }, { by: 'id', direction: 'DESC' }))[0]).toBe(first);
    });

    it.each([
      ['userName', ['Echo', 'Delta', 'alpha']],
      ['id', ['Echo', 'alpha', 'Delta']],
      ['emails.value', ['Echo', 'alpha', 'Delta']],
    ] as const)('is kept with a filter that an index serves: by %s', async (by, names) => {
      const filter = { title: { eq: 'chief' } };

      expect((await list({ filter, orderBy: [{ by, direction: 'DESC' }] })).users).toEqual(names);
    });
  });
});

describe('the statement of a page', () => {
  it('refuses an order by a name that is no attribute', () => {
    const by = `emails.value') --` as 'emails.value';
    const query = aQuery({ orderBy: [{ by, direction: 'ASC' }] });

    expect(() => usersPageStatement(1 as EnterpriseId, query)).toThrow('Invariant broken');
  });
});

/** @param keys sort keys, each followed by its direction */
function ordersIn(keys: readonly string[]): UserOrder[] {
  return keys.flatMap((by, at) => (at % 2 === 0 ? [{ by, direction: keys[at + 1] } as UserOrder] : []));
}
