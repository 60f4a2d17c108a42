import { beforeAll, expect, it } from '@jest/globals';
import type { Stores } from '../../../../src/directory/storage.ts';
import type { User } from '../../../../src/directory/users/domain/user.ts';
import type { EnterpriseId } from '../../../../src/kernel/ids.ts';
import { eachStores } from '../../../support/database/each-stores.ts';
import { aMark, aQuery, aUser, givenEnterprise, givenUsers, revised } from '../../../support/directory/given.ts';

eachStores((open) => {
  let stores: Stores;
  beforeAll(async () => {
    ({ stores } = await open());
  });

  it('a user has the current name of an existing manager', async () => {
    const enterpriseId = (await givenEnterprise(stores)).id;
    const [boss = aUser(enterpriseId)] = await givenUsers(stores, enterpriseId, [{ displayName: 'Ada' }]);

    const inserted = await stores.users.insert(report(enterpriseId, boss.id.toUpperCase()), aMark());
    expect(inserted.managerName).toBe('Ada');
    expect(await namesRead(stores, inserted)).toEqual(['Ada', 'Ada', 'Ada', 'Ada']);

    const updated = await stores.users.update(revised(inserted, { title: 'x' }), aMark('UPDATE', ['title']));
    expect(updated?.managerName).toBe('Ada');

    await stores.users.update(revised(boss, { displayName: 'Ada King' }), aMark('UPDATE', ['displayName']));
    expect(await namesRead(stores, inserted)).toEqual(Array(4).fill('Ada King'));
    expect((await stores.users.find(enterpriseId, inserted.id))?.version).toBe(2);

    await stores.users.delete(boss, {}, aMark('DELETE'));
    expect(await namesRead(stores, inserted)).toEqual(Array(4).fill(undefined));
  });

  it.each(['nobody', '', '00000000-0000-0000-0000-00000000000g', '\\'])("%j is no manager's ID", async (value) => {
    const enterpriseId = (await givenEnterprise(stores)).id;

    const inserted = await stores.users.insert(report(enterpriseId, value), aMark());

    expect([inserted.managerName, ...(await namesRead(stores, inserted))]).toEqual(Array(5).fill(undefined));
  });

  it('a user of another enterprise is not found as manager', async () => {
    const [boss] = await givenUsers(stores, (await givenEnterprise(stores)).id, [{ displayName: 'Ada' }]);
    const enterpriseId = (await givenEnterprise(stores)).id;

    const inserted = await stores.users.insert(report(enterpriseId, boss?.id ?? ''), aMark());

    expect([inserted.managerName, ...(await namesRead(stores, inserted))]).toEqual(Array(5).fill(undefined));
  });

  it("a past state has the manager's name of that time", async () => {
    const enterpriseId = (await givenEnterprise(stores)).id;
    const at = (minute: number) => new Date(Date.UTC(2026, 0, 1, 0, minute));
    const boss = aUser(enterpriseId, { displayName: 'Ada' });
    await stores.users.insert(boss, { ...aMark(), at: at(1) });
    const user = report(enterpriseId, boss.id);
    await stores.users.insert(user, { ...aMark(), at: at(2) });
    await stores.users.update(revised(boss, { displayName: 'Ada King' }), { ...aMark('UPDATE'), at: at(4) });

    const nameAt = async (minute: number) => (await stores.history.findAsOf(user, at(minute)))?.managerName;
    expect([await nameAt(3), await nameAt(5)]).toEqual(['Ada', 'Ada King']);

    await stores.users.delete(boss, {}, aMark('DELETE'));
    await stores.erasures.begin(boss, aMark('ERASE'));
    expect(await nameAt(3)).toBeUndefined();
  });
});

function report(enterpriseId: EnterpriseId, value: string): User {
  return aUser(enterpriseId, { manager: { value } });
}

/** The manager's name as each read returns it. */
async function namesRead({ users, userSearch }: Stores, { id, enterpriseId, profile }: User) {
  const read = [
    await users.find(enterpriseId, id),
    await users.findByUserName(enterpriseId, profile.userName),
    (await users.findMany(enterpriseId, [id], 1e6)).values[0],
    (await userSearch.list(enterpriseId, aQuery({ filter: { id: { eq: id } } }))).users[0],
  ];
  return read.map((user) => user?.managerName);
}
