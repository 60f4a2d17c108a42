import { toInstant } from '../../../kernel/clock.ts';
import { newId, type UserId } from '../../../kernel/ids.ts';
import { authorizeByName } from '../../access/usecase/authorize.ts';
import { newProfile, type UserInput } from '../domain/new-profile.ts';
import { changedFields } from '../domain/revision.ts';
import type { User } from '../domain/user.ts';
import { markRevision, type UsersSession } from './users-session.ts';

export interface CreateUser {
  /** Name of the enterprise. */
  readonly enterprise: string;
  readonly user: UserInput;
}

/**
 * Adds a user (RFC 7644 §3.3).
 *
 * @throws Fault `UNAUTHENTICATED`, `FORBIDDEN`, `ENTERPRISE_NOT_FOUND`; `FIELD_REQUIRED`, `INVALID_VALUE`,
 * `USER_NAME_TAKEN`
 */
export async function createUser(session: UsersSession, command: CreateUser): Promise<User> {
  const { id: enterpriseId } = await authorizeByName(session, command.enterprise, 'WRITE_USERS');
  const profile = newProfile(command.user);

  const at = session.clock();
  const createdAt = toInstant(at);
  const user: User = { id: newId<UserId>(), enterpriseId, version: 1, createdAt, updatedAt: createdAt, profile };
  const fields = changedFields({}, profile);
  return session.stores.users.insert(user, markRevision(session, { at, operation: 'CREATE', fields }));
}
