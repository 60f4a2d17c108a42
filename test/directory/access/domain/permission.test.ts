import { describe, expect, it } from '@jest/globals';
import {
  ACTIONS,
  ALLOWED,
  isAllowed,
  PERMISSIONS,
  permissionsFor,
} from '../../../../src/directory/access/domain/permission.ts';

describe('the law of permissions', () => {
  it('allows nothing without a permission', () => {
    expect(ACTIONS.filter((action) => isAllowed([], action))).toEqual([]);
  });

  it('allows what any one of several permissions allows', () => {
    expect(isAllowed(['READ_DIRECTORY', 'USER_PROVISIONING'], 'WRITE_USERS')).toBe(true);
    expect(isAllowed(['READ_DIRECTORY'], 'WRITE_USERS')).toBe(false);
  });

  it('leaves every action open to some permission, and names which', () => {
    for (const action of ACTIONS) expect(permissionsFor(action)).not.toEqual([]);
    expect(permissionsFor('MANAGE_ACCESS_TOKENS')).toEqual(['ADMINISTER']);
  });

  it('lets nobody change users who may not read them: a refusal names the user who is in the way', () => {
    for (const permission of PERMISSIONS)
      if (isAllowed([permission], 'WRITE_USERS')) expect(isAllowed([permission], 'READ_USERS')).toBe(true);
  });

  it('keeps tokens and history from the permission that Entra is given', () => {
    expect(ALLOWED.USER_PROVISIONING).not.toContain('MANAGE_ACCESS_TOKENS');
    expect(ALLOWED.USER_PROVISIONING).not.toContain('READ_HISTORY');
    expect(ALLOWED.USER_PROVISIONING).not.toContain('EXPLAIN_USERS');
    expect(PERMISSIONS.filter((permission) => isAllowed([permission], 'REPORT_REQUESTS'))).toEqual([
      'USER_PROVISIONING',
    ]);
  });
});
