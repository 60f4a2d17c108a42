import 'reflect-metadata';
import { describe, expect, it } from '@jest/globals';
import { UserHistoryResolver } from '../../../../src/directory/history/graphql/user-history.resolver.ts';
import { userToType } from '../../../../src/directory/users/graphql/user.type.ts';
import { aMark, aUser, revised } from '../../../support/directory/given.ts';
import { resolverContext } from '../../../support/directory/resolver-context.ts';

describe('UserHistoryResolver', () => {
  it('returns the provenance of attributes with a value, in the order of USER_FIELDS', async () => {
    const { context, stores, enterprise } = await resolverContext(['READ_DIRECTORY']);
    const first = aUser(enterprise.id, { title: 'A', nickName: 'B' });
    const { title: _, ...profile } = first.profile;
    const second = { ...revised(first), profile };
    await stores.users.insert(first, aMark('CREATE', ['nickName', 'title', 'userName', 'active']));
    await stores.users.update(second, aMark('UPDATE', ['title']));

    const provenance = await new UserHistoryResolver().provenance(userToType(second), context);

    expect(provenance.map(({ field, change }) => [field, change.version])).toEqual([
      ['userName', 1],
      ['active', 1],
      ['nickName', 1],
    ]);
  });

  it('requires READ_HISTORY', async () => {
    const { context, enterprise } = await resolverContext(['USER_PROVISIONING']);
    const user = userToType(aUser(enterprise.id));

    await expect(new UserHistoryResolver().provenance(user, context)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });
});
