import { beforeEach, describe, expect, it } from '@jest/globals';
import { newId } from '../../../src/kernel/ids.ts';
import { openTestDirectory } from '../../support/directory/ask-directory.ts';

describe('enterprises and access tokens', () => {
  let directory: Awaited<ReturnType<typeof openTestDirectory>>;
  beforeEach(async () => {
    directory = await openTestDirectory();
  });

  it('creates enterprises and lists them by name', async () => {
    const made = await directory.ask('mutation { createEnterprise(name: "Zeta") { id name createdAt } }');
    const again = await directory.ask('mutation { createEnterprise(name: "ZETA") { id } }');
    const listed = await directory.ask('{ enterprises { name } }');

    expect(made.data.createEnterprise).toMatchObject({ name: 'Zeta', createdAt: expect.stringMatching(/Z$/) });
    expect(again.codes).toEqual(['ENTERPRISE_NAME_TAKEN']);
    expect(listed.data.enterprises).toEqual([{ name: 'acme' }, { name: 'Zeta' }]);
  });

  it('returns the secret of an access token only once', async () => {
    const issued = await directory.ask(
      `mutation { issueAccessToken(enterprise: "acme", name: "Entra", permissions: [USER_PROVISIONING],
        expiresAt: "2999-01-01T00:00:00Z") { secret accessToken { id name permissions expiresAt revokedAt } } }`,
    );
    const listed = await directory.ask('{ enterprise(name: "acme") { accessTokens { id name lastUsedAt } } }');

    const { secret, accessToken } = issued.data.issueAccessToken;
    expect(accessToken).toMatchObject({ name: 'Entra', expiresAt: '2999-01-01T00:00:00.000Z', revokedAt: null });
    expect(listed.data.enterprise.accessTokens).toEqual([{ id: accessToken.id, name: 'Entra', lastUsedAt: null }]);
    expect(JSON.stringify(listed)).not.toContain(secret);
  });

  it('rejects a revoked token at once', async () => {
    const token = await directory.tokenWith(['READ_DIRECTORY']);
    const before = await directory.ask('{ access { permissions } }', { token });
    const { data } = await directory.ask('{ enterprise(name: "acme") { accessTokens { id } } }');
    const [{ id }] = data.enterprise.accessTokens;

    await directory.ask(`mutation { revokeAccessToken(enterprise: "acme", id: "${id}") { revokedAt } }`);

    const after = await directory.ask('{ access { permissions } }', { token });
    expect(before.codes).toEqual([]);
    expect(after.codes).toEqual(['UNAUTHENTICATED']);
  });

  it('reports an unknown access token', async () => {
    const { codes } = await directory.ask(
      `mutation { revokeAccessToken(enterprise: "acme", id: "${newId()}") { id } }`,
    );

    expect(codes).toEqual(['ACCESS_TOKEN_NOT_FOUND']);
  });

  it("returns the caller's access", async () => {
    const token = await directory.tokenWith(['READ_DIRECTORY', 'MANAGE_USERS']);

    const ofToken = await directory.ask('{ access { enterprise permissions } }', { token });
    const ofAdministration = await directory.ask('{ access { enterprise } }');

    expect(ofToken.data.access).toEqual({ enterprise: 'acme', permissions: ['READ_DIRECTORY', 'MANAGE_USERS'] });
    expect(ofAdministration.data.access).toEqual({ enterprise: null });
  });

  it.each([
    ['no token', ''],
    ['an unknown token', 'xmd_unknown'],
  ])('answers %s with one and the same refusal', async (_, token) => {
    const { data, codes } = await directory.ask('{ enterprise(name: "acme") { name } }', { token });

    expect([data, codes]).toEqual([null, ['UNAUTHENTICATED']]);
  });

  it('does not disclose to a token whether another enterprise exists', async () => {
    await directory.ask('mutation { createEnterprise(name: "other") { id } }');
    const token = await directory.tokenWith(['ADMINISTER']);

    const existing = await directory.ask('{ enterprise(name: "other") { users { nodes { id } } } }', { token });
    const missing = await directory.ask('{ enterprise(name: "nowhere") { users { nodes { id } } } }', { token });

    expect(existing.codes).toEqual(['UNAUTHENTICATED']);
    expect(existing.messages).toEqual(missing.messages);
  });

  it('says to the administration token that an enterprise does not exist', async () => {
    const { codes } = await directory.ask('{ enterprise(name: "nowhere") { name } }');

    expect(codes).toEqual(['ENTERPRISE_NOT_FOUND']);
  });

  it('authenticates once per operation', async () => {
    const token = await directory.tokenWith(['READ_DIRECTORY']);
    let lookUps = 0;
    const { findByDigest } = directory.stores.accessTokens;
    Object.assign(directory.stores.accessTokens, {
      findByDigest: (digest: Buffer) => {
        lookUps += 1;
        return findByDigest(digest);
      },
    });

    await directory.ask(
      '{ access { enterprise } a: enterprise(name: "acme") { users { total } changes { endCursor } } }',
      {
        token,
      },
    );

    expect(lookUps).toBe(1);
  });
});
