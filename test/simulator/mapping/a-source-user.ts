import type { SourceUser } from '../../../src/simulator/source/source-user.ts';

/** Somebody of whom everything is known; what a test is about is handed in. */
export function aSourceUser(differing: Partial<SourceUser> = {}): SourceUser {
  return {
    id: '7d1f0c3e-5a7e-4b53-8a3a-0b9f5d4c2e11',
    userPrincipalName: 'benoit@acme.example',
    accountEnabled: true,
    isAssigned: true,
    isDeleted: false,
    managerId: null,
    appRoles: [{ id: 'r1', value: 'User', displayName: 'A user' }],
    attributes: { mail: 'benoit@acme.example', mailNickname: 'bcote', givenName: 'Benoît', surname: 'Côté' },
    ...differing,
  };
}
