import type { SourceUser } from '../../../src/simulator/source/source-user.ts';

/** A source user with a value for each property, except those that the test sets. */
export function aSourceUser(overrides: Partial<SourceUser> = {}): SourceUser {
  return {
    id: '7d1f0c3e-5a7e-4b53-8a3a-0b9f5d4c2e11',
    userPrincipalName: 'benoit@acme.example',
    accountEnabled: true,
    isAssigned: true,
    isDeleted: false,
    managerId: null,
    appRoles: [{ id: 'r1', value: 'User', displayName: 'A user' }],
    attributes: { mail: 'benoit@acme.example', mailNickname: 'bcote', givenName: 'Benoît', surname: 'Côté' },
    ...overrides,
  };
}
