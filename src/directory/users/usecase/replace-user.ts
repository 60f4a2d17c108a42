import { authorizeByName } from '../../access/usecase/authorize.ts';
import { replacement, type UserInput } from '../domain/new-profile.ts';
import type { User } from '../domain/user.ts';
import type { VersionCondition } from '../domain/version-condition.ts';
import { reviseUser } from './revise-user.ts';
import type { UsersSession } from './users-session.ts';

export interface ReplaceUser extends VersionCondition {
  /** Name of the enterprise. */
  readonly enterprise: string;
  readonly id: string;
  readonly user: UserInput;
}

/**
 * Replaces the profile of a user; attributes that are left out are removed (RFC 7644 §3.5.1), except `active`.
 *
 * @throws Fault `UNAUTHENTICATED`, `FORBIDDEN`, `ENTERPRISE_NOT_FOUND`; `USER_NOT_FOUND`, `STALE_VERSION`;
 * `FIELD_REQUIRED`, `INVALID_VALUE`, `USER_NAME_TAKEN`; `UNAVAILABLE`
 */
export async function replaceUser(session: UsersSession, command: ReplaceUser): Promise<User> {
  const { id: enterpriseId } = await authorizeByName(session, command.enterprise, 'WRITE_USERS');
  const next = replacement(command.user);
  return reviseUser(session, {
    key: { enterpriseId, id: command.id },
    condition: command,
    operation: 'REPLACE',
    next,
  });
}
