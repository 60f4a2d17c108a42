import { randomBytes } from 'node:crypto';
import { beforeAll, expect, it } from '@jest/globals';
import type { AccessToken } from '../../../src/directory/domain/access-token.ts';
import type { Stores } from '../../../src/directory/domain/stores.ts';
import { type AccessTokenId, type EnterpriseId, newId } from '../../../src/kernel/ids.ts';
import { eachDatabase } from '../../support/databases.ts';
import { givenEnterprise } from './given.ts';

function aToken(enterpriseId: EnterpriseId, parts: Partial<AccessToken> = {}): AccessToken {
  return {
    id: newId<AccessTokenId>(),
    enterpriseId,
    name: 'Entra "production"',
    permissions: ['USER_PROVISIONING', 'READ_DIRECTORY'],
    createdAt: new Date('2030-01-02T03:04:05.678Z'),
    expiresAt: null,
    revokedAt: null,
    lastUsedAt: null,
    ...parts,
  };
}

eachDatabase((_name, open) => {
  let stores: Stores;

  beforeAll(async () => {
    stores = (await open()).database.stores;
  });

  it('finds a token and its enterprise by the digest of the secret', async () => {
    const enterprise = await givenEnterprise(stores);
    const token = aToken(enterprise.id, { expiresAt: new Date('2031-01-01T00:00:00.001Z') });
    const digest = randomBytes(32);
    await stores.accessTokens.insert(token, digest);

    expect(await stores.accessTokens.findByDigest(digest)).toEqual({ token, enterprise });
    expect(await stores.accessTokens.findByDigest(randomBytes(32))).toBeNull();
  });

  it("lists an enterprise's tokens newest first, without their digests", async () => {
    const { id } = await givenEnterprise(stores);
    const older = aToken(id, { createdAt: new Date(1000) });
    const newer = aToken(id, { createdAt: new Date(2000) });
    for (const token of [older, newer]) await stores.accessTokens.insert(token, randomBytes(32));

    expect(await stores.accessTokens.list(id)).toEqual([newer, older]);
    expect(await stores.accessTokens.list((await givenEnterprise(stores)).id)).toEqual([]);
  });

  it('answers several tokens in the order in which they are asked for', async () => {
    const { id } = await givenEnterprise(stores);
    const tokens = [aToken(id), aToken(id)] as const;
    for (const token of tokens) await stores.accessTokens.insert(token, randomBytes(32));

    const found = await stores.accessTokens.findMany(id, [tokens[1].id, newId<AccessTokenId>(), tokens[0].id]);

    expect(found).toEqual([tokens[1], null, tokens[0]]);
  });

  it('keeps the first date of a revocation', async () => {
    const { id } = await givenEnterprise(stores);
    const token = aToken(id);
    await stores.accessTokens.insert(token, randomBytes(32));

    const once = await stores.accessTokens.revoke(id, token.id, new Date(5000));
    const twice = await stores.accessTokens.revoke(id, token.id, new Date(6000));

    expect(once).toEqual({ ...token, revokedAt: new Date(5000) });
    expect(twice).toEqual(once);
  });

  it('revokes nothing of another enterprise, and nothing by an id that is none', async () => {
    const { id } = await givenEnterprise(stores);
    const token = aToken(id);
    await stores.accessTokens.insert(token, randomBytes(32));
    const other = await givenEnterprise(stores);

    expect(await stores.accessTokens.revoke(other.id, token.id, new Date())).toBeNull();
    expect(await stores.accessTokens.revoke(id, 'no-uuid', new Date())).toBeNull();
    expect(await stores.accessTokens.list(id)).toEqual([token]);
  });

  it('notes a use at most once a minute', async () => {
    const { id } = await givenEnterprise(stores);
    const token = aToken(id);
    await stores.accessTokens.insert(token, randomBytes(32));
    const lastUses: unknown[] = [];

    for (const seconds of [100, 159, 161]) {
      await stores.accessTokens.touch(id, token.id, new Date(seconds * 1000));
      lastUses.push((await stores.accessTokens.list(id))[0]?.lastUsedAt);
    }

    expect(lastUses).toEqual([new Date(100_000), new Date(100_000), new Date(161_000)]);
  });
});
