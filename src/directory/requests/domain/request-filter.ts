import type { Deviation } from './deviation.ts';
import type { FailureCause } from './failures.ts';
import type { RequestOutcome } from './request-entry.ts';

/** Maximum number of users whose requests a word search returns. */
export const MAX_USERS_SEARCHED = 100;

/** Number of entries in which a part of a name is searched: the newest ones that have a name. */
export const MAX_NAMES_SEARCHED = 10_000;

/** Conditions on entries of the request log; all given ones must match. */
export interface RequestFilter {
  readonly id?: string;
  readonly userId?: string;
  /** Requests for the user with this name, and failed requests with this name. Case-insensitive. */
  readonly userName?: string;
  /** Requests for users whom these words find, and failed requests whose name has this part. */
  readonly userSearch?: string;
  readonly outcome?: RequestOutcome;
  readonly status?: number;
  readonly method?: string;
  readonly operation?: string;
  readonly accessTokenId?: string;
  /** Whether the administration token was used. */
  readonly isAdministration?: boolean;
  readonly scimType?: string;
  readonly reason?: string;
  /** Inclusive. */
  readonly from?: Date;
  /** Exclusive. */
  readonly until?: Date;
  /** The first digit of the status: 4 for 4xx. */
  readonly statusClass?: number;
  readonly deviation?: Deviation;
  /** Whether the request was rejected or failed. */
  readonly isFailure?: boolean;
  /** Only failures that are grouped under this cause. */
  readonly cause?: FailureCause;
}

/** A page of the request log, newest first. */
export interface RequestsQuery {
  readonly filter: RequestFilter;
  readonly first: number;
  /** Only entries older than this one (its id; ids sort by time); `null` for the first page. */
  readonly before: string | null;
}
