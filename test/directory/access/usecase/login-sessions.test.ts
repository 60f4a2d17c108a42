import { beforeEach, describe, expect, it, jest } from '@jest/globals';
import { PERMISSIONS, type Permission } from '../../../../src/directory/access/domain/permission.ts';
import { createAuthenticator } from '../../../../src/directory/access/usecase/authenticate.ts';
import type { EndedTokenRefusals } from '../../../../src/directory/access/usecase/ended-token-refusals.ts';
import {
  endSession,
  endSessions,
  listSessions,
  openSession,
} from '../../../../src/directory/access/usecase/login-sessions.ts';
import { digestOf, sessionDigestOf } from '../../../../src/directory/access/usecase/secrets.ts';
import { administrationSession, tokenSession } from '../../../support/directory/sessions.ts';
import { emptyState, type MemoryState } from '../../../support/memory/state.ts';
import { memoryStores } from '../../../support/memory/stores.ts';

const ADMINISTRATION = digestOf('the administration token');
const digestOfSession = (secret: string) => sessionDigestOf(secret, ADMINISTRATION);
const HOUR_MS = 3_600_000;
const DIRECT = { permission: null, enterprise: null } as const;
const unauthenticated = expect.objectContaining({ code: 'UNAUTHENTICATED' });
const forbidden = expect.objectContaining({ code: 'FORBIDDEN' });

