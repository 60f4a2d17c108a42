import type { EnterpriseId, RequestId } from '../../../kernel/ids.ts';
import type { Statement } from '../../database/statements.ts';
import { idOfUserName } from '../../users/persistence/fragments/find-users.sql.ts';
import { type FailureGroup, MAX_FAILURES, MAX_LATER_REQUESTS, MAX_LISTED_REQUESTS } from '../domain/failures.ts';
import { DIRECT_PATH } from '../domain/request-entry.ts';
import { REQUEST_COLUMNS, type RequestRow, rowToEntry } from './request-row.ts';

/** Whether the request `q` was rejected or failed. The exact text of the partial indexes on failures. */
export const IS_FAILURE = "q.outcome <> 'SUCCEEDED'";

/** A read of an unknown user, by which clients check whether a user exists. An unknown path has no operation. */
const IS_MISS = "(q.status = 404 AND q.method = 'GET' AND q.operation IS NOT NULL)";

/** A GraphQL mutation, which no change in Entra can fix. */
const IS_DIRECT = `q.path = '${DIRECT_PATH}'`;

/** Whether the request `q` is grouped by cause. */
export const IS_GROUPED_FAILURE = `(${IS_FAILURE} AND NOT ${IS_MISS} AND NOT ${IS_DIRECT})`;

/** Whether the later request `r` heals the failure `s`: it succeeded through a gateway; a read heals only a read. */
const HEALS = `r.outcome = 'SUCCEEDED' AND r.path <> '${DIRECT_PATH}' AND (s.is_read OR r.method NOT IN ('GET', 'HEAD'))`;

/** The user of the failure `s`; for one that was never created, the user who has the name now. */
const USER_ID = `coalesce(s.user_id, ${idOfUserName('$1', 's.user_name_key')})`;

/**
 * Groups the newest failures of a time range by cause, with the last request of each group. The last failure of each
 * user in a group is healed if one of the next `MAX_LATER_REQUESTS` requests for that user, read by index, succeeded.
 */
export const GROUP_FAILURES: Statement = {
  name: 'group_failures',
  queryClass: 'RANGE',
  text: `
WITH failed AS MATERIALIZED (
  SELECT q.id, q.at, q.status, q.scim_type, q.operation, coalesce(q.reason, '') AS reason,
    coalesce(q.user_id, q.user_name_digest) AS subject, q.user_id, q.user_name_key, q.method IN ('GET', 'HEAD') AS is_read
  FROM request q
  WHERE q.enterprise_id = $1 AND q.at >= $2 AND q.at < $3 AND ${IS_GROUPED_FAILURE}
    AND ($4::uuid IS NULL OR q.access_token_id = $4)
  ORDER BY q.at DESC LIMIT ${MAX_FAILURES}
), last_failure AS MATERIALIZED (
  SELECT DISTINCT ON (status, scim_type, operation, reason, subject) id, user_id, user_name_key, is_read
  FROM failed WHERE subject IS NOT NULL ORDER BY status, scim_type, operation, reason, subject, at DESC, id DESC
), judged AS MATERIALIZED (
  SELECT s.id, EXISTS (SELECT FROM (
      SELECT r.* FROM request r WHERE r.enterprise_id = $1 AND r.user_id = ${USER_ID} AND r.id > s.id
      ORDER BY r.id LIMIT ${MAX_LATER_REQUESTS}
    ) AS r WHERE ${HEALS}) AS is_healed
  FROM last_failure s
), grouped AS (
  SELECT status, scim_type, operation, reason, count(*)::int AS requests, count(DISTINCT subject)::int AS users,
    min(at) AS first_at, max(at) AS last_at, (array_agg(id ORDER BY at DESC, id DESC))[1] AS last_id,
    count(*) FILTER (WHERE NOT is_healed)::int AS still_failing, count(*) FILTER (WHERE is_healed)::int AS healed,
    (array_agg(id ORDER BY at DESC, id DESC) FILTER (WHERE NOT is_healed))[1:${MAX_LISTED_REQUESTS}] AS still_failing_ids,
    (array_agg(id ORDER BY at DESC, id DESC) FILTER (WHERE is_healed))[1:${MAX_LISTED_REQUESTS}] AS healed_ids
  FROM failed LEFT JOIN judged USING (id) GROUP BY status, scim_type, operation, reason
), ranked AS (
  SELECT *, row_number() OVER (
    ORDER BY still_failing > 0 DESC, users = 0 DESC, requests DESC, last_at DESC, last_id DESC) AS place
  FROM grouped ORDER BY place LIMIT $5
)
SELECT g.requests, g.users, g.first_at, g.last_at, g.still_failing, g.healed, g.still_failing_ids, g.healed_ids,
  ${REQUEST_COLUMNS}
FROM ranked g JOIN request q ON q.enterprise_id = $1 AND q.id = g.last_id ORDER BY g.place`,
};

/** A group with its last request in one row. */
export interface FailureRow extends RequestRow {
  readonly requests: number;
  readonly users: number;
  readonly first_at: string;
  readonly last_at: string;
  readonly still_failing: number;
  readonly healed: number;
  readonly still_failing_ids: readonly RequestId[] | null;
  readonly healed_ids: readonly RequestId[] | null;
}

export function rowToFailureGroup(enterpriseId: EnterpriseId, row: FailureRow): FailureGroup {
  return {
    status: row.status,
    scimType: row.scim_type,
    operation: row.operation,
    reason: row.reason ?? '',
    requests: row.requests,
    users: row.users,
    firstAt: new Date(row.first_at),
    lastAt: new Date(row.last_at),
    lastRequest: rowToEntry(enterpriseId, row),
    stillFailing: row.still_failing,
    healed: row.healed,
    stillFailingRequests: row.still_failing_ids ?? [],
    healedRequests: row.healed_ids ?? [],
  };
}
