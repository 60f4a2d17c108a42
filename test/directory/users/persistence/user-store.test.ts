import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Stores } from '../../../../src/directory/storage.ts';
import type { UserProfile } from '../../../../src/directory/users/domain/user-profile.ts';
import type { TextFilter } from '../../../../src/directory/users/domain/value-filter.ts';
import { type EnterpriseId, newId } from '../../../../src/kernel/ids.ts';
import { eachStores } from '../../../support/database/each-stores.ts';
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

const FULL: UserProfile = {
  userName: 'Ünal@Acme.example',
  active: false,
  externalId: 'Ext-1',
  title: 'Chef "de" \\ mission 𝒜',
  name: { givenName: 'Ünal', familyName: 'Ö' },
  manager: { value: 'm' },
  emails: [{ value: 'A@b', type: 'Work', primary: true }, { value: 'c@d' }],
  addresses: [{ locality: 'Montréal', type: 'work', primary: false }],
};

eachStores((open) => {
  let stores: Stores;
  let enterpriseId: EnterpriseId;

  beforeAll(async () => {
    ({ stores } = await open());
    enterpriseId = (await givenEnterprise(stores)).id;
  });

  const totalOf = async (id: EnterpriseId) => (await stores.userSearch.list(id, aQuery({ first: 0 }))).total;

  describe('finding', () => {
    it('returns a user as it was stored', async () => {
      const user = aUser(enterpriseId, FULL);
      await stores.users.insert(user, aMark());

      expect(await stores.users.find(enterpriseId, user.id)).toEqual(user);
      expect(await stores.users.findByUserName(enterpriseId, 'üNAL@aCME.EXAMPLE')).toEqual(user);
    });

    it('returns several users in the order of the IDs', async () => {
      const [a, b] = await givenUsers(stores, enterpriseId, [{}, {}]);

      const ids = [b?.id ?? '', 'no-uuid', newId(), a?.id ?? ''];
      const found = await stores.users.findMany(enterpriseId, ids, 1e6);

      expect(found).toMatchObject({ values: [b, null, null, a], isTruncated: false });
    });

    it('limits the bytes of several users, and reports it', async () => {
      const users = await givenUsers(stores, enterpriseId, [
        { title: 'x'.repeat(1_000) },
        { title: 'y'.repeat(1_000) },
      ]);
      const ids = users.map(({ id }) => id);
      const { bytes } = await stores.users.findMany(enterpriseId, ids, 1e6);

      const found = await stores.users.findMany(enterpriseId, ids, bytes - 1);

      expect(found).toMatchObject({ bytes: bytes / 2, isTruncated: true });
      expect(found.values.filter((user) => user !== null)).toHaveLength(1);
    });

    it('finds no user of another enterprise', async () => {
      const [user] = await givenUsers(stores, enterpriseId, [{ userName: 'only-here' }]);
      const other = (await givenEnterprise(stores)).id;

      expect(await stores.users.find(other, user?.id ?? '')).toBeNull();
      expect(await stores.users.findByUserName(other, 'only-here')).toBeNull();
      expect((await stores.users.findMany(other, [user?.id ?? ''], 1e6)).values).toEqual([null]);
    });

    it.each(['', 'no-uuid', "'; DROP TABLE directory_user", '\u0000', '0198C3A0-0000-7000-8000-00000000000A'])(
      'finds no user by the ID %j',
      async (id) => {
        expect(await stores.users.find(enterpriseId, id)).toBeNull();
        expect(await stores.users.delete({ enterpriseId, id }, {}, aMark('DELETE'))).toBe(false);
      },
    );

    it.each(['\u0000', '\ud800'])('finds no user by a userName that PostgreSQL cannot store', async (userName) => {
      expect(await stores.users.findByUserName(enterpriseId, userName)).toBeNull();
    });
  });

  describe('inserting', () => {
    it('refuses a userName that differs only by case, and writes nothing', async () => {
      const { id } = await givenEnterprise(stores);
      const [owner] = await givenUsers(stores, id, [{ userName: 'Ünal' }]);
      const second = aUser(id, { userName: 'ÜNAL' });

      const attempt = stores.users.insert(second, aMark());

      await expect(attempt).rejects.toMatchObject({
        code: 'USER_NAME_TAKEN',
        field: 'userName',
        message: expect.stringContaining(`"ÜNAL" belongs to user ${owner?.id}`),
        options: { conflictingUserId: owner?.id },
      });
      expect(await totalOf(id)).toBe(1);
      expect(
        await revisionsIn(
          stores.history.listOfUser({ enterpriseId: id, id: second.id }, aRevisionsQuery({ first: 9 })),
        ),
      ).toEqual([]);
    });

    it('accepts the same userName in two enterprises', async () => {
      const other = (await givenEnterprise(stores)).id;

      await givenUsers(stores, enterpriseId, [{ userName: 'twice' }]);
      await givenUsers(stores, other, [{ userName: 'twice' }]);

      expect(await totalOf(other)).toBe(1);
    });
  });

  describe('updating', () => {
    it('stores the next version', async () => {
      const [user = aUser(enterpriseId)] = await givenUsers(stores, enterpriseId, [{ title: 'before' }]);
      const next = revised(user, { title: 'after' });

      expect(await stores.users.update(next, aMark('UPDATE', ['title']))).toEqual(next);
      expect(await stores.users.find(enterpriseId, user.id)).toEqual(next);
      expect(
        (await stores.userSearch.list(enterpriseId, aQuery({ filter: { title: { eq: 'AFTER' } } }))).users,
      ).toEqual([next]);
      expect(
        (await stores.userSearch.list(enterpriseId, aQuery({ filter: { title: { eq: 'before' } } }))).users,
      ).toEqual([]);
    });

    it('writes nothing if the stored version is another one', async () => {
      const [user = aUser(enterpriseId)] = await givenUsers(stores, enterpriseId, [{}]);
      const next = { ...revised(user), version: 3 };

      expect(await stores.users.update(next, aMark('UPDATE'))).toBeNull();
      expect(await stores.users.find(enterpriseId, user.id)).toEqual(user);
      expect(await stores.users.update(aUser(enterpriseId), aMark('UPDATE'))).toBeNull();
    });

    it('refuses the userName of another user', async () => {
      const [user = aUser(enterpriseId), owner] = await givenUsers(stores, enterpriseId, [
        {},
        { userName: 'occupied' },
      ]);

      const attempt = stores.users.update(revised(user, { userName: 'OCCUPIED' }), aMark('UPDATE', ['userName']));

      await expect(attempt).rejects.toMatchObject({
        code: 'USER_NAME_TAKEN',
        field: 'userName',
        options: { conflictingUserId: owner?.id },
      });
      expect(await stores.users.find(enterpriseId, user.id)).toEqual(user);
    });

    it('does not change a user of another enterprise', async () => {
      const [user = aUser(enterpriseId)] = await givenUsers(stores, enterpriseId, [{}]);
      const other = (await givenEnterprise(stores)).id;

      expect(await stores.users.update({ ...revised(user), enterpriseId: other }, aMark('UPDATE'))).toBeNull();
    });
  });

  describe('deleting', () => {
    it('deletes the user and frees the userName', async () => {
      const { id } = await givenEnterprise(stores);
      const [user = aUser(id)] = await givenUsers(stores, id, [{ userName: 'leaver' }]);

      expect(await stores.users.delete({ enterpriseId: id, id: user.id }, {}, aMark('DELETE'))).toBe(true);
      expect(await stores.users.delete({ enterpriseId: id, id: user.id }, {}, aMark('DELETE'))).toBe(false);
      expect(await stores.users.find(id, user.id)).toBeNull();
      expect(await totalOf(id)).toBe(0);

      await givenUsers(stores, id, [{ userName: 'leaver' }]);
      expect(await totalOf(id)).toBe(1);
    });

    it('keeps a user that is not at an accepted version', async () => {
      const [user = aUser(enterpriseId)] = await givenUsers(stores, enterpriseId, [{}]);
      const key = { enterpriseId, id: user.id };

      expect(await stores.users.delete(key, { ifVersion: 2 }, aMark('DELETE'))).toBe(false);
      expect(await stores.users.delete(key, { ifVersion: 1 }, aMark('DELETE'))).toBe(true);
    });

    it.each([
      [{ ifVersionIn: [2, 3] }, false],
      [{ ifVersionIn: [] }, false],
      [{ unlessVersionIn: [3, 1] }, false],
      [{ ifVersion: 1, ifVersionIn: [2] }, false],
      [{ ifVersionIn: [2, 1], unlessVersionIn: [2] }, true],
      [{ unlessVersionIn: [] }, true],
    ])('deletes a user at version 1 with %j: %p', async (condition, isDeleted) => {
      const [user = aUser(enterpriseId)] = await givenUsers(stores, enterpriseId, [{}]);

      expect(await stores.users.delete({ enterpriseId, id: user.id }, condition, aMark('DELETE'))).toBe(isDeleted);
    });

    it('keeps a user of another enterprise', async () => {
      const [user = aUser(enterpriseId)] = await givenUsers(stores, enterpriseId, [{}]);
      const other = (await givenEnterprise(stores)).id;

      expect(await stores.users.delete({ enterpriseId: other, id: user.id }, {}, aMark('DELETE'))).toBe(false);
      expect(await stores.users.find(enterpriseId, user.id)).toEqual(user);
    });
  });

  describe('white space around a userName', () => {
    it('does not distinguish users, and is stored', async () => {
      const { users } = stores;
      const { id } = await givenEnterprise(stores);
      const user = aUser(id, { userName: '\u200b H\u0331asan\u3000' });
      await users.insert(user, aMark());

      await expect(users.insert(aUser(id, { userName: '\u1e96asan\ufeff' }), aMark())).rejects.toMatchObject({
        code: 'USER_NAME_TAKEN',
      });
      expect(await users.findByUserName(id, '\t\u1e96ASAN')).toEqual(user);
      expect((await users.find(id, user.id))?.profile.userName).toBe('\u200b H\u0331asan\u3000');
    });

    it.each<[TextFilter, number]>([
      [{ eq: 'ANNA\u00a0' }, 1],
      [{ ne: ' anna' }, 0],
      [{ startsWith: 'an' }, 1],
      [{ startsWith: ' an' }, 0],
      [{ endsWith: 'na' }, 1],
      [{ contains: ' ' }, 0],
      [{ ge: 'anna', le: 'anna' }, 1],
    ])('is ignored in comparisons with a whole name: %j finds %i', async (userName, found) => {
      const { id } = await givenEnterprise(stores);
      await stores.users.insert(aUser(id, { userName: ' Anna\u2060' }), aMark());

      // With another filter, since a query by name alone is a lookup.
      const query = aQuery({ filter: { active: { eq: true }, userName } });

      expect((await stores.userSearch.list(id, query)).total).toBe(found);
    });
  });
});
