import { isId } from '../../../kernel/ids.ts';
import { enterEnterprise } from '../../access/usecase/enter-enterprise.ts';
import { catchUp } from '../../insight/usecase/project-now.ts';
import type { Revision } from '../../users/domain/revision.ts';
import { userNotDeleted, userNotFound } from '../../users/domain/user-faults.ts';
import type { UserKey } from '../../users/domain/user-store.ts';
import type { UsersSession } from '../../users/usecase/users-session.ts';
import { markRevision } from '../../users/usecase/users-session.ts';
import type { RetentionStores } from '../domain/erasure-store.ts';
import { carryOutErasure } from './run-erasure.ts';

/** How long a caller waits; what is left then is emptied in the background. */
const MAX_MS = 5_000;

export interface EraseUser {
  /** Name of the enterprise. */
  readonly enterprise: string;
  readonly id: string;
}

/** What became of an erasure. */
export interface Erasure {
  /** Tells who erased the user, and when. */
  readonly revision: Revision;
  /** Whether nothing is left to be emptied; what is left is told to nobody. */
  readonly isComplete: boolean;
}

/**
 * Erases what is kept of a deleted user: all values in its history, and what the request log holds of it (GDPR article
 * 17). Versions, moments, tokens and request ids stay. Asked again it answers the same and does nothing.
 *
 * @throws Fault `UNAUTHENTICATED`, `FORBIDDEN`, `ENTERPRISE_NOT_FOUND`; `USER_NOT_FOUND`, `USER_NOT_DELETED`
 */
export async function eraseUser(
  session: UsersSession<RetentionStores>,
  { enterprise, id }: EraseUser,
): Promise<Erasure> {
  const { id: enterpriseId } = await enterEnterprise(session, enterprise, 'ERASE_USERS');
  const { stores, userCache, clock } = session;
  const key = { enterpriseId, id };
  const mark = markRevision(session, { at: clock(), operation: 'ERASE', fields: [] });
  const begun = isId(id) ? await stores.erasures.begin(key, mark) : null;
  if (begun === null) throw await reasonToKeep(session, key);

  userCache.forget(key);
  const { revision, isUnderWay } = begun;
  if (!isUnderWay) return { revision, isComplete: true };

  await catchUp(session, enterpriseId);
  const end = clock().getTime() + MAX_MS;
  const isComplete = await carryOutErasure(stores.erasures, key, () => clock().getTime() > end);
  return { revision, isComplete };
}

async function reasonToKeep({ stores }: UsersSession, { enterpriseId, id }: UserKey) {
  const user = isId(id) ? await stores.users.find(enterpriseId, id) : null;
  return user === null ? userNotFound() : userNotDeleted();
}
