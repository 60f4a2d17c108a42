import type { AccessTokenId, EnterpriseId, RequestId } from '../../../kernel/ids.ts';
import type { Dialect } from './deviation.ts';
import type { FailureCause } from './failure-cause.ts';

/** How a request ended: done, refused for a reason the caller can mend (4xx), failed on our side (5xx). */
export const REQUEST_OUTCOMES = ['SUCCEEDED', 'REFUSED', 'FAILED'] as const;

/** How a request ended. */
export type RequestOutcome = (typeof REQUEST_OUTCOMES)[number];

/** What HTTP tells of how a request ended. */
export function outcomeOf(status: number): RequestOutcome {
  if (status >= 500) return 'FAILED';
  return status >= 400 ? 'REFUSED' : 'SUCCEEDED';
}

/** The path of what callers asked of the directory itself; a façade has none that is so called. */
export const DIRECT_PATH = '/graphql';

/** Characters of a `userName` that are kept of a request; no user has a longer one. */
export const MAX_USER_NAME_LENGTH = 1_000;

/** What a façade says of one request that it answered. */
export interface RequestReport {
  readonly id: RequestId;
  readonly at: Date;
  /** HTTP verb. */
  readonly method: string;
  /** Path below the tenant URL, e.g. `/Users/0198…`, or `DIRECT_PATH`; never the query string, which may hold values. */
  readonly path: string;
  /** The attributes that the request named, e.g. the paths of a PATCH; never their values. */
  readonly attributes: readonly string[];
  /** Name of the GraphQL operation that it became; `null` when it was refused before that. */
  readonly operation: string | null;
  /** HTTP status. */
  readonly status: number;
  /** Why it was refused; `null` for a success. */
  readonly reason: string | null;
  /** SCIM's own keyword for the refusal (RFC 7644 §3.12). */
  readonly scimType: string | null;
  readonly durationMs: number;
  readonly userId: string | null;
  /** The `userName` that a request gave which was refused or failed; nothing is kept of a success. */
  readonly userName: string | null;
  /** The user who has that `userName` already, for which the request was refused. */
  readonly conflictingUserId: string | null;
  /** Names of the variables of the operation, those of a user's attributes one level down: `changes.title`. */
  readonly variables: readonly string[];
  /** What the façade had to set right. */
  readonly dialects: readonly Dialect[];
  /** The body with every value masked; `null` for a success, and for what was no JSON. */
  readonly body: unknown;
}

/** One entry of the request log. */
export interface RequestEntry extends RequestReport {
  readonly enterpriseId: EnterpriseId;
  readonly accessTokenId: AccessTokenId | null;
  readonly outcome: RequestOutcome;
}

/** How many users a search leads to the requests of. */
export const MAX_USERS_SEARCHED = 100;

/** In how many of the newest requests that gave a name a part of one is looked for. */
export const MAX_NAMES_SEARCHED = 10_000;

/** Which entries are meant: every condition that is given must hold. */
export interface RequestFilter {
  readonly id?: string;
  readonly userId?: string;
  /** About the user who has this name, or refused or failed with it; without regard to case. */
  readonly userName?: string;
  /** About users whom these words find, or refused or failed with a name that has this part. */
  readonly userSearch?: string;
  readonly outcome?: RequestOutcome;
  readonly status?: number;
  readonly method?: string;
  readonly operation?: string;
  readonly accessTokenId?: string;
  /** Made with the administration token. */
  readonly isAdministration?: boolean;
  readonly scimType?: string;
  readonly reason?: string;
  readonly from?: Date;
  readonly until?: Date;
  /** The first digit of the status: 4 for 4xx. */
  readonly statusClass?: number;
  readonly dialect?: Dialect;
  /** Refused or failed. */
  readonly isFailure?: boolean;
  /** Counted among the failures of this cause. */
  readonly cause?: FailureCause;
}

/** A stretch of the request log, newest first. */
export interface RequestsQuery {
  readonly filter: RequestFilter;
  readonly first: number;
  /** Only entries older than this one (a request id, which sorts by time); `null`: from the newest. */
  readonly before: string | null;
}
