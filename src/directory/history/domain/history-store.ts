import type { EnterpriseId, RequestId } from '../../../kernel/ids.ts';
import type { Found } from '../../shared/found.ts';
import type { Revision, RevisionOperation } from '../../users/domain/revision.ts';
import type { User, UserSummary } from '../../users/domain/user.ts';
import type { UserField } from '../../users/domain/user-attributes.ts';
import type { UserKey, UsersStores } from '../../users/domain/user-store.ts';

/** Maximum number of revisions that one page examines, whether they match the query or not. */
export const MAX_REVISIONS_EXAMINED = 10_000;

/** Maximum number of revisions of one user that are searched for the provenance of its attributes, the newest first. */
export const MAX_REVISIONS_SEARCHED = 1_000;

/** The position of a revision in the order of an enterprise: by time, then by `sequence`. */
export interface RevisionPosition {
  readonly at: Date;
  readonly sequence: string;
}

/** A page of revisions to read. */
export interface RevisionsQuery {
  /** Maximum number of revisions. */
  readonly first: number;
  /** Maximum size of all profiles on the page, in bytes; the first revision is returned even if it is larger. */
  readonly maxBytes: number;
  /** `DESC`: newest first. */
  readonly direction: 'ASC' | 'DESC';
  /** Only revisions after this position, in `direction`; `null` for the first page. */
  readonly after: RevisionPosition | null;
  /** Inclusive; `null` for no limit. */
  readonly from: Date | null;
  /** Exclusive; `null` for no limit. */
  readonly until: Date | null;
  /** Only revisions with this operation; `null` for all. */
  readonly operation: RevisionOperation | null;
  /** Only revisions with this attribute among their `fields`; `null` for all. */
  readonly field: UserField | null;
}

/** A page of revisions. */
export interface RevisionsPage {
  /** Fewer than requested, possibly none, when the page ended at `MAX_REVISIONS_EXAMINED`. */
  readonly revisions: readonly Revision[];
  /** Whether more revisions may follow. */
  readonly hasMore: boolean;
  /** The position of the last revision that was examined; `null` when there was none. */
  readonly end: RevisionPosition | null;
  /** Size of the profiles of all revisions on the page, in bytes of JSON. */
  readonly bytes: number;
}

/** One version of a user. */
export interface UserVersion {
  readonly id: string;
  readonly version: number;
}

/** The revision that set the current value of an attribute. */
export interface FieldProvenance {
  readonly field: UserField;
  readonly revision: Revision;
}

/** One batch of pruning: the revisions to examine. */
export interface PruneBatch {
  /** Only revisions before this time, exclusive. */
  readonly before: Date;
  /** Only revisions after this `sequence`; `null` for the first batch. */
  readonly after: string | null;
  /** Maximum number of revisions to examine. */
  readonly limit: number;
}

/** The result of one batch of pruning. */
export interface PrunedBatch {
  /** Number of deleted revisions. */
  readonly pruned: number;
  /** The `sequence` of the last revision that was examined; `null` when there was none. */
  readonly last: string | null;
}

/** Reads the revisions that the user store writes, including those of deleted users. */
export interface HistoryStore {
  /** The user at a time; `null` if it did not exist, is erased, or its state at that time is pruned. */
  findAsOf(key: UserKey, at: Date): Promise<User | null>;

  /** The revisions of one user, by version. */
  listOfUser(key: UserKey, query: RevisionsQuery): Promise<RevisionsPage>;

  /** The revisions of all users of an enterprise, by time. */
  listOfEnterprise(enterpriseId: EnterpriseId, query: RevisionsQuery): Promise<RevisionsPage>;

  /**
   * The first revision of each request.
   *
   * @param maxBytes maximum size of all profiles together
   */
  findByRequests(enterpriseId: EnterpriseId, ids: readonly RequestId[], maxBytes: number): Promise<Found<Revision>>;

  /** Users by id, in the order of `ids`, deleted ones as they last were; `null` for unknown and erased users. */
  findSummaries(enterpriseId: EnterpriseId, ids: readonly string[]): Promise<readonly (UserSummary | null)[]>;

  /**
   * For each user, in order: the newest revision up to that version that set each attribute, deletions excluded.
   * Searches the newest `MAX_REVISIONS_SEARCHED` revisions of a user.
   */
  findProvenance(
    enterpriseId: EnterpriseId,
    users: readonly UserVersion[],
  ): Promise<readonly (readonly FieldProvenance[])[]>;

  /**
   * Examines the next projected revisions of an enterprise that are older than a time, and deletes the revisions that
   * they superseded, except those that set a value which the user still has. Also deletes all revisions of users who
   * were deleted before that time. The newest revision of an existing user always stays.
   */
  prune(enterpriseId: EnterpriseId, batch: PruneBatch): Promise<PrunedBatch>;
}

/** The stores of this chapter and those below it. */
export interface HistoryStores extends UsersStores {
  readonly history: HistoryStore;
}
