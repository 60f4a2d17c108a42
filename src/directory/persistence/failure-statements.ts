import type { EnterpriseId, RequestId } from '../../kernel/ids.ts';
import { type FailureGroup, MAX_FAILURES } from '../domain/failures.ts';
import { COUNTED_FAILURE } from './failed.ts';
import { REQUEST_COLUMNS, type RequestRow, rowToEntry } from './request-row.ts';
import type { Statement } from './statements.ts';

/** The newest failures of a stretch, grouped by cause, each group beside its last request. */
export const GROUP_FAILURES: Statement = {
  name: 'group_failures',
  kind: 'BROAD',
  text: `
WITH failed AS MATERIALIZED (
  SELECT q.id, q.at, q.status, q.scim_type, q.operation, coalesce(q.reason, '') AS reason,
    coalesce(q.user_id, q.user_name_digest) AS whom FROM request q
  WHERE q.enterprise_id = $1 AND q.at >= $2 AND q.at < $3 AND ${COUNTED_FAILURE}
    AND ($4::uuid IS NULL OR q.access_token_id = $4)
  ORDER BY q.at DESC LIMIT ${MAX_FAILURES}
), grouped AS (
  SELECT status, scim_type, operation, reason, count(*)::int AS requests, count(DISTINCT whom)::int AS users,
    min(at) AS first_at, max(at) AS last_at, (array_agg(id ORDER BY at DESC, id DESC))[1] AS last_id
  FROM failed GROUP BY status, scim_type, operation, reason
  ORDER BY requests DESC, last_at DESC, last_id DESC LIMIT $5
)
SELECT g.requests, g.users, g.first_at, g.last_at, ${REQUEST_COLUMNS}
FROM grouped g JOIN request q ON q.enterprise_id = $1 AND q.id = g.last_id
ORDER BY g.requests DESC, g.last_at DESC, g.last_id DESC`,
};

/** A group and its last request as one row. */
export interface FailureRow extends RequestRow {
  readonly id: RequestId;
  readonly requests: number;
  readonly users: number;
  readonly first_at: string;
  readonly last_at: string;
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
  };
}
