import { describe, expect, it } from '@jest/globals';
import {
  ACTIONS,
  ALLOWED,
  isAllowed,
  PERMISSIONS,
  permissionsFor,
} from '../../../../src/directory/access/domain/permission.ts';

describe('permissions', () => {
  it('allow nothing when there are none', () => {
    expect(ACTIONS.filter((action) => isAllowed([], action))).toEqual([]);
  });

  it('allow what any of them allows', () => {
    expect(isAllowed(['READ_DIRECTORY', 'USER_PROVISIONING'], 'WRITE_USERS')).toBe(true);
    expect(isAllowed(['READ_DIRECTORY'], 'WRITE_USERS')).toBe(false);
  });

  it('include one for every action', () => {
    for (const action of ACTIONS) expect(permissionsFor(action)).not.toEqual([]);
    expect(permissionsFor('MANAGE_ACCESS_TOKENS')).toEqual(['ADMINISTER']);
  });

  it('allow no change of users without reading them, since a conflict names the other user', () => {
    for (const permission of PERMISSIONS)
      if (isAllowed([permission], 'WRITE_USERS')) expect(isAllowed([permission], 'READ_USERS')).toBe(true);
  });

  it('keep tokens and history from the permission that Entra has', () => {
    expect(ALLOWED.USER_PROVISIONING).not.toContain('MANAGE_ACCESS_TOKENS');
    expect(ALLOWED.USER_PROVISIONING).not.toContain('READ_HISTORY');
    expect(ALLOWED.USER_PROVISIONING).not.toContain('EXPLAIN_USERS');
    expect(PERMISSIONS.filter((permission) => isAllowed([permission], 'REPORT_REQUESTS'))).toEqual([
      'USER_PROVISIONING',
    ]);
  });
});
