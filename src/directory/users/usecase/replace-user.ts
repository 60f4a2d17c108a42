import { enterEnterprise } from '../../access/usecase/enter-enterprise.ts';

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
 * Puts a whole new profile in the place of the old one; what is not said is gone (RFC 7644 §3.5.1), but for `active`.
 *
 * @throws Fault `UNAUTHENTICATED`, `FORBIDDEN`, `ENTERPRISE_NOT_FOUND`; `USER_NOT_FOUND`, `STALE_VERSION`;
 * `FIELD_REQUIRED`, `INVALID_VALUE`, `USER_NAME_TAKEN`; `UNAVAILABLE`
 */
export async function replaceUser(session: UsersSession, command: ReplaceUser): Promise<User> {
  const { id: enterpriseId } = await enterEnterprise(session, command.enterprise, 'WRITE_USERS');
  const next = replacement(command.user);
  return reviseUser(session, {
    key: { enterpriseId, id: command.id },
    condition: command,
    operation: 'REPLACE',
    next,
  });
}
