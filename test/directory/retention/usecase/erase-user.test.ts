import { describe, expect, it, jest } from '@jest/globals';
import { eraseUser } from '../../../../src/directory/retention/usecase/erase-user.ts';
import { finishErasures } from '../../../../src/directory/retention/usecase/run-erasure.ts';
import { createUser } from '../../../../src/directory/users/usecase/create-user.ts';
import { deleteUser } from '../../../../src/directory/users/usecase/delete-user.ts';
import { newId, type UserId } from '../../../../src/kernel/ids.ts';
import { anEntry } from '../../../support/directory/an-entry.ts';
import { aUser } from '../../../support/directory/given.ts';
import { tokenSession } from '../../../support/directory/sessions.ts';

async function arrange() {
  const session = await tokenSession('acme', ['ADMINISTER']);
  const { id } = await createUser(session, { enterprise: 'acme', user: { userName: 'Ada' } });
  await deleteUser(session, { enterprise: 'acme', id, ifVersion: null });
  const key = { enterpriseId: session.enterprise.id, id };
  return { session, key, erase: () => eraseUser(session, { enterprise: 'acme', id }) };
}

const signal = new AbortController().signal;

describe('eraseUser', () => {
  it('empties the history and the log entries of a deleted user, and records who did it', async () => {
    const { session, key, erase } = await arrange();
    const { state, authority, requestId } = session;
    await session.stores.requests.insertMany([
      anEntry(key.enterpriseId, { userId: key.id, reason: 'why', body: {} }),
      anEntry(key.enterpriseId, { userName: 'ADA', reason: 'why', body: {} }),
    ]);

    const { revision, isComplete } = await erase();

    expect(isComplete).toBe(true);
    expect(revision).toMatchObject({
      operation: 'ERASE',
      version: 3,
      requestId,
      accessTokenId: authority.accessToken?.id,
    });
    expect(state.revisions.map(({ profile }) => profile)).toEqual([null, null, null]);
    expect(state.requests.map(({ reason, body }) => [reason, body])).toEqual([
      [null, null],
      [null, null],
    ]);
  });

  it('returns the same result when repeated, and changes nothing', async () => {
    const { session, erase } = await arrange();
    const first = await erase();
    const emptied = jest.spyOn(session.stores.erasures, 'emptyRequests');

    const again = await erase();

    expect(again).toEqual(first);
    expect(emptied).not.toHaveBeenCalled();
    expect(session.state.revisions).toHaveLength(3);
  });

  it('is rejected for an existing user and for an unknown one', async () => {
    const { session } = await arrange();
    const { id } = await createUser(session, { enterprise: 'acme', user: { userName: 'Grace' } });
    const erase = (whom: string) => eraseUser(session, { enterprise: 'acme', id: whom });

    await expect(erase(id)).rejects.toMatchObject({
      code: 'USER_NOT_DELETED',
      message: expect.stringMatching(/delete/),
    });
    await expect(erase(newId<UserId>())).rejects.toMatchObject({ code: 'USER_NOT_FOUND' });
    await expect(erase('no id')).rejects.toMatchObject({ code: 'USER_NOT_FOUND' });
    expect(session.state.users).toHaveLength(1);
  });

  it('removes the user from the cache', async () => {
    const { session, key, erase } = await arrange();
    session.userCache.note({ ...aUser(key.enterpriseId), id: key.id });
    const before = session.userCache.find(key);

    await erase();

    expect([before?.id, session.userCache.find(key)]).toEqual([key.id, null]);
  });

  it('empties thousands of entries in batches', async () => {
    const { session, key, erase } = await arrange();
    const many = Array.from({ length: 1_201 }, () => anEntry(key.enterpriseId, { userId: key.id, reason: 'why' }));
    await session.stores.requests.insertMany(many);
    const emptied = jest.spyOn(session.stores.erasures, 'emptyRequests');

    await erase();

    expect(emptied.mock.calls.map(([, { limit }]) => limit)).toEqual([500, 500, 500, 500]);
    expect(session.state.requests.some(({ reason }) => reason !== null)).toBe(false);
  });

  it('erases unprojected revisions in the background, and hides them until then', async () => {
    const { session, key, erase } = await arrange();
    const isProjected = jest.spyOn(session.stores.erasures, 'isProjected').mockResolvedValue(false);

    const { isComplete } = await erase();
    const unfinished = await finishErasures({ stores: session.stores, signal });
    isProjected.mockRestore();
    const finished = await finishErasures({ stores: session.stores, signal });

    expect([isComplete, unfinished, finished]).toEqual([false, 0, 1]);
    expect(await session.stores.erasures.listPending(9)).toEqual([]);
    expect((await erase()).isComplete).toBe(true);
    expect(await session.stores.history.findAsOf(key, new Date(0))).toBeNull();
  });

  it('does not touch a new user with the same name', async () => {
    const { session, key, erase } = await arrange();
    const { id } = await createUser(session, { enterprise: 'acme', user: { userName: 'ada' } });
    await session.stores.requests.insertMany([
      anEntry(key.enterpriseId, { userId: id, userName: 'ada', reason: 'about the new one' }),
    ]);

    await erase();

    expect(session.state.users).toMatchObject([{ id, profile: { userName: 'ada' } }]);
    expect(session.state.requests).toMatchObject([{ reason: 'about the new one' }]);
  });
});
