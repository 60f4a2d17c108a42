import { isId } from '../../../kernel/ids.ts';
import { enterEnterprise } from '../../access/usecase/enter-enterprise.ts';

import { staleVersion, userNotFound } from '../domain/user-faults.ts';
import type { UserKey } from '../domain/user-store.ts';
import { isAnyMeant, type VersionCondition } from '../domain/version-condition.ts';
import { markRevision } from './revision-mark.ts';
import type { UsersSession } from './users-session.ts';

export interface DeleteUser extends VersionCondition {
  /** Name of the enterprise. */
  readonly enterprise: string;
  readonly id: string;
}

/**
 * Deletes a user (RFC 7644 §3.6); its history stays.
 *
 * @throws Fault `UNAUTHENTICATED`, `FORBIDDEN`, `ENTERPRISE_NOT_FOUND`; `USER_NOT_FOUND`, `STALE_VERSION`
 */
export async function deleteUser(session: UsersSession, { enterprise, id, ...condition }: DeleteUser): Promise<void> {
  const { id: enterpriseId } = await enterEnterprise(session, enterprise, 'WRITE_USERS');
  if (!isId(id)) throw userNotFound();

  const key = { enterpriseId, id };
  const mark = markRevision(session, { at: session.clock(), operation: 'DELETE', fields: [] });
  const isDeleted = await session.stores.users.delete(key, condition, mark);
  if (isDeleted) return;
  throw isAnyMeant(condition) ? userNotFound() : await reasonToKeep(session, key);
}

async function reasonToKeep({ stores }: UsersSession, { enterpriseId, id }: UserKey) {
  return (await stores.users.find(enterpriseId, id)) === null ? userNotFound() : staleVersion();
}
