import type { KeyedMutex } from '../../../kernel/keyed-mutex.ts';
import type { Session } from '../../access/usecase/session.ts';
import type { RevisionMark } from '../domain/revision.ts';
import type { UsersStores } from '../domain/user-store.ts';
import type { UserCache } from './user-cache.ts';

/** The session of use cases that change users. */
export interface UsersSession<Stores extends UsersStores = UsersStores> extends Session<Stores> {
  /** Serializes changes of one user within this process. */
  readonly mutex: KeyedMutex;
  /** Shared by all sessions of this process. */
  readonly userCache: UserCache;
}

/** Adds to a change by whom and in which request it is made. */
export function markRevision(
  { authority, requestId }: Session,
  change: Pick<RevisionMark, 'at' | 'operation' | 'fields'>,
): RevisionMark {
  return { ...change, accessTokenId: authority.accessToken?.id ?? null, requestId };
}
