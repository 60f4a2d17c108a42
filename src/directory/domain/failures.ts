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

/** Requests that were refused or failed for one cause. */
export interface FailureGroup extends FailureCause {
  readonly requests: number;
  /** Distinct ones, as far as the requests tell whom they are about. */
  readonly users: number;
  readonly firstAt: Date;
  readonly lastAt: Date;
  readonly lastRequest: RequestEntry;
}
