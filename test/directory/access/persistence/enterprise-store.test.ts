import { randomBytes } from 'node:crypto';
import { beforeAll, expect, it } from '@jest/globals';
import type { AccessToken, AccessTokenStore } from '../../../../src/directory/access/domain/access-token.ts';
import type { EnterpriseStore } from '../../../../src/directory/access/domain/enterprise.ts';
import type { LoginSessionStore, NewLoginSession } from '../../../../src/directory/access/domain/login-session.ts';
import { createEnterpriseStore } from '../../../../src/directory/access/persistence/enterprise-store.ts';
import { type AccessTokenId, type EnterpriseId, type LoginSessionId, newId } from '../../../../src/kernel/ids.ts';
import { eachStores } from '../../../support/database/each-stores.ts';

function aToken(enterpriseId: EnterpriseId): AccessToken {
  const dates = { createdAt: new Date(), expiresAt: null, revokedAt: null, lastUsedAt: null };
  const rest = { name: 'Entra', permissions: ['ADMINISTER'] as const, refusals: null, successorId: null };
  return { id: newId<AccessTokenId>(), enterpriseId, ...dates, ...rest };
}

function aSession({ id, enterpriseId }: AccessToken, digest: Buffer): NewLoginSession {
  const dates = { createdAt: new Date(), expiresAt: new Date(Date.now() + 60_000) };
  return { id: newId<LoginSessionId>(), enterpriseId, accessTokenId: id, ...dates, digest };
}

eachStores((open) => {
  let enterprises: EnterpriseStore;
  let accessTokens: AccessTokenStore;
  let sessions: LoginSessionStore;

  beforeAll(async () => {
    ({ enterprises, accessTokens, sessions } = (await open()).stores);
  });

  it('finds an enterprise by name regardless of case', async () => {
    const createdAt = new Date('2030-01-02T03:04:05.678Z');

    const acme = await enterprises.insert('Acme', createdAt);

    expect(acme).toEqual({ id: expect.any(Number), name: 'Acme', createdAt });
    expect(await enterprises.findByName('aCME')).toEqual(acme);
  });

  it('finds nothing by a name that PostgreSQL cannot store', async () => {
    expect(await enterprises.findByName('ac\u0000me')).toBeNull();
    expect(await enterprises.findByName('nobody')).toBeNull();
  });

  it('rejects a name that differs only in case', async () => {
    await enterprises.insert('Globex', new Date());

    await expect(enterprises.insert('gLOBEX', new Date())).rejects.toMatchObject({
      code: 'ENTERPRISE_NAME_TAKEN',
      field: 'name',
    });
  });

  it('renames an enterprise, also only in case, and frees the old name', async () => {
    const before = await enterprises.insert('Old', new Date(1_000));

    const renamed = await enterprises.rename('oLD', 'New');
    const spelt = await enterprises.rename('new', 'NEW');

    expect([renamed, spelt]).toEqual([
      { ...before, name: 'New' },
      { ...before, name: 'NEW' },
    ]);
    expect(await enterprises.findByName('new')).toEqual(spelt);
    expect(await enterprises.findByName('old')).toBeNull();
    expect((await enterprises.insert('old', new Date())).id).not.toBe(before.id);
  });

  it('rejects a new name that is taken, and finds no unknown enterprise', async () => {
    await enterprises.insert('One', new Date());
    await enterprises.insert('Two', new Date());

    await expect(enterprises.rename('one', 'tWO')).rejects.toMatchObject({ code: 'ENTERPRISE_NAME_TAKEN' });
    expect(await enterprises.rename('nobody', 'Three')).toBeNull();
    expect(await enterprises.rename('no\u0000body', 'Three')).toBeNull();
    expect(await enterprises.findByName('one')).toMatchObject({ name: 'One' });
  });

  it('deletes an enterprise: frees its name, ends its access tokens and sessions, and takes no new token', async () => {
    const enterprise = await enterprises.insert('Leaving', new Date(1_000));
    const token = aToken(enterprise.id);
    const [ofToken, ofSession] = [randomBytes(32), randomBytes(32)];
    await accessTokens.insert(token, ofToken);
    await sessions.insert(aSession(token, ofSession), 10);
    expect(await accessTokens.findByDigest(ofToken)).not.toBeNull();
    expect(await sessions.findByDigest(ofSession)).not.toBeNull();

    expect(await enterprises.delete('LEAVING', new Date())).toEqual(enterprise);

    expect(await enterprises.findByName('leaving')).toBeNull();
    expect(await accessTokens.findByDigest(ofToken)).toBeNull();
    expect(await sessions.findByDigest(ofSession)).toBeNull();
    expect(await enterprises.delete('leaving', new Date())).toBeNull();
    expect((await enterprises.insert('leaving', new Date())).id).not.toBe(enterprise.id);
    await expect(accessTokens.insert(aToken(enterprise.id), randomBytes(32))).rejects.toMatchObject({
      code: 'ENTERPRISE_NOT_FOUND',
    });
  });

  it('lists all enterprises by name', async () => {
    await enterprises.insert('zeta', new Date());
    await enterprises.insert('Beta', new Date());

    const names = (await enterprises.list()).map(({ name }) => name.toLowerCase());

    expect(names).toEqual(names.toSorted());
    expect(names).toEqual(expect.arrayContaining(['beta', 'zeta']));
  });
});

it('translates a unique violation only', async () => {
  const failing = (error: Error) =>
    createEnterpriseStore({ run: () => Promise.reject(error) }, () => {
      throw new Error('no entity manager expected');
    });
  const lost = new Error('lost');

  const taken = failing(Object.assign(new Error('duplicate key'), { code: '23505' })).rename('acme', 'new');

  await expect(taken).rejects.toMatchObject({ code: 'ENTERPRISE_NAME_TAKEN' });
  await expect(failing(lost).rename('acme', 'new')).rejects.toBe(lost);
});
