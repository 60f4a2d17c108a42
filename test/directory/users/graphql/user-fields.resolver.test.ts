import 'reflect-metadata';
import { expect, it } from '@jest/globals';
import { userToType } from '../../../../src/directory/users/graphql/user.type.ts';
import { UserMissingResolver } from '../../../../src/directory/users/graphql/user-fields.resolver.ts';
import type { EnterpriseId } from '../../../../src/kernel/ids.ts';
import { aUser } from '../../../support/directory/given.ts';

it('lists the required attributes that a user lacks', () => {
  const user = userToType(aUser(1 as EnterpriseId, { externalId: '1' }));

  expect(new UserMissingResolver().missing(user)).toEqual(['WORK_EMAIL']);
});
