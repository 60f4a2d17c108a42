import { randomBytes } from 'node:crypto';
import { beforeAll, describe, expect, it } from '@jest/globals';
import type { AccessToken } from '../../../../src/directory/access/domain/access-token.ts';
import { createAccessTokenStore } from '../../../../src/directory/access/persistence/access-token-store.ts';
import type { Stores } from '../../../../src/directory/storage.ts';
import { type AccessTokenId, type EnterpriseId, newId } from '../../../../src/kernel/ids.ts';
import { eachStores } from '../../../support/database/each-stores.ts';
import { givenEnterprise } from '../../../support/directory/given.ts';

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
    refusals: null,
    successorId: null,
    ...parts,
  };
}

eachStores((open) => {
  let stores: Stores;

  beforeAll(async () => {
    ({ stores } = await open());
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

  it('returns several tokens in the order of the IDs', async () => {
    const { id } = await givenEnterprise(stores);
    const tokens = [aToken(id), aToken(id)] as const;
    for (const token of tokens) await stores.accessTokens.insert(token, randomBytes(32));

    const found = await stores.accessTokens.findMany(id, [tokens[1].id, newId<AccessTokenId>(), tokens[0].id]);

    expect(found).toEqual([tokens[1], null, tokens[0]]);
  });

  describe('rotation', () => {
    const NOW = new Date('2030-02-01T00:00:00.000Z');
    const LATER = new Date('2030-02-02T00:00:00.000Z');

    async function arrange(parts: Partial<AccessToken> = {}) {
      const { id: enterpriseId } = await givenEnterprise(stores);
      const old = aToken(enterpriseId, parts);
      await stores.accessTokens.insert(old, randomBytes(32));
      const digest = randomBytes(32);
      const rotation = {
        enterpriseId,
        oldId: old.id,
        endsAt: LATER,
        newId: newId<AccessTokenId>(),
        createdAt: NOW,
        expiresAt: null,
        successorId: null,
      };
      return { old, rotation, digest, list: () => stores.accessTokens.list(enterpriseId) };
    }

    it('inserts a token of the same name and permissions, and ends the old one', async () => {
      const { old, rotation, digest, list } = await arrange();

      const rotated = await stores.accessTokens.rotate(rotation, digest);

      const token = { ...old, id: rotation.newId, createdAt: NOW };
      const replaced = { ...old, expiresAt: LATER, successorId: rotation.newId };
      expect(rotated).toEqual({ token, replaced });
      expect(await list()).toEqual([token, replaced]);
      expect((await stores.accessTokens.findByDigest(digest))?.token).toEqual(token);
    });

    it('keeps an earlier expiry of the old token, and shortens a later one', async () => {
      const sooner = await arrange({ expiresAt: new Date('2030-02-01T12:00:00.000Z') });
      const later = await arrange({ expiresAt: new Date('2031-01-01T00:00:00.000Z') });

      for (const { rotation, digest } of [sooner, later]) await stores.accessTokens.rotate(rotation, digest);

      expect((await sooner.list()).at(-1)?.expiresAt).toEqual(sooner.old.expiresAt);
      expect((await later.list()).at(-1)?.expiresAt).toEqual(LATER);
    });

    it('revokes the old token without an end, and keeps its expiry', async () => {
      const { old, rotation, digest, list } = await arrange({ expiresAt: LATER });

      const rotated = await stores.accessTokens.rotate({ ...rotation, endsAt: null }, digest);

      expect(rotated?.token).toMatchObject({ id: rotation.newId, expiresAt: null, revokedAt: null });
      expect((await list()).at(-1)).toEqual({ ...old, revokedAt: NOW, successorId: rotation.newId });
    });

    it.each<Partial<AccessToken>>([{ revokedAt: NOW }, { expiresAt: NOW }])(
      'changes nothing of a token with %j',
      async (parts) => {
        const { old, rotation, digest, list } = await arrange(parts);

        expect(await stores.accessTokens.rotate(rotation, digest)).toBeNull();
        expect(await list()).toEqual([old]);
      },
    );

    it('succeeds once for concurrent calls, and again only with the successor', async () => {
      const { rotation, list } = await arrange();
      const rotate = (successorId: AccessTokenId | null) => {
        const again = { ...rotation, newId: newId<AccessTokenId>(), successorId };
        return stores.accessTokens.rotate(again, randomBytes(32));
      };

      const rotated = (await Promise.all(Array.from({ length: 5 }, () => rotate(null)))).filter((one) => one !== null);
      const [first] = rotated;
      const second = await rotate(first?.token.id ?? null);

      expect(rotated).toHaveLength(1);
      expect(await list()).toHaveLength(3);
      expect((await list()).find(({ id }) => id === rotation.oldId)?.successorId).toBe(second?.token.id);
    });

    it('changes nothing of another enterprise', async () => {
      const { old, rotation, digest, list } = await arrange();
      const other = (await givenEnterprise(stores)).id;

      expect(await stores.accessTokens.rotate({ ...rotation, enterpriseId: other }, digest)).toBeNull();
      expect(await stores.accessTokens.rotate({ ...rotation, oldId: 'no id' }, digest)).toBeNull();
      expect(await list()).toEqual([old]);
      expect(await stores.accessTokens.list(other)).toEqual([]);
    });
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

  it('revokes nothing of another enterprise, and nothing by an invalid ID', async () => {
    const { id } = await givenEnterprise(stores);
    const token = aToken(id);
    await stores.accessTokens.insert(token, randomBytes(32));
    const other = await givenEnterprise(stores);

    expect(await stores.accessTokens.revoke(other.id, token.id, new Date())).toBeNull();
    expect(await stores.accessTokens.revoke(id, 'no-uuid', new Date())).toBeNull();
    expect(await stores.accessTokens.list(id)).toEqual([token]);
  });

  it('adds up the refusals of several processes in any order', async () => {
    const { id } = await givenEnterprise(stores);
    const token = aToken(id, { revokedAt: new Date(1_000) });
    await stores.accessTokens.insert(token, randomBytes(32));
    const [early, middle, late] = [new Date(2_000), new Date(3_000), new Date(4_000)];

    await stores.accessTokens.addRefusals(id, token.id, { count: 2, since: middle, last: middle });
    await stores.accessTokens.addRefusals(id, token.id, { count: 3, since: early, last: late });
    await stores.accessTokens.addRefusals((await givenEnterprise(stores)).id, token.id, {
      count: 9,
      since: early,
      last: late,
    });

    expect(await stores.accessTokens.list(id)).toEqual([
      { ...token, refusals: { count: 5, since: early, last: late } },
    ]);
  });

  it('stores a use at most once per minute', async () => {
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

it('does not query for an ID that cannot be stored', async () => {
  const fail = () => {
    throw new Error('no query expected');
  };
  const store = createAccessTokenStore({ run: fail }, fail);

  expect(await store.revoke(1 as EnterpriseId, 'X', new Date())).toBeNull();
});
