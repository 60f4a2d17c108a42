import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { createUser } from '../../../src/directory/users/usecase/create-user.ts';
import { deleteUser } from '../../../src/directory/users/usecase/delete-user.ts';
import { replaceUser } from '../../../src/directory/users/usecase/replace-user.ts';
import { updateUser } from '../../../src/directory/users/usecase/update-user.ts';
import { newId } from '../../../src/kernel/ids.ts';
import { tokenSession } from '../../support/directory/sessions.ts';

const enterprise = 'acme';
const notFound = expect.objectContaining({ code: 'USER_NOT_FOUND' });
const stale = expect.objectContaining({ code: 'STALE_VERSION' });

async function arrange() {
  const session = await tokenSession(enterprise, ['USER_PROVISIONING']);
  const user = await createUser(session, { enterprise, user: { userName: 'ada', title: 'Engineer' } });
  return { session, user, named: { enterprise, id: user.id, ifVersion: null } };
}

afterEach(() => void jest.restoreAllMocks());

describe('createUser', () => {
  it('stores the user with its first revision, which names the token', async () => {
    const { session, user } = await arrange();

    expect(user).toMatchObject({ version: 1, profile: { userName: 'ada', active: true, title: 'Engineer' } });
    expect(session.state.users).toEqual([user]);
    expect(session.state.revisions).toMatchObject([
      {
        userId: user.id,
        version: 1,
        operation: 'CREATE',
        fields: ['userName', 'active', 'title'],
        at: new Date(user.createdAt),
        accessTokenId: session.authority.accessToken?.id,
        requestId: session.requestId,
      },
    ]);
  });

  it('refuses a taken userName case-insensitively', async () => {
    const { session } = await arrange();

    await expect(createUser(session, { enterprise, user: { userName: 'ADA' } })).rejects.toMatchObject({
      code: 'USER_NAME_TAKEN',
      field: 'userName',
    });
  });

  it('accepts exactly one of many parallel creations of one userName', async () => {
    const session = await tokenSession(enterprise, ['MANAGE_USERS']);
    const creations = Array.from({ length: 20 }, () => createUser(session, { enterprise, user: { userName: 'ada' } }));

    const outcomes = await Promise.allSettled(creations);

    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(session.state.users).toHaveLength(1);
  });
});

describe('updateUser', () => {
  it('stores the next version and a revision that lists the changed attributes', async () => {
    const { session, user, named } = await arrange();

    const updated = await updateUser(session, { ...named, changes: { title: 'Countess', nickName: null } });

    expect(updated).toMatchObject({ version: 2, profile: { title: 'Countess' }, createdAt: user.createdAt });
    expect(session.state.revisions[1]).toMatchObject({ version: 2, operation: 'UPDATE', fields: ['title'] });
  });

  it('advances updatedAt even if the clock does not', async () => {
    const { session, user, named } = await arrange();
    const still = { ...session, clock: () => new Date(user.createdAt) };

    const updated = await updateUser(still, { ...named, changes: { title: 'Countess' } });

    expect(updated.updatedAt > user.updatedAt).toBe(true);
  });

  it('stores neither version nor revision if nothing changes', async () => {
    const { session, user, named } = await arrange();

    const updated = await updateUser(session, { ...named, changes: { title: 'Engineer', active: true } });

    expect(updated).toEqual(user);
    expect(session.state.revisions).toHaveLength(1);
  });

  it('refuses a version that is no longer the stored one', async () => {
    const { session, named } = await arrange();
    await updateUser(session, { ...named, changes: { title: 'Countess' } });

    const late = updateUser(session, { ...named, ifVersion: 1, changes: { title: 'Lady' } });

    await expect(late).rejects.toEqual(stale);
    expect(session.state.users[0]?.profile.title).toBe('Countess');
  });

  it('accepts only one of many parallel changes of the same version', async () => {
    const { session, named } = await arrange();
    const changes = Array.from({ length: 20 }, (_, n) =>
      updateUser(session, { ...named, ifVersion: 1, changes: { title: `T${n}` } }),
    );

    const outcomes = await Promise.allSettled(changes);

    const refusals = outcomes.filter((outcome) => outcome.status === 'rejected').map(({ reason }) => reason);
    expect(refusals).toHaveLength(19);
    for (const refusal of refusals) expect(refusal).toEqual(stale);
  });

  it('loses none of 200 concurrent changes', async () => {
    const { session, named } = await arrange();
    const changes = Array.from({ length: 200 }, (_, n) =>
      updateUser(session, { ...named, changes: { roles: [{ add: [{ value: `role ${n}` }] }] } }),
    );

    await Promise.all(changes);

    expect(session.state.users[0]?.profile.roles).toHaveLength(200);
    expect(session.state.users[0]?.version).toBe(201);
    expect(session.state.revisions.map(({ version }) => version)).toEqual(Array.from({ length: 201 }, (_, n) => n + 1));
  });

  it('fails with UNAVAILABLE if every attempt meets a concurrent change', async () => {
    const { session, named } = await arrange();
    jest.spyOn(session.stores.users, 'update').mockResolvedValue(null);
    jest.spyOn(Math, 'random').mockReturnValue(0);

    const hopeless = updateUser(session, { ...named, changes: { title: 'Countess' } });

    await expect(hopeless).rejects.toMatchObject({ code: 'UNAVAILABLE' });
  });

  it('answers USER_NOT_FOUND, not STALE_VERSION, for a user that was deleted during the change', async () => {
    const { session, user, named } = await arrange();
    jest.spyOn(session.stores.users, 'update').mockImplementationOnce(async () => {
      session.state.users.splice(0);
      return null;
    });

    const late = updateUser(session, { ...named, ifVersion: user.version, changes: { title: 'Countess' } });

    await expect(late).rejects.toEqual(notFound);
  });
});

