import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { AccessToken, LiveAccessToken } from '../../../../src/directory/access/domain/access-token.ts';
import { PERMISSIONS } from '../../../../src/directory/access/domain/permission.ts';
import { type Claim, createAuthenticator } from '../../../../src/directory/access/usecase/authenticate.ts';
import type { EndedTokenRefusals } from '../../../../src/directory/access/usecase/ended-token-refusals.ts';
import { digestOf } from '../../../../src/directory/access/usecase/secrets.ts';
import { Fault } from '../../../../src/kernel/fault.ts';
import { type AccessTokenId, type EnterpriseId, newId } from '../../../../src/kernel/ids.ts';

const NOON = new Date('2030-01-01T12:00:00Z');
const DIRECT = { permission: null, enterprise: null } as const;
const AT_ACME = { permission: 'USER_PROVISIONING', enterprise: 'acme' } as const;
const unauthenticated = expect.objectContaining({ code: 'UNAUTHENTICATED' });

beforeEach(() => {
  jest.useFakeTimers({ now: NOON.getTime() - 1, doNotFake: ['setImmediate', 'nextTick', 'queueMicrotask'] });
  // A cache takes the moment 0 of the monotonic clock for "no moment".
  jest.advanceTimersByTime(1);
});

afterEach(() => {
  jest.useRealTimers();
});

/** An authenticator before a store that counts what it is asked, and holds the token of the secret `good`. */
function arrange(traits: Partial<AccessToken> = {}) {
  const token: AccessToken = {
    id: newId<AccessTokenId>(),
    enterpriseId: 1 as EnterpriseId,
    name: 'Entra',
    permissions: ['USER_PROVISIONING', 'READ_DIRECTORY'],
    createdAt: NOON,
    expiresAt: null,
    revokedAt: null,
    lastUsedAt: null,
    refusals: null,
    successorId: null,
    ...traits,
  };
  const live: LiveAccessToken = { token, enterprise: { id: token.enterpriseId, name: 'acme', createdAt: NOON } };
  const findByDigest = jest.fn(
    async (digest: Buffer): Promise<LiveAccessToken | null> => (digest.equals(digestOf('good')) ? live : null),
  );
  const touch = jest.fn(async () => {});
  const note = jest.fn<EndedTokenRefusals['note']>();
  const store = {
    findByDigest,
    touch,
    list: fail,
    findMany: fail,
    insert: fail,
    revoke: fail,
    rotate: fail,
    addRefusals: fail,
  };
  const authenticator = createAuthenticator({
    accessTokens: store,
    sessions: { findByDigest: fail },
    administrationDigest: digestOf('administration'),
    clock: () => new Date(),
    refusals: { note },
  });
  return { authenticator, findByDigest, touch, note, token, live };
}

function fail(): never {
  throw new Error('nobody asks for this');
}

describe('authentication', () => {
  it('returns the token, its enterprise and its permissions', async () => {
    const { authenticator, live } = arrange();

    await expect(authenticator.authenticate('good', DIRECT)).resolves.toEqual({
      accessToken: live.token,
      enterprise: live.enterprise,
      permissions: ['USER_PROVISIONING', 'READ_DIRECTORY'],
      sessionId: null,
    });
  });

  it('accepts the administration token without reading the store', async () => {
    const { authenticator, findByDigest } = arrange();

    await expect(authenticator.authenticate('administration', DIRECT)).resolves.toEqual({
      accessToken: null,
      enterprise: null,
      permissions: PERMISSIONS,
      sessionId: null,
    });
    expect(findByDigest).not.toHaveBeenCalled();
  });

  it('says how and when a token ended, and counts the request', async () => {
    const expired = arrange({ expiresAt: NOON });
    const revoked = arrange({ revokedAt: NOON, expiresAt: NOON });

    const ofExpired = expired.authenticator.authenticate('good', DIRECT);
    const ofRevoked = revoked.authenticator.authenticate('good', { ...AT_ACME, enterprise: 'ACME' });

    await expect(ofExpired).rejects.toMatchObject({
      code: 'UNAUTHENTICATED',
      field: 'expiresAt',
      message: 'This access token expired on 2030-01-01; issue a new one and use it instead.',
    });
    await expect(ofRevoked).rejects.toMatchObject({
      code: 'UNAUTHENTICATED',
      field: 'revokedAt',
      message: 'This access token was revoked on 2030-01-01; issue a new one and use it instead.',
    });
    expect(expired.note.mock.calls).toEqual([[expired.live, 'expired', NOON]]);
    expect(revoked.note.mock.calls).toEqual([[revoked.live, 'revoked', NOON]]);
  });

  it.each<[string, Partial<AccessToken>, string, Claim]>([
    ['an empty secret', {}, '', DIRECT],
    ['an unknown one', {}, 'bad', DIRECT],
    ['an expired one at another enterprise', { expiresAt: NOON }, 'good', { ...AT_ACME, enterprise: 'other' }],
    ['a revoked one at another enterprise', { revokedAt: NOON }, 'good', { ...AT_ACME, enterprise: 'acme2' }],
    ['an expired one in the reports of a façade', { expiresAt: NOON }, 'good', { ...AT_ACME, enterprise: null }],
  ])('refuses %s in the same words, and counts nothing', async (_case, traits, secret, claim) => {
    const { authenticator, note } = arrange(traits);

    const refusal = await authenticator.authenticate(secret, claim).catch((error: unknown) => error);

    expect(refusal).toEqual(unauthenticated);
    expect(refusal).toMatchObject({ message: expect.stringContaining('missing, unknown, expired'), field: undefined });
    expect(note).not.toHaveBeenCalled();
  });

  it('narrows the permissions to the claimed one', async () => {
    const { authenticator } = arrange();

    const authority = await authenticator.authenticate('good', AT_ACME);

    expect(authority.permissions).toEqual(['USER_PROVISIONING']);
  });

  it('narrows the administration token too', async () => {
    const { permissions } = await arrange().authenticator.authenticate('administration', AT_ACME);

    expect(permissions).toEqual(['USER_PROVISIONING']);
  });

  it('rejects a claimed permission that the token lacks, and names it', async () => {
    const attempt = arrange().authenticator.authenticate('good', { permission: 'ADMINISTER', enterprise: 'acme' });

    await expect(attempt).rejects.toMatchObject({ code: 'FORBIDDEN', message: expect.stringContaining('ADMINISTER') });
  });
});

