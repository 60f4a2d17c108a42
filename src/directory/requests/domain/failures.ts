import type { RequestId } from '../../../kernel/ids.ts';
import type { FailureCause } from './failure-cause.ts';
import type { RequestEntry } from './request-entry.ts';

/** The failures that are looked at: those of a stretch of time. */
export interface FailuresQuery {
  readonly from: Date;
  /** Not included. */
  readonly until: Date;
  /** Only those of this access token; `null`: of any. */
  readonly accessTokenId: string | null;
  /** How many groups at most. */
  readonly first: number;
}

/** How many failures are looked at, the newest ones, so that no stretch is too long to ask about. */
export const MAX_FAILURES = 10_000;

/** Users whom a group names at most, of those who are still failing and of those who are healed. */
export const MAX_NAMED = 10;

/** Requests about a user that are looked at behind a failure, for one that succeeded. */
export const MAX_LOOKED_AFTER = 100;

/** Requests that were refused or failed for one cause. */
export interface FailureGroup extends FailureCause {
  readonly requests: number;
  /** Distinct ones, as far as the requests tell whom they are about. */
  readonly users: number;
  readonly firstAt: Date;
  readonly lastAt: Date;
  readonly lastRequest: RequestEntry;
  /** Of those users, how many no change was made of since, as far as a façade asked for one; and the others. */
  readonly stillFailing: number;
  readonly healed: number;
  /** The last failure of each of these, `MAX_NAMED` at most, the newest first. */
  readonly stillFailingRequests: readonly RequestId[];
  readonly healedRequests: readonly RequestId[];
}
