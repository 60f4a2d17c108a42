import type { EnterpriseId, UserId } from '../../../kernel/ids.ts';
import type { UserOrder } from '../../search/domain/user-order.ts';
import type { UserPlace } from '../../search/domain/user-place.ts';
import type { UsersPlan } from '../../search/domain/users-plan.ts';
import type { Found } from '../../shared/found.ts';
import type { RevisionMark } from './revision.ts';
import type { User } from './user.ts';
import type { UserFilter } from './user-filter.ts';
import type { VersionCondition } from './version-condition.ts';

/** Which users of an enterprise, in which order, and which stretch of them. */
export interface UsersQuery {
  readonly filter: UserFilter;
  /** Folded words, each of which begins a word of the user (`search-words.ts`); none: all users. */
  readonly search: readonly string[];
  /** First key first; ties are broken by `id`, so that pages are stable. Empty: in the order of creation. */
  readonly orderBy: readonly UserOrder[];
  /** How many at most; 0 asks for the total alone. */
  readonly first: number;
  /** The page ends before its profiles have more bytes, but for the first of them. */
  readonly maxBytes: number;
  /** How many to skip, from 0. */
  readonly offset: number;
  /** Continue behind this place in the same order. `null`: from the start. */
  readonly after: UserPlace | null;
  /** Whether the caller wants the total; it costs a count when the page is not the last one. */
  readonly withTotal: boolean;
  /** How far to count at most for the total; `null`: to the end. */
  readonly totalUpTo: number | null;
}

/** A stretch of users. */
export interface UsersPage {
  readonly users: readonly User[];
  /** How many match in all; `null` when not asked for. */
  readonly total: number | null;
  readonly hasMore: boolean;
  /** What the profiles on the page weigh, as JSON. */
  readonly bytes: number;
}

/**
 * Keeps users and, in the same statement as each change, the revision that the change leaves.
 * Every method sees the one enterprise that it is given and no other.
 *
 * @throws Fault `UNAVAILABLE` when the database is away, `TIMED_OUT` when it takes too long
 */
export interface UserStore {
  find(enterpriseId: EnterpriseId, id: string): Promise<User | null>;

  /** By `userName`, without regard to case and to blank ends. */
  findByUserName(enterpriseId: EnterpriseId, userName: string): Promise<User | null>;

  /**
   * Several at once.
   *
   * @param maxBytes what their profiles may weigh together
   */
  findMany(enterpriseId: EnterpriseId, ids: readonly string[], maxBytes: number): Promise<Found<User>>;

  list(enterpriseId: EnterpriseId, query: UsersQuery): Promise<UsersPage>;

  /** How `list` would answer, without answering. */
  explain(enterpriseId: EnterpriseId, query: UsersQuery): Promise<UsersPlan>;

  /** Those whose `userName` somebody else has, the oldest first. */
  userNameConflicts(enterpriseId: EnterpriseId, most: number): Promise<readonly UserNameConflict[]>;

  /**
   * Answers the user as stored, with the manager's name.
   *
   * @throws Fault `USER_NAME_TAKEN`
   */
  insert(user: User, mark: RevisionMark): Promise<User>;

  /**
   * Stores `user` as the revision that follows `user.version - 1`, and answers it with the manager's name; `null` when
   * the stored user is no longer at that version, which writes nothing.
   *
   * @throws Fault `USER_NAME_TAKEN`
   */
  update(user: User, mark: RevisionMark): Promise<User | null>;

  /** Removes the user, leaving a tombstone; answers `false` when there is none at a version that meets the condition. */
  delete(key: UserKey, condition: VersionCondition, mark: RevisionMark): Promise<boolean>;
}

/** A user whose `userName` somebody else has, from a time when the two names counted as different. */
export interface UserNameConflict {
  readonly id: UserId;
  /** Who is found by the name; `null` when nobody has it any more. */
  readonly ownerId: UserId | null;
}

/** Names one user of one enterprise. */
export interface UserKey {
  readonly enterpriseId: EnterpriseId;
  readonly id: string;
}
