import { isId } from '../../../kernel/ids.ts';
import { authorizeByName } from '../../access/usecase/authorize.ts';
import { staleVersion, userNotFound } from '../domain/user-faults.ts';
import type { UserKey } from '../domain/user-store.ts';
import { acceptsAnyVersion, type VersionCondition } from '../domain/version-condition.ts';
import { markRevision, type UsersSession } from './users-session.ts';

export interface DeleteUser extends VersionCondition {
  /** Name of the enterprise. */
  readonly enterprise: string;
  readonly id: string;
}

/**
 * Deletes a user (RFC 7644 §3.6) and keeps the history.
 *
 * @throws Fault `UNAUTHENTICATED`, `FORBIDDEN`, `ENTERPRISE_NOT_FOUND`; `USER_NOT_FOUND`, `STALE_VERSION`
 */
export async function deleteUser(session: UsersSession, { enterprise, id, ...condition }: DeleteUser): Promise<void> {
  const { id: enterpriseId } = await authorizeByName(session, enterprise, 'WRITE_USERS');
  if (!isId(id)) throw userNotFound();

  const key = { enterpriseId, id };
  const mark = markRevision(session, { at: session.clock(), operation: 'DELETE', fields: [] });
  const isDeleted = await session.stores.users.delete(key, condition, mark);
  if (isDeleted) return;
  throw acceptsAnyVersion(condition) ? userNotFound() : await refusal(session, key);
}

/** Why a conditional deletion found no user: none has the ID, or the version is not accepted. */
async function refusal({ stores }: UsersSession, { enterpriseId, id }: UserKey) {
  return (await stores.users.find(enterpriseId, id)) === null ? userNotFound() : staleVersion();
}