describe('sessions', () => {
  let state: MemoryState;
  beforeEach(() => {
    state = emptyState();
  });

  /** A process of its own on what all share; its clock may run ahead. */
  function startProcess(aheadMs = 0, administrationDigest = ADMINISTRATION) {
    const stores = memoryStores(state);
    const findByDigest = jest.spyOn(stores.sessions, 'findByDigest');
    const clock = () => new Date(Date.now() + aheadMs);
    const refusals = { note: jest.fn<EndedTokenRefusals['note']>() };
    return { findByDigest, ...createAuthenticator({ ...stores, administrationDigest, clock, refusals }) };
  }

  async function signIn(permissions: readonly Permission[], enterprise = 'acme') {
    const session = await tokenSession(enterprise, permissions, state);
    const opened = await openSession(session, digestOfSession);
    return { ...session, ...opened };
  }

  it('have the enterprise and the permissions of their access token, and its name in the history', async () => {
    const { secret, session, enterprise, authority } = await signIn(['READ_DIRECTORY', 'ADMINISTER']);

    await expect(startProcess().authenticate(secret, DIRECT)).resolves.toEqual({
      accessToken: authority.accessToken,
      enterprise,
      permissions: ['READ_DIRECTORY', 'ADMINISTER'],
      sessionId: session.id,
    });
  });

  it('of the administration token end when that token changes', async () => {
    const { secret, session } = await openSession(administrationSession(state), digestOfSession);

    const same = startProcess().authenticate(secret, DIRECT);
    const changed = startProcess(0, digestOf('another administration token')).authenticate(secret, DIRECT);

    await expect(same).resolves.toEqual({
      accessToken: null,
      enterprise: null,
      permissions: PERMISSIONS,
      sessionId: session.id,
    });
    await expect(changed).rejects.toEqual(unauthenticated);
  });

  it('are stored without their secret', async () => {
    const { secret } = await signIn(['READ_DIRECTORY']);

    expect(secret).toMatch(/^xms_[\w-]{43}$/);
    expect(JSON.stringify(state.sessions)).not.toContain(secret);
    expect(state.sessions[0]?.digest.equals(digestOf(secret))).toBe(false);
  });

  it('are rejected from gateways, whatever their permissions', async () => {
    const { secret } = await signIn(['USER_PROVISIONING', 'ADMINISTER']);
    const process = startProcess();

    await expect(process.authenticate(secret, { ...DIRECT, permission: 'USER_PROVISIONING' })).rejects.toEqual(
      unauthenticated,
    );
    expect(process.findByDigest).not.toHaveBeenCalled();
  });

  it('cannot open another session, and cannot be opened with a token that is only for provisioning', async () => {
    const { authority, session, ...rest } = await signIn(['ADMINISTER']);
    const inSession = { ...rest, authority: { ...authority, sessionId: session.id } };

    await expect(openSession(inSession, digestOfSession)).rejects.toEqual(forbidden);
    await expect(signIn(['USER_PROVISIONING'])).rejects.toEqual(forbidden);
  });

  it('expire after twelve hours, or with their token', async () => {
    const { session, secret } = await signIn(['READ_DIRECTORY']);
    const short = await tokenSession('acme', ['READ_DIRECTORY'], state);
    const endsAt = new Date(Date.now() + HOUR_MS);
    const accessToken = short.authority.accessToken && { ...short.authority.accessToken, expiresAt: endsAt };
    const shorter = await openSession({ ...short, authority: { ...short.authority, accessToken } }, digestOfSession);

    expect(+session.expiresAt - +session.createdAt).toBe(12 * HOUR_MS);
    expect(shorter.session.expiresAt).toEqual(endsAt);
    await expect(startProcess(11 * HOUR_MS).authenticate(secret, DIRECT)).resolves.toBeDefined();
    await expect(startProcess(13 * HOUR_MS).authenticate(secret, DIRECT)).rejects.toEqual(unauthenticated);
  });

  it('end at once in the process that ends them, and within two seconds in others', async () => {
    jest.useFakeTimers({ now: Date.now(), doNotFake: ['setImmediate', 'nextTick', 'queueMicrotask'] });
    jest.advanceTimersByTime(1);
    const { secret, session, ...own } = await signIn(['READ_DIRECTORY']);
    const [here, there] = [startProcess(), startProcess()];
    const authority = await here.authenticate(secret, DIRECT);
    await there.authenticate(secret, DIRECT);

    here.forgetSessions(await endSession({ ...own, authority }));

    await expect(here.authenticate(secret, DIRECT)).rejects.toEqual(unauthenticated);
    jest.advanceTimersByTime(2_001);
    await expect(there.authenticate(secret, DIRECT)).rejects.toEqual(unauthenticated);
    jest.useRealTimers();
  });

  it('end with their token, at once in the process that revokes it', async () => {
    const { secret, stores, enterprise, authority } = await signIn(['READ_DIRECTORY']);
    const here = startProcess();
    await here.authenticate(secret, DIRECT);
    const id = authority.accessToken?.id;
    if (id === undefined) throw new Error('The session has a token.');

    await stores.accessTokens.revoke(enterprise.id, id, new Date());
    here.forget(id);

    await expect(here.authenticate(secret, DIRECT)).rejects.toEqual(unauthenticated);
  });

  it('are cached for two seconds, as access tokens are', async () => {
    const { secret } = await signIn(['READ_DIRECTORY']);
    const { findByDigest, authenticate } = startProcess();

    await Promise.all(Array.from({ length: 20 }, () => authenticate(secret, DIRECT)));

    expect(findByDigest).toHaveBeenCalledTimes(1);
  });

  it('are listed and ended with ADMINISTER, of its own enterprise only', async () => {
    const administrator = await tokenSession('acme', ['ADMINISTER'], state);
    const one = await signIn(['READ_DIRECTORY']);
    const other = await signIn(['READ_DIRECTORY'], 'umbrella');
    const installation = await openSession(administrationSession(state), digestOfSession);

    const listed = await listSessions(administrator, { enterprise: 'acme' });
    const ended = await endSessions(administrator, { enterprise: 'acme' });

    expect([listed.map(({ id }) => id), ended]).toEqual([[one.session.id], [one.session.id]]);
    expect(state.sessions.map(({ id }) => id)).toEqual([other.session.id, installation.session.id]);
    await expect(endSessions(administrator, { enterprise: 'umbrella' })).rejects.toEqual(unauthenticated);
    await expect(endSessions(administrator, { enterprise: null })).rejects.toEqual(forbidden);
    await expect(endSessions(one, { enterprise: 'acme' })).rejects.toEqual(forbidden);
  });

  it('of the administration token are ended with that token', async () => {
    const one = await signIn(['READ_DIRECTORY']);
    const installation = await openSession(administrationSession(state), digestOfSession);

    const ended = await endSessions(administrationSession(state), { enterprise: null });

    expect(ended).toEqual([installation.session.id]);
    expect(state.sessions.map(({ id }) => id)).toEqual([one.session.id]);
  });

  it('can end only themselves', async () => {
    await expect(endSession(await tokenSession('acme', ['ADMINISTER'], state))).rejects.toEqual(forbidden);
  });
});
