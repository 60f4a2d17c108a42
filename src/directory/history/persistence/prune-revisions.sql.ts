import type { Statement } from '../../database/statements.ts';
import { MAX_REVISIONS_SEARCHED } from '../domain/history-store.ts';

/**
 * The next revisions before the time `$2`, up to the checkpoint of the projection: the projection compares each
 * revision with the one before it. The batch ends at the first younger revision; sequences follow the clock almost
 * exactly.
 */
const BATCH = `
examined AS MATERIALIZED (
  SELECT sequence, user_id, version, at FROM revision
  WHERE enterprise_id = $1::int AND sequence > coalesce($3::bigint, 0)
    AND sequence <= (SELECT sequence FROM counting WHERE enterprise_id = $1)
  ORDER BY sequence LIMIT $4::int
), batch AS MATERIALIZED (
  SELECT sequence, user_id, version FROM examined
  WHERE sequence < coalesce((SELECT min(sequence) FROM examined WHERE at >= $2::timestamptz), 9223372036854775807)
)`;

/** The users of the batch, each with its newest revision in the batch; `is_gone` for users deleted before `$2`. */
const CHANGED = `
changed AS MATERIALIZED (
  SELECT s.user_id, s.version, n.profile, n.operation IN ('DELETE', 'ERASE') AND n.at < $2
    AND n.sequence <= (SELECT sequence FROM counting WHERE enterprise_id = $1) AS is_gone
  FROM (SELECT user_id, max(version) AS version FROM batch GROUP BY user_id) AS s
  CROSS JOIN LATERAL (
    SELECT sequence, at, operation, profile FROM revision WHERE enterprise_id = $1 AND user_id = s.user_id
    ORDER BY version DESC LIMIT 1
  ) AS n
  WHERE NOT EXISTS (SELECT FROM erasure AS e WHERE e.enterprise_id = $1 AND e.user_id = s.user_id)
)`;

/** The revisions that set the current values of users who still exist, as `FIND_PROVENANCE` finds them. */
const ORIGINS = `
origin AS MATERIALIZED (
  SELECT DISTINCT c.user_id, o.version FROM changed AS c CROSS JOIN LATERAL (
    SELECT DISTINCT ON (field) field, n.version FROM (
      SELECT version, fields FROM revision
      WHERE enterprise_id = $1 AND user_id = c.user_id AND operation NOT IN ('DELETE', 'ERASE')
      ORDER BY version DESC LIMIT ${MAX_REVISIONS_SEARCHED}
    ) AS n CROSS JOIN unnest(n.fields) AS field
    ORDER BY field, n.version DESC
  ) AS o WHERE NOT c.is_gone AND c.profile ? o.field
)`;

/** Prunes one batch. Skips rows that another process has locked, so that several processes may prune at once. */
export const PRUNE_REVISIONS: Statement = {
  name: 'prune_revisions',
  text: `
WITH ${[BATCH, CHANGED, ORIGINS].join(',')}, superseded AS MATERIALIZED (
  SELECT r.user_id, r.version FROM changed AS c JOIN revision AS r
    ON r.enterprise_id = $1 AND r.user_id = c.user_id AND r.version < c.version + c.is_gone::int
  WHERE NOT EXISTS (SELECT FROM origin AS o WHERE o.user_id = r.user_id AND o.version = r.version)
  FOR UPDATE OF r SKIP LOCKED
), pruned AS (
  DELETE FROM revision AS r USING superseded AS u
  WHERE r.enterprise_id = $1 AND r.user_id = u.user_id AND r.version = u.version
  RETURNING r.version
)
SELECT (SELECT count(*) FROM pruned)::int AS pruned, (SELECT max(sequence) FROM batch)::text AS last`,
};
