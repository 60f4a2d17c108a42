import type { EnterpriseId, UserId } from '../../../kernel/ids.ts';
import type { AccessStores } from '../../access/domain/access-stores.ts';
import type { Found } from '../../shared/found.ts';
import type { RevisionMark } from './revision.ts';
import type { User } from './user.ts';
import type { VersionCondition } from './version-condition.ts';

/**
 * Stores users and, in the same statement as each change, its revision. Every method reaches only the enterprise that
 * it is given.
 *
 * @throws Fault `UNAVAILABLE` if the database cannot be reached, `TIMED_OUT` if it takes too long
 */
export interface UserStore {
  find(enterpriseId: EnterpriseId, id: string): Promise<User | null>;

  /** Finds by `userName`, case-insensitively and trimmed. */
  findByUserName(enterpriseId: EnterpriseId, userName: string): Promise<User | null>;

  /**
   * Finds several users, in the order of the IDs.
   *
   * @param maxBytes maximum bytes of their profiles in total
   */
  findMany(enterpriseId: EnterpriseId, ids: readonly string[], maxBytes: number): Promise<Found<User>>;

  /** Lists users whose `userName` another user has, oldest first. */
  userNameConflicts(enterpriseId: EnterpriseId, limit: number): Promise<readonly UserNameConflict[]>;

  /**
   * Stores a new user and returns it with the manager's name.
   *
   * @throws Fault `USER_NAME_TAKEN`
   */
  insert(user: User, mark: RevisionMark): Promise<User>;

  /**
   * Stores the version of a user that follows `user.version - 1`, and returns it with the manager's name. Returns
   * `null` and writes nothing if the stored user is not at that version.
   *
   * @throws Fault `USER_NAME_TAKEN`
   */
  update(user: User, mark: RevisionMark): Promise<User | null>;

  /** Deletes a user and leaves a tombstone; returns `false` if there is no user at an accepted version. */
  delete(key: UserKey, condition: VersionCondition, mark: RevisionMark): Promise<boolean>;
}

/** A user whose `userName` another user has, from a time when the two names counted as different. */
export interface UserNameConflict {
  readonly id: UserId;
  /** The user that a lookup by name finds; `null` if no user has the name any more. */
  readonly ownerId: UserId | null;
}

/** Identifies one user of one enterprise. */
export interface UserKey {
  readonly enterpriseId: EnterpriseId;
  readonly id: string;
}

/** The stores of this chapter and of those below it. */
export interface UsersStores extends AccessStores {
  readonly users: UserStore;
}
