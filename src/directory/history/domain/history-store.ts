import type { EnterpriseId, RequestId } from '../../../kernel/ids.ts';
import type { Found } from '../../shared/found.ts';
import type { Revision, RevisionOperation } from '../../users/domain/revision.ts';
import type { User, UserSummary } from '../../users/domain/user.ts';
import type { UserField } from '../../users/domain/user-attributes.ts';
import type { UserKey, UsersStores } from '../../users/domain/user-store.ts';
import type { FieldProvenance, UserVersion } from './provenance.ts';

/** A place among the changes of an enterprise, which are in the order of their moments, then of `sequence`. */
export interface RevisionPlace {
  readonly at: Date;
  readonly sequence: string;
}

/** A stretch of revisions. */
export interface RevisionsQuery {
  /** How many at most. */
  readonly first: number;
  /** The stretch ends before its profiles have more bytes, but for the first revision. */
  readonly maxBytes: number;
  /** `DESC`: newest first. */
  readonly direction: 'ASC' | 'DESC';
  /** Only revisions behind this place in that direction; `null`: from the beginning. */
  readonly after: RevisionPlace | null;
  /** Only those of this moment or later; `null`: all. */
  readonly from: Date | null;
  /** Only those of before this moment; `null`: all. */
  readonly until: Date | null;
  readonly operation: RevisionOperation | null;
  /** Only those that name this attribute among their `fields`. */
  readonly field: UserField | null;
}

/** So many revisions are looked at for one stretch of those that are meant. */
export const MAX_REVISIONS_WALKED = 10_000;

/** Which changes to look at. */
export interface PruningStretch {
  readonly before: Date;
  /** Only changes behind this `sequence`; `null`: from the first. */
  readonly after: string | null;
  /** How many at most. */
  readonly most: number;
}

/** What became of a stretch. */
export interface PrunedStretch {
  readonly pruned: number;
  /** The `sequence` of the last change that was looked at; `null` when there was none. */
  readonly last: string | null;
}

/** Some revisions, and whether more may follow. */
export interface RevisionsPage {
  /** Fewer than asked for, even none, where `MAX_REVISIONS_WALKED` were looked at. */
  readonly revisions: readonly Revision[];
  readonly hasMore: boolean;
  /** How far was looked, the place to go on behind; `null` when there was nothing to look at. */
  readonly end: RevisionPlace | null;
  /** What the profiles of the revisions weigh, as JSON. */
  readonly bytes: number;
}

/** Reads what the user store left behind: every change of every user, deleted ones included. */
export interface HistoryStore {
  /** The user as it was at a moment; `null` when it did not exist then, is erased, or its state then is no longer kept. */
  findAsOf(key: UserKey, at: Date): Promise<User | null>;

  /** The revisions of one user, by version. */
  listOfUser(key: UserKey, query: RevisionsQuery): Promise<RevisionsPage>;

  /** The revisions of all users of an enterprise. */
  listOfEnterprise(enterpriseId: EnterpriseId, query: RevisionsQuery): Promise<RevisionsPage>;

  /**
   * For each request the revision that it left.
   *
   * @param maxBytes what the profiles of all may weigh together
   */
  findByRequests(enterpriseId: EnterpriseId, ids: readonly RequestId[], maxBytes: number): Promise<Found<Revision>>;

  /** In the order of `ids`: who they are, or were when they were deleted; `null` of whom nothing is kept, or erased. */
  findSummaries(enterpriseId: EnterpriseId, ids: readonly string[]): Promise<readonly (UserSummary | null)[]>;

  /**
   * For each user, in their order, the newest change up to that version that names each attribute, deletions apart.
   * Only the newest `MAX_REVISIONS_SEARCHED` changes of a user are looked at.
   */
  findProvenance(
    enterpriseId: EnterpriseId,
    users: readonly UserVersion[],
  ): Promise<readonly (readonly FieldProvenance[])[]>;

  /**
   * Looks at the next changes of an enterprise that were made before a moment and are counted, and forgets what each of
   * them took the place of, but for changes by which a value that the user still has came to be. Of users who were
   * deleted before that moment it forgets the changes themselves, too. Nobody loses the newest change while they are here.
   */
  prune(enterpriseId: EnterpriseId, stretch: PruningStretch): Promise<PrunedStretch>;
}

/** The stores of this chapter and those below it. */
export interface HistoryStores extends UsersStores {
  readonly history: HistoryStore;
}
