import 'reflect-metadata';
import { describe, expect, it } from '@jest/globals';
import type { AccessStores } from '../../../../src/directory/access/domain/access-stores.ts';
import { accessTokensById, authorize } from '../../../../src/directory/access/graphql/access-context.ts';
import type { BatchSource } from '../../../../src/directory/graphql/context.ts';
import { type AccessTokenId, type EnterpriseId, newId } from '../../../../src/kernel/ids.ts';
import { resolverContext } from '../../../support/directory/resolver-context.ts';

describe('authorize', () => {
  it('returns the session for an action that the token allows', async () => {
    const { context, enterprise, stores } = await resolverContext(['READ_DIRECTORY']);

    expect((await authorize(context, enterprise.id, 'READ_USERS')).stores).toBe(stores);
  });

  it('rejects other actions and other enterprises', async () => {
    const { context, enterprise } = await resolverContext(['READ_DIRECTORY']);

    await expect(authorize(context, enterprise.id, 'WRITE_USERS')).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(authorize(context, -1 as EnterpriseId, 'READ_USERS')).rejects.toMatchObject({
      code: 'UNAUTHENTICATED',
    });
  });
});

describe('accessTokensById', () => {
  it('loads tokens in the order of the IDs, and null for an unknown ID', async () => {
    const { context, stores, enterprise } = await resolverContext(['ADMINISTER']);
    const id = (await context.session()).authority.accessToken?.id as AccessTokenId;
    const source = { stores, enterpriseId: enterprise.id } as unknown as BatchSource<AccessStores>;

    const found = await accessTokensById(source, [newId<AccessTokenId>(), id]);

    expect(found.map((token) => token?.id ?? null)).toEqual([null, id]);
  });
});
