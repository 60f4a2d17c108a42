import { beforeAll, describe, expect, it } from '@jest/globals';
import { keysetOf, type UserKeyset } from '../../../../src/directory/search/domain/user-order.ts';
import type { UsersPage } from '../../../../src/directory/search/domain/user-search.ts';
import type { Stores } from '../../../../src/directory/storage.ts';
import type { User } from '../../../../src/directory/users/domain/user.ts';
import { conflictKey, userNameKey } from '../../../../src/directory/users/domain/user-name-key.ts';
import type { TextFilter } from '../../../../src/directory/users/domain/value-filter.ts';
import type { EnterpriseId } from '../../../../src/kernel/ids.ts';
import { eachDatabase, type TestDatabase } from '../../../support/database/databases.ts';
import { aMark, aQuery, aUser, givenEnterprise, revised } from '../../../support/directory/given.ts';
import { emptyState, type MemoryState } from '../../../support/memory/state.ts';
import { memoryStores } from '../../../support/memory/stores.ts';

const TITLE = aMark('UPDATE', ['title']);
const RENAME = aMark('UPDATE', ['userName']);

eachDatabase((open) => {
  let test: TestDatabase;
  beforeAll(async () => {
    test = await open();
  });

  /** Two users of one name, in the database and in memory: the older has it, the younger is in a conflict. */
  async function givenConflict(): Promise<[of: Stores, enterpriseId: EnterpriseId, older: User, younger: User][]> {
    const { stores } = test.database;
    const { id: enterpriseId } = await givenEnterprise(stores);
    const older = aUser(enterpriseId, { userName: 'Anna' });
    const younger = aUser(enterpriseId, { userName: 'anna\u200b', title: 'x' });
    await stores.users.insert(older, aMark());
    await stores.users.insert({ ...younger, profile: { ...younger.profile, userName: 'other' } }, aMark());
    const profile = JSON.stringify(younger.profile);
    const keys = JSON.stringify({ userName: 'anna', active: true, title: 'x' });
    const mark = 'UPDATE directory_user SET user_name_key = $2, profile = $3, keys = $4 WHERE id = $1';
    const values = [younger.id, conflictKey('anna', younger.id), profile, keys];
    await test.statements.run({ name: null, text: mark }, values);

    const state: MemoryState = emptyState();
    state.users.push(older, { ...younger, hasUserNameConflict: true });
    return [
      [stores, enterpriseId, older, younger],
      [memoryStores(state), enterpriseId, older, younger],
    ];
  }

  describe('of two users whose names are equal by the current rules', () => {
    it('the older is found by the name, the younger by ID, and the list of conflicts has both', async () => {
      for (const [{ users }, id, older, younger] of await givenConflict()) {
        expect((await users.findByUserName(id, younger.profile.userName))?.id).toBe(older.id);
        expect(await users.find(id, younger.id)).toMatchObject({ hasUserNameConflict: true });
        expect(await users.userNameConflicts(id, 10)).toEqual([{ id: younger.id, ownerId: older.id }]);
      }
    });

    it('both are found by a part of the name, and once in any order', async () => {
      for (const [{ users, userSearch }, id, older, younger] of await givenConflict()) {
        const ids = async (userName: TextFilter) =>
          (await userSearch.list(id, aQuery({ filter: { userName } }))).users.length;
        expect(await ids({ startsWith: 'ann' })).toBe(2);
        expect(await ids({ endsWith: 'nna' })).toBe(2);
        expect(await ids({ contains: younger.id.slice(0, 8) })).toBe(0);
        expect(await ids({ ne: 'anna' })).toBe(1);

        const orderBy = [{ by: 'userName', direction: 'ASC' }] as const;
        await users.insert(aUser(id, { userName: 'anna.b' }), aMark());
        const names: string[] = [];
        for (let after: UserKeyset | null = null; names.length < 9; ) {
          const { users: found }: UsersPage = await userSearch.list(id, aQuery({ orderBy, first: 1, after }));
          const [user] = found;
          if (user === undefined) break;
          names.push(user.profile.userName);
          after = keysetOf(user, orderBy);
        }
        expect(names).toEqual([older.profile.userName, 'anna.b', younger.profile.userName]);
      }
    });

    it('the younger can be changed except the name, and keeps the mark', async () => {
      for (const [{ users }, id, , younger] of await givenConflict()) {
        expect(await users.update(revised(younger, { title: 'y' }), TITLE)).not.toBeNull();
        expect(await users.find(id, younger.id)).toMatchObject({ hasUserNameConflict: true, profile: { title: 'y' } });
        const taken = users.update(revised(revised(younger), { userName: 'ANNA' }), RENAME);
        await expect(taken).rejects.toMatchObject({ code: 'USER_NAME_TAKEN' });
      }
    });

    it('the younger has no conflict after a rename', async () => {
      for (const [{ users }, id, , younger] of await givenConflict()) {
        expect(await users.update(revised(younger, { userName: 'Anna2' }), RENAME)).not.toBeNull();
        expect((await users.findByUserName(id, 'anna2'))?.id).toBe(younger.id);
        expect(await users.userNameConflicts(id, 10)).toEqual([]);
      }
    });

    it('the younger gets the name at the next change after the older is deleted or renamed', async () => {
      for (const [{ users }, id, older, younger] of await givenConflict()) {
        await users.delete({ enterpriseId: id, id: older.id }, {}, aMark('DELETE'));
        expect(await users.userNameConflicts(id, 10)).toEqual([{ id: younger.id, ownerId: null }]);
        await users.update(revised(younger, { title: 'y' }), TITLE);
        expect((await users.findByUserName(id, 'anna'))?.id).toBe(younger.id);
        expect(await users.userNameConflicts(id, 10)).toEqual([]);
      }
    });

    it('the younger can be changed while a new user takes the name', async () => {
      const [given] = await givenConflict();
      if (given === undefined) throw new Error('no conflict');
      const [{ users }, id, older, younger] = given;
      await users.delete({ enterpriseId: id, id: older.id }, {}, aMark('DELETE'));

      const newcomer = aUser(id, { userName: 'aNNa' });
      const [change] = await Promise.allSettled([
        users.update(revised(younger, { title: 'y' }), TITLE),
        users.insert(newcomer, aMark()),
      ]);

      expect(change).toMatchObject({ status: 'fulfilled', value: { profile: { title: 'y' } } });
      expect(userNameKey((await users.findByUserName(id, 'anna'))?.profile.userName ?? '')).toBe('anna');
    });
  });
});
