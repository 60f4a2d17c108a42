import { expect, it } from '@jest/globals';
import { accessTokenEnded, forbidden, unauthenticated } from '../../../../src/directory/access/domain/access-faults.ts';
import type { AccessToken } from '../../../../src/directory/access/domain/access-token.ts';

const token = { expiresAt: new Date('2030-01-02T23:00:00Z'), revokedAt: null } as AccessToken;

it('names the day on which a token ended, and its attribute', () => {
  const fault = accessTokenEnded(token, 'expired');

  expect(fault).toMatchObject({ code: 'UNAUTHENTICATED', field: 'expiresAt' });
  expect(fault.message).toContain('2030-01-02');
});

it('has no field for a caller that is not authenticated', () => {
  expect(unauthenticated().field).toBeUndefined();
});

it('names every permission that is sufficient', () => {
  expect(forbidden(['MANAGE_USERS', 'ADMINISTER']).message).toContain('MANAGE_USERS or ADMINISTER');
});
