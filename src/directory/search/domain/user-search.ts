import type { EnterpriseId } from '../../../kernel/ids.ts';
import type { User } from '../../users/domain/user.ts';
import type { UsersStores } from '../../users/domain/user-store.ts';
import type { UserFilter } from './user-filter.ts';
import type { UserKeyset, UserOrder } from './user-order.ts';

/** Selects users by filter and search words; both must match. */
export interface UserSelection {
  readonly filter: UserFilter;
  /** Folded words, each a prefix of one of the user's words (`searchWords`); empty for all users. */
  readonly search: readonly string[];
}

/** A page of users to read. */
export interface UsersQuery extends UserSelection {
  /** Sort keys, most important first; ties are broken by `id`. If empty, users are in the order of creation. */
  readonly orderBy: readonly UserOrder[];
  /** Maximum number of users; 0 returns only the total. */
  readonly first: number;
  /** Maximum bytes of the profiles; the first user is returned in any case. */
  readonly maxBytes: number;
  /** Number of users to skip, from 0. */
  readonly offset: number;
  /** Continue after this keyset of the same order; `null` starts at the beginning. */
  readonly after: UserKeyset | null;
  /** Whether to return the total; it costs a count unless the page is the last one. */
  readonly withTotal: boolean;
  /** Stop counting the total at this number; `null` counts all. */
  readonly totalUpTo: number | null;
}

/** A page of users. */
export interface UsersPage {
  readonly users: readonly User[];
  /** Number of matching users; `null` if not requested. */
  readonly total: number | null;
  readonly hasMore: boolean;
  /** Bytes of the profiles as JSON. */
  readonly bytes: number;
}

/** How the database would run a query for users. */
export interface UsersPlan {
  /** The statement, with placeholders for values. */
  readonly sql: string;
  /** PostgreSQL's plan, as from `EXPLAIN (FORMAT JSON)`. */
  readonly plan: unknown;
  /** Names of the indexes used. */
  readonly indexes: readonly string[];
  /** Whether no step reads every user of the enterprise. */
  readonly isIndexed: boolean;
  readonly estimatedRows: number;
  /** In the planner's unit: about one sequential page read. */
  readonly estimatedCost: number;
}

/**
 * Searches the users of one enterprise.
 *
 * @throws Fault `UNAVAILABLE` if the database cannot be reached, `TIMED_OUT` if it takes too long
 */
export interface UserSearch {
  list(enterpriseId: EnterpriseId, query: UsersQuery): Promise<UsersPage>;

  /** Explains how `list` would run, without running it. */
  explain(enterpriseId: EnterpriseId, query: UsersQuery): Promise<UsersPlan>;
}

/** The stores of this chapter and of those below it. */
export interface SearchStores extends UsersStores {
  readonly userSearch: UserSearch;
}
