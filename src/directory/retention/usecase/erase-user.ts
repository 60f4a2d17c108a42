import { isId } from '../../../kernel/ids.ts';
import { authorizeByName } from '../../access/usecase/authorize.ts';
import { projectNow } from '../../insight/usecase/project-now.ts';
import type { Revision } from '../../users/domain/revision.ts';
import { userNotDeleted, userNotFound } from '../../users/domain/user-faults.ts';
import type { UserKey } from '../../users/domain/user-store.ts';
import { markRevision, type UsersSession } from '../../users/usecase/users-session.ts';
import type { RetentionStores } from '../domain/erasure-store.ts';
import { runErasure } from './run-erasure.ts';

/** How long the caller waits; the background then completes the erasure. */
const MAX_MS = 5_000;

export interface EraseUser {
  /** Name of the enterprise. */
  readonly enterprise: string;
  readonly id: string;
}

/** The result of an erasure. */
export interface Erasure {
  /** Records who erased the user, and when. */
  readonly revision: Revision;
  /** Whether all data is removed; data that is left is hidden from all readers. */
  readonly isComplete: boolean;
}

/**
 * Erases the stored data of a deleted user: all values in its history, and its data in the request log (GDPR article
 * 17). Versions, times, access tokens and request ids stay. A repeated call returns the same result and changes
 * nothing.
 *
 * @throws Fault `UNAUTHENTICATED`, `FORBIDDEN`, `ENTERPRISE_NOT_FOUND`; `USER_NOT_FOUND`, `USER_NOT_DELETED`
 */
export async function eraseUser(
  session: UsersSession<RetentionStores>,
  { enterprise, id }: EraseUser,
): Promise<Erasure> {
  const { id: enterpriseId } = await authorizeByName(session, enterprise, 'ERASE_USERS');
  const { stores, userCache, clock } = session;
  const key = { enterpriseId, id };
  const mark = markRevision(session, { at: clock(), operation: 'ERASE', fields: [] });
  const begun = isId(id) ? await stores.erasures.begin(key, mark) : null;
  if (begun === null) throw await reasonForRefusal(session, key);

  userCache.forget(key);
  const { revision, isPending } = begun;
  if (!isPending) return { revision, isComplete: true };

  await projectNow(session, enterpriseId);
  const end = clock().getTime() + MAX_MS;
  const isComplete = await runErasure(stores.erasures, key, () => clock().getTime() > end);
  return { revision, isComplete };
}

async function reasonForRefusal({ stores }: UsersSession, { enterpriseId, id }: UserKey) {
  const user = isId(id) ? await stores.users.find(enterpriseId, id) : null;
  return user === null ? userNotFound() : userNotDeleted();
}
