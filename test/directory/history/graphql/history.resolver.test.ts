import 'reflect-metadata';
import { describe, expect, it } from '@jest/globals';
import {
  ChangeResolver,
  EnterpriseHistoryResolver,
} from '../../../../src/directory/history/graphql/history.resolver.ts';
import { aMark, aUser } from '../../../support/directory/given.ts';
import { resolverContext } from '../../../support/directory/resolver-context.ts';

const resolver = new EnterpriseHistoryResolver();

describe('EnterpriseHistoryResolver', () => {
  it('returns the current user with READ_USERS, and a past one only with READ_HISTORY', async () => {
    const { context, stores, enterprise } = await resolverContext(['USER_PROVISIONING']);
    const user = aUser(enterprise.id);
    await stores.users.insert(user, aMark());

    expect(await resolver.user(enterprise, user.id, null, context)).toMatchObject({ id: user.id });
    await expect(resolver.user(enterprise, user.id, new Date(), context)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });

  it('restricts deletions to the operation DELETE', async () => {
    const { context, stores, enterprise } = await resolverContext(['READ_DIRECTORY']);
    const user = aUser(enterprise.id);
    await stores.users.insert(user, aMark());
    await stores.users.delete({ enterpriseId: enterprise.id, id: user.id }, {}, aMark('DELETE'));

    const { nodes } = await resolver.deletions(enterprise, { direction: 'DESC' } as never, context);

    expect(await Promise.all(nodes)).toMatchObject([{ userId: user.id, operation: 'DELETE' }]);
  });
});

describe('ChangeResolver', () => {
  it('returns no access token for a change with the administration token', async () => {
    const { context, enterprise } = await resolverContext(['READ_DIRECTORY']);
    const change = { enterpriseId: enterprise.id, accessTokenId: null } as never;

    expect(await new ChangeResolver().accessToken(change, context)).toBeNull();
  });
});
