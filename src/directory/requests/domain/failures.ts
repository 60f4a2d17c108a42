import type { RequestId } from '../../../kernel/ids.ts';
import type { RequestEntry } from './request-entry.ts';

/** Maximum number of failures that are evaluated; the newest ones. Bounds the cost of a long time range. */
export const MAX_FAILURES = 10_000;

/** Maximum number of requests that a group lists, of users who are still failing and of healed ones each. */
export const MAX_LISTED_REQUESTS = 10;

/** Maximum number of later requests of a user that are searched for one that succeeded. */
export const MAX_LATER_REQUESTS = 100;

/** The failures to group. */
export interface FailuresQuery {
  readonly from: Date;
  /** Exclusive. */
  readonly until: Date;
  /** Only requests with this access token; `null` for all. */
  readonly accessTokenId: string | null;
  /** Maximum number of groups. */
  readonly first: number;
}

/** What the failures of a group have in common. */
export interface FailureCause {
  readonly status: number;
  readonly scimType: string | null;
  /** `null` for requests that were rejected before a GraphQL operation. */
  readonly operation: string | null;
  /** The reason in the response; empty if there was none. */
  readonly reason: string;
}

/** Requests that were rejected or failed for the same cause. */
export interface FailureGroup extends FailureCause {
  readonly requests: number;
  /** Number of distinct users of these requests, as far as known. */
  readonly users: number;
  readonly firstAt: Date;
  readonly lastAt: Date;
  readonly lastRequest: RequestEntry;
  /** Number of those users for whom no later gateway request succeeded; reads count only after a failed read. */
  readonly stillFailing: number;
  /** Number of the others. */
  readonly healed: number;
  /** The last failure of each user, newest first, `MAX_LISTED_REQUESTS` at most. */
  readonly stillFailingRequests: readonly RequestId[];
  readonly healedRequests: readonly RequestId[];
}
