import type { KeyedMutex } from '../../../kernel/keyed-mutex.ts';
import type { Session } from '../../access/usecase/session.ts';
import type { UsersStores } from '../domain/user-store.ts';
import type { UserCache } from './user-cache.ts';

/** The session of use cases that change users. */
export interface UsersSession<Stores extends UsersStores = UsersStores> extends Session<Stores> {
  /** Lets changes of one user in this process run one after the other. */
  readonly mutex: KeyedMutex;
  /** Shared by all sessions of this process. */
  readonly userCache: UserCache;
}
