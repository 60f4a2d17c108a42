import type { AccessTokenId, EnterpriseId, RequestId } from '../../../kernel/ids.ts';
import { userNameKey } from '../../users/domain/user-name-key.ts';
import type { Deviation } from '../domain/deviation.ts';
import type { RequestEntry, RequestOutcome } from '../domain/request-entry.ts';
import { userNameDigest } from './fragments/user-name-digest.ts';

/** An entry of the request log as a statement returns it. The column `dialects` has the deviations. */
export interface RequestRow {
  readonly id: RequestId;
  readonly at: string;
  readonly access_token_id: AccessTokenId | null;
  readonly method: string;
  readonly path: string;
  readonly attributes: readonly string[];
  readonly operation: string | null;
  readonly status: number;
  readonly outcome: RequestOutcome;
  readonly reason: string | null;
  readonly scim_type: string | null;
  readonly duration_ms: number;
  readonly user_id: string | null;
  readonly user_name: string | null;
  readonly conflicting_user_id: string | null;
  readonly variables: readonly string[];
  readonly dialects: readonly Deviation[];
  readonly body: unknown;
}

/** The columns of a `RequestRow`, from the table alias `q`. */
export const REQUEST_COLUMNS = `q.id, q.at, q.access_token_id, q.method, q.path, q.attributes, q.operation, q.status,
  q.outcome, q.reason, q.scim_type, q.duration_ms, q.user_id, q.user_name,
  q.conflicting_user_id, q.variables, q.dialects, q.body`;

/** An entry to insert; the insert looks up the user by `user_name_key`. */
interface NewRequestRow extends RequestRow {
  readonly enterprise_id: EnterpriseId;
  readonly user_name_key: string | null;
  readonly user_name_digest: string | null;
  /** Approximate size of the entry without its body, for the quota. */
  readonly bytes: number;
  readonly body_bytes: number;
}

/** Size of the row header and of the columns of fixed size. */
const FIXED_BYTES = 150;

/**
 * Converts an entry to a row.
 *
 * @param keepsUserNames whether the `userName` is stored, or only a digest of it
 */
export function entryToRow(entry: RequestEntry, { keepsUserNames }: { keepsUserNames: boolean }): NewRequestRow {
  const { userName } = entry;
  return {
    enterprise_id: entry.enterpriseId,
    user_name: keepsUserNames ? userName : null,
    user_name_key: userName && userNameKey(userName),
    conflicting_user_id: entry.conflictingUserId,
    user_name_digest: userName && userNameDigest(entry.enterpriseId, userName),
    bytes: bytesOf(entry),
    body_bytes: entry.body === null ? 0 : JSON.stringify(entry.body).length,
    id: entry.id,
    at: entry.at.toISOString(),
    access_token_id: entry.accessTokenId,
    method: entry.method,
    path: entry.path,
    attributes: entry.attributes,
    operation: entry.operation,
    status: entry.status,
    outcome: entry.outcome,
    reason: entry.reason,
    scim_type: entry.scimType,
    duration_ms: entry.durationMs,
    user_id: entry.userId,
    variables: entry.variables,
    dialects: entry.deviations,
    body: entry.body,
  };
}

function bytesOf({ path, operation, reason, userName, attributes, variables, deviations }: RequestEntry): number {
  const texts = [path, operation ?? '', reason ?? '', userName ?? '', ...attributes, ...variables, ...deviations];
  return texts.reduce((bytes, text) => bytes + text.length, FIXED_BYTES);
}

export function rowToEntry(enterpriseId: EnterpriseId, row: RequestRow): RequestEntry {
  return {
    enterpriseId,
    id: row.id,
    at: new Date(row.at),
    accessTokenId: row.access_token_id,
    method: row.method,
    path: row.path,
    attributes: row.attributes,
    operation: row.operation,
    status: row.status,
    outcome: row.outcome,
    reason: row.reason,
    scimType: row.scim_type,
    durationMs: row.duration_ms,
    userId: row.user_id,
    userName: row.user_name,
    conflictingUserId: row.conflicting_user_id,
    variables: row.variables,
    deviations: row.dialects,
    body: row.body,
  };
}
