import { describe, expect, it } from '@jest/globals';
import {
  type IssueAccessToken,
  issueAccessToken,
  listAccessTokens,
  revokeAccessToken,
} from '../../../../src/directory/access/usecase/access-tokens.ts';
import { digestOf } from '../../../../src/directory/access/usecase/secrets.ts';
import { newId } from '../../../../src/kernel/ids.ts';
import { administrationSession, tokenSession } from '../../../support/directory/sessions.ts';

const command: IssueAccessToken = {
  enterprise: 'acme',
  name: 'Entra',
  permissions: ['USER_PROVISIONING'],
  expiresAt: null,
};

async function acmeSession() {
  const session = administrationSession();
  await session.stores.enterprises.insert('acme', session.clock());
  return session;
}

describe('an access token', () => {
  it('is issued with a secret, of which only the digest is stored', async () => {
    const session = await acmeSession();

    const { secret, accessToken } = await issueAccessToken(session, command);

    expect(session.state.accessTokens).toMatchObject([
      { token: accessToken, digest: digestOf(secret).toString('hex') },
    ]);
    expect(accessToken).toMatchObject({ name: 'Entra', permissions: ['USER_PROVISIONING'], revokedAt: null });
    expect(JSON.stringify(session.state)).not.toContain(secret);
  });

  it('has each permission once', async () => {
    const permissions = ['READ_DIRECTORY', 'READ_DIRECTORY'] as const;

    const { accessToken } = await issueAccessToken(await acmeSession(), { ...command, permissions });

    expect(accessToken.permissions).toEqual(['READ_DIRECTORY']);
  });

  it.each<[string, Partial<IssueAccessToken>]>([
    ['name', { name: ' ' }],
    ['name', { name: 'x'.repeat(201) }],
    ['name', { name: 'a\u0000' }],
    ['permissions', { permissions: [] }],
    ['expiresAt', { expiresAt: new Date(0) }],
    ['expiresAt', { expiresAt: new Date(Number.NaN) }],
  ])('is refused with a bad %s: %j', async (field, bad) => {
    const issuing = issueAccessToken(await acmeSession(), { ...command, ...bad });

    await expect(issuing).rejects.toMatchObject({ code: 'INVALID_VALUE', field });
  });

  it('is refused when the enterprise has 100 live tokens; revoked ones do not count', async () => {
    const session = await acmeSession();
    const issued = [];
    for (let n = 0; n < 100; n += 1) issued.push(await issueAccessToken(session, command));

    await expect(issueAccessToken(session, command)).rejects.toMatchObject({ code: 'LIMIT_EXCEEDED' });

    await revokeAccessToken(session, { enterprise: 'acme', id: issued[0]?.accessToken.id ?? '' });
    await expect(issueAccessToken(session, command)).resolves.toBeDefined();
  });

  it('is issued, listed and revoked with ADMINISTER, and with no other permission', async () => {
    const admin = await tokenSession('acme', ['ADMINISTER']);
    const others = await tokenSession('acme', ['USER_PROVISIONING', 'MANAGE_USERS', 'READ_DIRECTORY'], admin.state);
    const { accessToken } = await issueAccessToken(admin, command);
    const named = { enterprise: 'acme', id: accessToken.id };

    await expect(issueAccessToken(others, command)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(listAccessTokens(others, named)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(revokeAccessToken(others, named)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(listAccessTokens(admin, named)).resolves.toContainEqual(accessToken);
  });

  it('keeps its first date of revocation', async () => {
    const session = await acmeSession();
    const { accessToken } = await issueAccessToken(session, command);
    const named = { enterprise: 'acme', id: accessToken.id };

    const first = await revokeAccessToken({ ...session, clock: () => new Date(1_000) }, named);
    const second = await revokeAccessToken({ ...session, clock: () => new Date(2_000) }, named);

    expect([first.revokedAt, second.revokedAt]).toEqual([new Date(1_000), new Date(1_000)]);
  });

  it('cannot be revoked for another enterprise, nor by an invalid ID', async () => {
    const session = await acmeSession();
    const { accessToken } = await issueAccessToken(session, command);
    const other = await tokenSession('other', ['ADMINISTER'], session.state);

    for (const id of [accessToken.id, newId(), 'x']) {
      await expect(revokeAccessToken(other, { enterprise: 'other', id })).rejects.toMatchObject({
        code: 'ACCESS_TOKEN_NOT_FOUND',
      });
    }
  });
});
