import type { EnterpriseId } from '../../../kernel/ids.ts';
import type { User } from '../../users/domain/user.ts';
import type { UsersStores } from '../../users/domain/user-store.ts';
import type { UserFilter } from './user-filter.ts';
import type { UserOrder } from './user-order.ts';
import type { UserPlace } from './user-place.ts';
import type { UsersPlan } from './users-plan.ts';

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

/** Which users to count, before they are counted. */
export interface MeantUsers {
  readonly filter: UserFilter;
  /** Folded words; each begins a word of the user. */
  readonly search: readonly string[];
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
 * Searches the users of the one enterprise that it is given.
 *
 * @throws Fault `UNAVAILABLE` when the database cannot be reached, `TIMED_OUT` when it takes too long
 */
export interface UserSearch {
  list(enterpriseId: EnterpriseId, query: UsersQuery): Promise<UsersPage>;

  /** How `list` would run, without running it. */
  explain(enterpriseId: EnterpriseId, query: UsersQuery): Promise<UsersPlan>;
}

/** The stores of this chapter and those below it. */
export interface SearchStores extends UsersStores {
  readonly userSearch: UserSearch;
}
