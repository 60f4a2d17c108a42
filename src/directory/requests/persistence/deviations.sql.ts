import type { EnterpriseId, RequestId } from '../../../kernel/ids.ts';
import type { Statement } from '../../database/statements.ts';
import type { ClientDeviation, Deviation } from '../domain/deviation.ts';

/**
 * Counts the deviations of the entries in the CTE `logged`. Updates rows in the order of the primary key, so that
 * concurrent batches cannot deadlock.
 */
export const COUNT_DEVIATIONS = `
  INSERT INTO dialect_sighting AS s (enterprise_id, dialect, requests, first_at, last_at, last_request_id)
  SELECT enterprise_id, dialect, count(*), min(at), max(at), (array_agg(id ORDER BY at DESC, id DESC))[1]
  FROM logged CROSS JOIN unnest(dialects) AS dialect GROUP BY enterprise_id, dialect ORDER BY enterprise_id, dialect
  ON CONFLICT (enterprise_id, dialect) DO UPDATE SET
    requests = s.requests + excluded.requests,
    first_at = least(s.first_at, excluded.first_at),
    last_at = greatest(s.last_at, excluded.last_at),
    last_request_id = CASE WHEN excluded.last_at >= s.last_at THEN excluded.last_request_id ELSE s.last_request_id END`;

/** Every deviation of an enterprise, by name. */
export const LIST_DEVIATIONS: Statement = {
  name: 'list_deviations',
  text: `SELECT dialect, requests::float8 AS requests, first_at, last_at, last_request_id
FROM dialect_sighting WHERE enterprise_id = $1 ORDER BY dialect`,
};

/** A deviation as the statement returns it. */
export interface ClientDeviationRow {
  readonly dialect: Deviation;
  readonly requests: number;
  readonly first_at: string;
  readonly last_at: string;
  readonly last_request_id: RequestId;
}

export function rowToClientDeviation(enterpriseId: EnterpriseId, row: ClientDeviationRow): ClientDeviation {
  return {
    enterpriseId,
    deviation: row.dialect,
    requests: row.requests,
    firstAt: new Date(row.first_at),
    lastAt: new Date(row.last_at),
    lastRequestId: row.last_request_id,
  };
}
