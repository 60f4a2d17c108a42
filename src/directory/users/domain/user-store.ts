import type { EnterpriseId, UserId } from '../../../kernel/ids.ts';
import type { AccessStores } from '../../access/domain/access-stores.ts';
import type { Found } from '../../shared/found.ts';
import type { RevisionMark } from './revision.ts';
import type { User } from './user.ts';
import type { VersionCondition } from './version-condition.ts';

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

/** The stores of this chapter and those below it. */
export interface UsersStores extends AccessStores {
  readonly users: UserStore;
}