describe('replaceUser', () => {
  it('stores only the given attributes', async () => {
    const { session, named } = await arrange();

    const replaced = await replaceUser(session, { ...named, user: { userName: 'ada', nickName: 'A' } });

    expect(replaced).toMatchObject({ version: 2, profile: { userName: 'ada', active: true, nickName: 'A' } });
    expect(replaced.profile).not.toHaveProperty('title');
    expect(session.state.revisions[1]).toMatchObject({ operation: 'REPLACE', fields: ['nickName', 'title'] });
  });

  it('stores no revision if the user is already the same', async () => {
    const { session, user, named } = await arrange();

    await replaceUser(session, { ...named, user: { userName: 'ada', title: 'Engineer' } });

    expect(session.state.users).toEqual([user]);
    expect(session.state.revisions).toHaveLength(1);
  });

  it('refuses a version that is no longer the stored one', async () => {
    const { session, named } = await arrange();

    await expect(replaceUser(session, { ...named, ifVersion: 7, user: { userName: 'ada' } })).rejects.toEqual(stale);
  });
});

describe('deleteUser', () => {
  it('leaves a revision with the last profile', async () => {
    const { session, user, named } = await arrange();

    await deleteUser(session, named);

    expect(session.state.users).toEqual([]);
    expect(session.state.revisions[1]).toMatchObject({
      operation: 'DELETE',
      version: 2,
      fields: ['userName', 'active', 'title'],
      profile: user.profile,
    });
  });

  it('does not find a deleted user', async () => {
    const { session, named } = await arrange();
    await deleteUser(session, named);

    await expect(deleteUser(session, named)).rejects.toEqual(notFound);
    await expect(deleteUser(session, { ...named, ifVersion: 1 })).rejects.toEqual(notFound);
  });

  it('refuses a version that is no longer the stored one, and deletes nothing', async () => {
    const { session, named } = await arrange();

    await expect(deleteUser(session, { ...named, ifVersion: 2 })).rejects.toEqual(stale);
    expect(session.state.users).toHaveLength(1);
  });
});

describe('every change of a user', () => {
  const changes = {
    createUser,
    updateUser,
    replaceUser,
    deleteUser,
  };
  const command = (id: string) => ({ enterprise, id, ifVersion: null, user: { userName: 'x' }, changes: {} });

  it.each(Object.entries(changes))('is refused to a token that may only read: %s', async (_, change) => {
    const { session, user } = await arrange();
    const reader = await tokenSession(enterprise, ['READ_DIRECTORY'], session.state);

    await expect(change(reader, command(user.id))).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });

  it.each(Object.entries(changes))('is refused to a token of another enterprise: %s', async (_, change) => {
    const { session, user } = await arrange();
    const stranger = await tokenSession('other', ['MANAGE_USERS'], session.state);

    await expect(change(stranger, command(user.id))).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  });

  it.each([updateUser, replaceUser, deleteUser])(
    'finds no user of another enterprise, and none by an invalid ID',
    async (change) => {
      const { session, user } = await arrange();
      const stranger = await tokenSession('other', ['MANAGE_USERS'], session.state);

      for (const id of [user.id, newId<string & typeof user.id>(), 'x', '']) {
        await expect(change(stranger, { ...command(id), enterprise: 'other' })).rejects.toEqual(notFound);
      }
    },
  );

  it.each([updateUser, replaceUser, deleteUser])('does not query the store for an invalid ID', async (change) => {
    const { session } = await arrange();
    const find = jest.spyOn(session.stores.users, 'find');
    const remove = jest.spyOn(session.stores.users, 'delete');

    await expect(change(session, command('1 OR 1=1'))).rejects.toEqual(notFound);

    expect(find).not.toHaveBeenCalled();
    expect(remove).not.toHaveBeenCalled();
  });
});
