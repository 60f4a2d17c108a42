import { describe, expect, it } from '@jest/globals';
import {
  managerIdOf,
  rowToUser,
  type UserRow,
} from '../../../../../src/directory/users/persistence/fragments/user-row.ts';
import type { EnterpriseId, UserId } from '../../../../../src/kernel/ids.ts';

const row: UserRow = {
  id: 'u' as UserId,
  version: 2,
  created_at: '2026-01-02 03:04:05.678+00',
  updated_at: '2026-01-02 03:04:05.678+00',
  profile: { userName: 'ada', active: true },
  manager_name: null,
  has_user_name_conflict: false,
};

describe('rowToUser', () => {
  it('converts times, and leaves out what a row does not have', () => {
    const user = rowToUser(7 as EnterpriseId, row);

    expect(user).toMatchObject({ id: 'u', enterpriseId: 7, version: 2, createdAt: '2026-01-02T03:04:05.678Z' });
    expect(user.managerName).toBeUndefined();
    expect(user).not.toHaveProperty('hasUserNameConflict');
  });

  it('marks a user in a conflict', () => {
    expect(rowToUser(7 as EnterpriseId, { ...row, has_user_name_conflict: true }).hasUserNameConflict).toBe(true);
  });
});

it('casts a reference to a manager only if it is a UUID', () => {
  expect(managerIdOf('u')).toMatch(/^CASE WHEN length\(.*\) = 36 .* THEN .*::uuid END$/);
});