describe('the cache of authentication', () => {
  it('reads the store once for concurrent requests', async () => {
    const { authenticator, findByDigest } = arrange();

    await Promise.all(Array.from({ length: 50 }, () => authenticator.authenticate('good', DIRECT)));
    await authenticator.authenticate('good', DIRECT);

    expect(findByDigest).toHaveBeenCalledTimes(1);
  });

  it('reads again after two seconds, so that a revocation by another process takes effect', async () => {
    const { authenticator, findByDigest, live } = arrange();
    await authenticator.authenticate('good', DIRECT);
    findByDigest.mockResolvedValue({ ...live, token: { ...live.token, revokedAt: NOON } });

    jest.advanceTimersByTime(2_001);

    await expect(authenticator.authenticate('good', DIRECT)).rejects.toEqual(unauthenticated);
  });

  it('removes a token at once with forget', async () => {
    const { authenticator, findByDigest, token } = arrange();
    await authenticator.authenticate('good', DIRECT);
    findByDigest.mockResolvedValue(null);

    authenticator.forget(token.id);

    await expect(authenticator.authenticate('good', DIRECT)).rejects.toEqual(unauthenticated);
  });

  it('checks the expiry at each use', async () => {
    const { authenticator } = arrange({ expiresAt: new Date(NOON.getTime() + 1_000) });
    await authenticator.authenticate('good', DIRECT);

    jest.advanceTimersByTime(1_000);

    await expect(authenticator.authenticate('good', DIRECT)).rejects.toEqual(unauthenticated);
  });

  it('does not cache unknown secrets', async () => {
    const { authenticator, findByDigest, live } = arrange();
    findByDigest.mockResolvedValueOnce(null);
    await expect(authenticator.authenticate('good', DIRECT)).rejects.toEqual(unauthenticated);

    findByDigest.mockResolvedValueOnce(live);

    await expect(authenticator.authenticate('good', DIRECT)).resolves.toBeDefined();
  });

  it('passes a failure of the store on, and reads again the next time', async () => {
    const { authenticator, findByDigest } = arrange();
    findByDigest.mockRejectedValueOnce(new Fault('UNAVAILABLE', 'The database is away; try again.'));

    await expect(authenticator.authenticate('good', DIRECT)).rejects.toMatchObject({ code: 'UNAVAILABLE' });
    await expect(authenticator.authenticate('good', DIRECT)).resolves.toBeDefined();
  });
});

describe('the last use of a token', () => {
  it('is written at most once per minute', async () => {
    const { authenticator, touch, token } = arrange();

    for (let second = 0; second <= 60; second += 1) {
      await authenticator.authenticate('good', DIRECT);
      jest.advanceTimersByTime(1_000);
    }

    expect(touch.mock.calls).toEqual([
      [1, token.id, NOON],
      [1, token.id, new Date(NOON.getTime() + 60_000)],
    ]);
  });

  it('is not written when another process wrote it within the minute', async () => {
    const { authenticator, touch } = arrange({ lastUsedAt: new Date(NOON.getTime() - 59_000) });

    await authenticator.authenticate('good', DIRECT);

    expect(touch).not.toHaveBeenCalled();
  });

  it('neither delays nor fails a request', async () => {
    const { authenticator, touch } = arrange();
    touch.mockRejectedValueOnce(new Fault('UNAVAILABLE', 'The database is away; try again.'));

    await expect(authenticator.authenticate('good', DIRECT)).resolves.toBeDefined();
    touch.mockReturnValueOnce(new Promise<void>(() => {}));
    jest.advanceTimersByTime(60_000);
    await expect(authenticator.authenticate('good', DIRECT)).resolves.toBeDefined();
  });
});
