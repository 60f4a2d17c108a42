import type { EnterpriseId, RequestId } from '../../kernel/ids.ts';
import type { Revision } from './revision.ts';
import type { User } from './user.ts';
import type { UserKey } from './user-store.ts';

/** A stretch of revisions, newest first. */
export interface RevisionsQuery {
  /** How many at most. */
  readonly first: number;
  /** Only revisions before this `sequence`; `null`: from the newest. */
  readonly before: string | null;
}

/** Reads what the user store left behind: every change of every user, deleted ones included. */
export interface HistoryStore {
  /** The user as it was at a moment; `null` when it did not exist then. */
  findAsOf(key: UserKey, at: Date): Promise<User | null>;

  /** The revisions of one user, newest first. */
  listOfUser(key: UserKey, query: RevisionsQuery): Promise<readonly Revision[]>;

  /** The revisions of all users of an enterprise, newest first. */
  listOfEnterprise(enterpriseId: EnterpriseId, query: RevisionsQuery): Promise<readonly Revision[]>;

  /** For each request the revision that it left, or `null`. */
  findByRequests(enterpriseId: EnterpriseId, ids: readonly RequestId[]): Promise<readonly (Revision | null)[]>;
}
