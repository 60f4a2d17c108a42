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

/** What failures have in common that count as one. */
export interface FailureCause {
  readonly status: number;
  readonly scimType: string | null;
  /** `null` when they became no operation. */
  readonly operation: string | null;
  /** The sentence that was answered; empty when the façade told none. */
  readonly reason: string;
}

/** Requests that were refused or failed for one cause. */
export interface FailureGroup extends FailureCause {
  readonly requests: number;
  /** Distinct ones, as far as the requests tell whom they are about. */
  readonly users: number;
  readonly firstAt: Date;
  readonly lastAt: Date;
  readonly lastRequest: RequestEntry;
}
