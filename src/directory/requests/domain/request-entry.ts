import type { AccessTokenId, EnterpriseId, RequestId } from '../../../kernel/ids.ts';
import type { Deviation } from './deviation.ts';

/** The result of a request: success, a rejection that the caller can fix (4xx), a failure on our side (5xx). */
export type RequestOutcome = 'SUCCEEDED' | 'REFUSED' | 'FAILED';

/** The result that an HTTP status stands for. */
export function outcomeOf(status: number): RequestOutcome {
  if (status >= 500) return 'FAILED';
  return status >= 400 ? 'REFUSED' : 'SUCCEEDED';
}

/** The path of GraphQL mutations in the log; no gateway may report a request with this path. */
export const DIRECT_PATH = '/graphql';

/** Maximum length of a logged `userName`, in characters; also the maximum of the attribute itself. */
export const MAX_USER_NAME_LENGTH = 1_000;

/** A gateway's report of one request that it answered. */
export interface RequestReport {
  readonly id: RequestId;
  readonly at: Date;
  /** HTTP method. */
  readonly method: string;
  /**
   * Path below the tenant URL, e.g. `/Users/0198…`, or `DIRECT_PATH`; without the query string, which may have values.
   */
  readonly path: string;
  /** The attributes that the request named, e.g. the paths of a PATCH, without values. */
  readonly attributes: readonly string[];
  /** Name of the GraphQL operation of the request; `null` if it was rejected before that. */
  readonly operation: string | null;
  /** HTTP status. */
  readonly status: number;
  /** Why it was rejected or failed; `null` for a success. */
  readonly reason: string | null;
  /** SCIM error type (RFC 7644 §3.12). */
  readonly scimType: string | null;
  readonly durationMs: number;
  readonly userId: string | null;
  /** The `userName` in a request that was rejected or failed; `null` for a success. */
  readonly userName: string | null;
  /** The user who already has the `userName`, if the request was rejected for that. */
  readonly conflictingUserId: string | null;
  /** Names of the variables of the operation, those of a user's attributes one level down: `changes.title`. */
  readonly variables: readonly string[];
  /** The deviations that the gateway corrected. */
  readonly deviations: readonly Deviation[];
  /** The body with every value masked; `null` for a success, and for a body that is not JSON. */
  readonly body: unknown;
}

/** One entry of the request log. */
export interface RequestEntry extends RequestReport {
  readonly enterpriseId: EnterpriseId;
  readonly accessTokenId: AccessTokenId | null;
  readonly outcome: RequestOutcome;
}
