import type { Statement } from '../../database/statements.ts';
import { MAX_REVISIONS_SEARCHED } from '../domain/provenance.ts';

/**
 * The next changes from before `$2`, as far as all that comes before them is counted, since counting compares each with
 * the one before. The first one that is younger ends the stretch, for sequences follow the clock but for a moment.
 */
const STRETCH = `
seen AS MATERIALIZED (
  SELECT sequence, user_id, version, at FROM revision
  WHERE enterprise_id = $1::int AND sequence > coalesce($3::bigint, 0)
    AND sequence <= (SELECT sequence FROM counting WHERE enterprise_id = $1)
  ORDER BY sequence LIMIT $4::int
), stretch AS MATERIALIZED (
  SELECT sequence, user_id, version FROM seen
  WHERE sequence < coalesce((SELECT min(sequence) FROM seen WHERE at >= $2::timestamptz), 9223372036854775807)
)`;

/** Whose changes they are, how far up they go, and what is left of the user: `is_gone` when that is too old itself. */
const CHANGED = `
changed AS MATERIALIZED (
  SELECT s.user_id, s.version, n.profile, n.operation IN ('DELETE', 'ERASE') AND n.at < $2
    AND n.sequence <= (SELECT sequence FROM counting WHERE enterprise_id = $1) AS is_gone
  FROM (SELECT user_id, max(version) AS version FROM stretch GROUP BY user_id) AS s
  CROSS JOIN LATERAL (
    SELECT sequence, at, operation, profile FROM revision WHERE enterprise_id = $1 AND user_id = s.user_id
    ORDER BY version DESC LIMIT 1
  ) AS n
  WHERE NOT EXISTS (SELECT FROM erasure AS e WHERE e.enterprise_id = $1 AND e.user_id = s.user_id)
)`;

/** The changes by which a user who is not gone came to the values that are left, as `FIND_PROVENANCE` finds them. */
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

/** One stretch of changes; what another process is at is left to it. */
export const PRUNE_REVISIONS: Statement = {
  name: 'prune_revisions',
  text: `
WITH ${[STRETCH, CHANGED, ORIGINS].join(',')}, unneeded AS MATERIALIZED (
  SELECT r.user_id, r.version FROM changed AS c JOIN revision AS r
    ON r.enterprise_id = $1 AND r.user_id = c.user_id AND r.version < c.version + c.is_gone::int
  WHERE NOT EXISTS (SELECT FROM origin AS o WHERE o.user_id = r.user_id AND o.version = r.version)
  FOR UPDATE OF r SKIP LOCKED
), pruned AS (
  DELETE FROM revision AS r USING unneeded AS u
  WHERE r.enterprise_id = $1 AND r.user_id = u.user_id AND r.version = u.version
  RETURNING r.version
)
SELECT (SELECT count(*) FROM pruned)::int AS pruned, (SELECT max(sequence) FROM stretch)::text AS last`,
};
