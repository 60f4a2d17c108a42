import type { InsightStores } from '../../insight/domain/statistics-store.ts';
import type { Revision, RevisionMark } from '../../users/domain/revision.ts';
import type { UserKey } from '../../users/domain/user-store.ts';

/** Which entries of the request log are emptied next. */
export interface EmptyingStretch {
  /** Every `userName` that the user ever had. */
  readonly userNames: readonly string[];
  /** Only entries behind this one, by id; `null`: from the first. */
  readonly after: string | null;
  /** How many at most. */
  readonly most: number;
}

/** An erasure, whoever began it and whenever. */
export interface BegunErasure {
  /** Tells of the erasure. */
  readonly revision: Revision;
  readonly isUnderWay: boolean;
}

/**
 * Erases what deleted users left (GDPR article 17). An erasure begins in one transaction, from which on no reader of the
 * history is told anything but that it happened; then everything is emptied in batches, in the order of these methods. What is
 * emptied twice is emptied, so that an erasure which was broken off is gone through once more from its beginning.
 */
export interface ErasureStore {
  /**
   * Leaves a revision `ERASE` behind the deletion, unless there is one, and writes the erasure down as under way.
   *
   * @returns `null` when the newest revision of the user is no deletion
   */
  begin(key: UserKey, mark: RevisionMark): Promise<BegunErasure | null>;

  /** Erasures that began and have not ended, `most` at most. */
  underWay(most: number): Promise<readonly UserKey[]>;

  /** Every `userName` that the kept revisions of the user tell. */
  userNamesOf(key: UserKey): Promise<readonly string[]>;

  /**
   * Takes reason, body, the name and its digest from entries of the request log about the user, and from those that gave
   * one of the names, but for entries about somebody who is here and has that name now.
   *
   * @returns the id of the last of them, to go on behind; `null` when there are no more
   */
  emptyRequests(key: UserKey, stretch: EmptyingStretch): Promise<string | null>;

  /** Whether the numbers have taken in all that is to be emptied: they are counted from it. */
  isCounted(key: UserKey): Promise<boolean>;

  /**
   * Empties the profiles of the next revisions of the user.
   *
   * @param after only revisions behind this version
   * @returns the version of the last of them; `null` when there are no more
   */
  emptyRevisions(key: UserKey, after: number, most: number): Promise<number | null>;

  /** Forgets values that nobody has any more, and that the erasure is under way. */
  finish(key: UserKey): Promise<void>;
}

/** The stores that erase users, and those below them. */
export interface RetentionStores extends InsightStores {
  readonly erasures: ErasureStore;
}
