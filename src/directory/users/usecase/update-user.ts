import { authorizeByName } from '../../access/usecase/authorize.ts';
import { applyChanges } from '../domain/delta/apply-changes.ts';
import type { User } from '../domain/user.ts';
import type { UserChanges } from '../domain/user-changes.ts';
import type { VersionCondition } from '../domain/version-condition.ts';
import { reviseUser } from './revise-user.ts';
import type { UsersSession } from './users-session.ts';

export interface UpdateUser extends VersionCondition {
  /** Name of the enterprise. */
  readonly enterprise: string;
  readonly id: string;
  readonly changes: UserChanges;
}

/**
 * Applies one delta, completely or not at all (RFC 7644 §3.5.2).
 *
 * @throws Fault `UNAUTHENTICATED`, `FORBIDDEN`, `ENTERPRISE_NOT_FOUND`; `USER_NOT_FOUND`, `STALE_VERSION`;
 * `FIELD_REQUIRED`, `INVALID_VALUE`, `NO_TARGET`, `USER_NAME_TAKEN`; `UNAVAILABLE`
 */
export async function updateUser(session: UsersSession, command: UpdateUser): Promise<User> {
  const { id: enterpriseId } = await authorizeByName(session, command.enterprise, 'WRITE_USERS');
  return reviseUser(session, {
    key: { enterpriseId, id: command.id },
    condition: command,
    operation: 'UPDATE',
    next: (profile) => applyChanges(profile, command.changes),
  });
}
