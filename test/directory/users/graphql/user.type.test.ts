import 'reflect-metadata';
import { describe, expect, it } from '@jest/globals';
import { nullableUser, userToType } from '../../../../src/directory/users/graphql/user.type.ts';
import type { EnterpriseId } from '../../../../src/kernel/ids.ts';
import { aUser } from '../../../support/directory/given.ts';

const user = { ...aUser(1 as EnterpriseId, { manager: { value: 'm' }, title: 'T' }), managerName: 'Maria' };

describe('userToType', () => {
  it('has the attributes of the profile, with an empty list for a multi-valued one without values', () => {
    expect(userToType(user)).toMatchObject({ id: user.id, title: 'T', emails: [], addresses: [], name: null });
  });

  it('adds the display name to the manager', () => {
    expect(userToType(user).manager).toEqual({ value: 'm', displayName: 'Maria', enterpriseId: 1 });
  });

  it('keeps null', () => {
    expect(nullableUser(null)).toBeNull();
  });
});
