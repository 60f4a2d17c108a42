import { describe, expect, it, jest } from '@jest/globals';
import { createUser } from '../../../../src/directory/users/usecase/create-user.ts';
import { deleteUser } from '../../../../src/directory/users/usecase/delete-user.ts';
import { updateUser } from '../../../../src/directory/users/usecase/update-user.ts';
import { cacheUsers, UserCache } from '../../../../src/directory/users/usecase/user-cache.ts';
import type { UsersSession } from '../../../../src/directory/users/usecase/users-session.ts';
import { Fault } from '../../../../src/kernel/fault.ts';
import { tokenSession } from '../../../support/directory/sessions.ts';

const enterprise = 'acme';

/** The session of a process with a cache of its own. */
function withOwnCache<Own extends UsersSession>(session: Own) {
  const userCache = new UserCache();
  const finding = jest.spyOn(session.stores.users, 'find');
  const users = cacheUsers(session.stores.users, userCache);
  return { ...session, userCache, stores: { ...session.stores, users }, finding };
}

/** Two processes on one database that have cached the same user. */
async function arrange() {
  const session = await tokenSession(enterprise, ['USER_PROVISIONING']);
  const [one, other] = [withOwnCache(session), withOwnCache(session)];
  const user = await createUser(one, { enterprise, user: { userName: 'ada', title: 'Engineer' } });
  await other.stores.users.find(user.enterpriseId, user.id);
  one.finding.mockClear();
  const stored = () => session.state.users[0];
  return { one, other, user, stored, named: { enterprise, id: user.id, ifVersion: null } };
}

describe('a cached user', () => {
  it('is changed without a read', async () => {
    const { one, named, stored } = await arrange();

    await updateUser(one, { ...named, changes: { title: 'Countess' } });
    const updated = await updateUser(one, { ...named, changes: { title: 'Lady' } });

    expect(updated).toMatchObject({ version: 3, profile: { title: 'Lady' } });
    expect(stored()).toEqual(updated);
    expect(one.finding).not.toHaveBeenCalled();
  });

  it('is changed as stored if another process changed it', async () => {
    const { one, other, named } = await arrange();
    await updateUser(other, { ...named, changes: { nickName: 'Ada' } });

    const updated = await updateUser(one, { ...named, changes: { title: 'Countess' } });

    expect(updated).toMatchObject({ version: 3, profile: { title: 'Countess', nickName: 'Ada' } });
  });

  it('is changed although the change alters nothing in the cached state', async () => {
    const { one, other, named, stored } = await arrange();
    await updateUser(other, { ...named, changes: { title: 'Countess' } });

    await updateUser(one, { ...named, changes: { title: 'Engineer' } });

    expect(stored()).toMatchObject({ version: 3, profile: { title: 'Engineer' } });
  });

  it('is changed although the change is invalid in the cached state', async () => {
    const { one, other, named, stored } = await arrange();
    await updateUser(other, { ...named, changes: { roles: [{ add: [{ value: 'a' }] }] } });
    const set = { where: { value: { eq: 'a' } }, to: { value: 'b' } };

    await updateUser(one, { ...named, changes: { roles: [{ set }] } });

    expect(stored()?.profile.roles).toEqual([{ value: 'b' }]);
  });

  it('is changed only at the stored version, although another one is cached', async () => {
    const { one, other, named } = await arrange();
    await updateUser(other, { ...named, changes: { nickName: 'Ada' } });

    const late = updateUser(one, { ...named, ifVersion: 1, changes: { title: 'Lady' } });
    await expect(late).rejects.toMatchObject({ code: 'STALE_VERSION' });
    const updated = await updateUser(one, { ...named, ifVersion: 2, changes: { title: 'Countess' } });

    expect(updated.version).toBe(3);
  });

  it('is not found after another process deleted it', async () => {
    const { one, other, user, named } = await arrange();
    await deleteUser(other, { enterprise, id: user.id, ifVersion: null });

    const late = updateUser(one, { ...named, changes: { title: 'Countess' } });

    await expect(late).rejects.toMatchObject({ code: 'USER_NOT_FOUND' });
  });

  it('is not confused with a user of another enterprise', async () => {
    const { one, user, named } = await arrange();
    const stranger = await tokenSession('globex', ['USER_PROVISIONING'], one.state);

    const reach = updateUser(
      { ...one, authority: stranger.authority },
      { ...named, enterprise: 'globex', id: user.id, changes: { title: 'Countess' } },
    );

    await expect(reach).rejects.toMatchObject({ code: 'USER_NOT_FOUND' });
  });

  it.each(['UNAVAILABLE', 'TIMED_OUT'] as const)(
    'is not changed again after %s, since the change may have been written',
    async (code) => {
      const { one, named } = await arrange();
      const failure = new Fault(code, 'The database failed.');
      const update = jest.spyOn(one.stores.users, 'update').mockRejectedValue(failure);

      await expect(updateUser(one, { ...named, changes: { title: 'Countess' } })).rejects.toBe(failure);
      expect(update).toHaveBeenCalledTimes(1);
    },
  );
});
