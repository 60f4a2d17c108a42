import type { InsightStores } from '../../insight/domain/statistics-store.ts';
import type { Revision, RevisionMark } from '../../users/domain/revision.ts';
import type { UserKey } from '../../users/domain/user-store.ts';

/** One batch of log entries to empty. */
export interface EmptyingBatch {
  /** Every `userName` that the user ever had. */
  readonly userNames: readonly string[];
  /** Only entries after this id; `null` for the first batch. */
  readonly after: string | null;
  /** Maximum number of entries. */
  readonly limit: number;
}

/** An erasure that has begun, in this call or an earlier one. */
export interface BegunErasure {
  /** The revision `ERASE`, which records who erased the user, and when. */
  readonly revision: Revision;
  /** Whether data may be left to remove. */
  readonly isPending: boolean;
}

/**
 * Erases the stored data of deleted users (GDPR article 17). The first transaction hides all data of the user from
 * readers of the history; the data is then removed in batches, in the order of these methods. Every method is
 * idempotent, so an interrupted erasure restarts from the beginning.
 */
export interface ErasureStore {
  /**
   * Appends a revision `ERASE` to the deletion, unless there is one, and marks the erasure as pending.
   *
   * @returns `null` when the newest revision of the user is not a deletion
   */
  begin(key: UserKey, mark: RevisionMark): Promise<BegunErasure | null>;

  /** Pending erasures, `limit` at most, in random order. */
  listPending(limit: number): Promise<readonly UserKey[]>;

  /** Every `userName` in the stored revisions of the user. */
  userNamesOf(key: UserKey): Promise<readonly string[]>;

  /**
   * Removes the reason, the body, the name and its digest from log entries for the user, and from entries with one of
   * the names, except entries for an existing user who has that name now.
   *
   * @returns the id of the last entry, where the next batch continues; `null` when there are no more
   */
  emptyRequests(key: UserKey, batch: EmptyingBatch): Promise<string | null>;

  /** Whether all revisions of the user are projected onto the statistics; the projection needs their profiles. */
  isProjected(key: UserKey): Promise<boolean>;

  /**
   * Empties the profiles of the next revisions of the user.
   *
   * @param after only revisions after this version
   * @returns the version of the last one, where the next batch continues; `null` when there are no more
   */
  emptyRevisions(key: UserKey, after: number, limit: number): Promise<number | null>;

  /** Deletes facet values without a user, and marks the erasure as complete. */
  finish(key: UserKey): Promise<void>;
}

/** The stores that erasures need. */
export interface RetentionStores extends InsightStores {
  readonly erasures: ErasureStore;
}
