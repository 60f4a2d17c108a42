import type { Statement } from '../../database/statements.ts';
import { NIL_TOKEN } from '../../requests/persistence/fragments/request-tallies.ts';
import { SEARCHED_ATTRIBUTES } from '../../users/domain/user-words.ts';
import { WORD_VECTOR } from '../../users/persistence/fragments/word-vectors.ts';
import { FACET_ATTRIBUTES, facetValues } from './facet-values.ts';

/**
 * The range of sequences that this step may project: after `start`, up to `finish`.
 *
 * Sequences are assigned in one order and committed in another, so that a lower sequence may still appear after a
 * higher one. The statements that write revisions acquire their transaction ID before the sequence. A step therefore
 * stores the highest visible sequence (`horizon`) with its own transaction ID, which is higher than the IDs of all
 * transactions that assigned a lower sequence. Once no transaction below that ID is active (`pg_snapshot_xmin`), every
 * revision up to the horizon is visible or was rolled back. A step projects up to the horizon of an earlier step.
 * `pg_snapshot_xmax` would not do as the ID: active transactions may be above it. A transaction that stays open on the
 * server delays the projection, and never corrupts it. See
 * https://www.postgresql.org/docs/current/functions-info.html#FUNCTIONS-PG-SNAPSHOT
 */
const BOUNDS = `
latest AS MATERIALIZED (
  SELECT coalesce((SELECT sequence FROM revision WHERE enterprise_id = $1::int ORDER BY sequence DESC LIMIT 1), 0) AS sequence
), checkpoint AS MATERIALIZED (
  SELECT sequence, horizon, horizon_transaction FROM counting
  WHERE enterprise_id = $1 AND sequence < (SELECT sequence FROM latest)
  FOR UPDATE SKIP LOCKED
), bounds AS MATERIALIZED (
  SELECT c.sequence AS start, c.horizon, l.sequence AS latest, CASE
    WHEN pg_snapshot_xmin(pg_current_snapshot()) >= c.horizon_transaction THEN greatest(c.sequence, c.horizon)
    ELSE c.sequence
  END AS finish
  FROM checkpoint AS c CROSS JOIN latest AS l
)`;

/** The next revisions, each with the profile of the version before it. */
const CHANGES = `
taken AS MATERIALIZED (
  SELECT user_id, version, sequence, at, access_token_id, operation, fields, profile FROM revision
  WHERE enterprise_id = $1 AND sequence > (SELECT start FROM bounds) AND sequence <= (SELECT finish FROM bounds)
  ORDER BY sequence LIMIT $2::int
), change AS MATERIALIZED (
  SELECT t.*, p.profile AS previous FROM taken AS t
  LEFT JOIN revision AS p ON p.enterprise_id = $1 AND p.user_id = t.user_id AND p.version = t.version - 1
)`;

/** Whether a revision may change a facet. */
const IS_FACETED = `(operation IN ('CREATE', 'DELETE') OR fields && '{${FACET_ATTRIBUTES.join(',')}}')`;

/** Subtracts the user from its previous values and adds it to its new ones. */
const FACETS = `
difference AS MATERIALIZED (
  SELECT v.field, v.value, sum(p.users)::int AS users
  FROM (
    SELECT profile, 1 AS users FROM change WHERE operation <> 'DELETE' AND ${IS_FACETED}
    UNION ALL SELECT previous, -1 FROM change WHERE previous IS NOT NULL AND ${IS_FACETED}
  ) AS p CROSS JOIN LATERAL (${facetValues()}) AS v (field, value)
  GROUP BY 1, 2 HAVING sum(p.users) <> 0
), valued AS (
  INSERT INTO value_count AS c (enterprise_id, field, value, users)
  SELECT $1, field, value, users FROM difference WHERE value <> ''
  ON CONFLICT (enterprise_id, field, value) DO UPDATE SET users = c.users + excluded.users
), emptied AS (
  DELETE FROM value_count WHERE enterprise_id = $1 AND users = 0
    AND field = ANY(ARRAY(SELECT DISTINCT field FROM difference))
    AND (field, value) NOT IN (SELECT field, value FROM difference)
), fielded AS (
  INSERT INTO field_count AS c (enterprise_id, field, users)
  SELECT $1, field, sum(users) FROM difference GROUP BY field HAVING sum(users) <> 0
  ON CONFLICT (enterprise_id, field) DO UPDATE SET users = c.users + excluded.users
)`;

const CHANGES_ACTIVE = `previous->>'active' IS DISTINCT FROM profile->>'active'`;

/** Locks rows in the same order as `request-tallies.ts`, to avoid deadlocks. An erasure is not a change of a user. */
const ACTIVITY = `
tally AS MATERIALIZED (
  SELECT date_trunc('minute', at, 'UTC') AS minute, coalesce(access_token_id, ${NIL_TOKEN}) AS token,
    min(at) AS first_at, max(at) AS last_at,
    count(*) FILTER (WHERE kind = 'created')::int AS created, count(*) FILTER (WHERE kind = 'updated')::int AS updated,
    count(*) FILTER (WHERE kind = 'deactivated')::int AS deactivated,
    count(*) FILTER (WHERE kind = 'reactivated')::int AS reactivated,
    count(*) FILTER (WHERE kind = 'deleted')::int AS deleted
  FROM (
    SELECT at, access_token_id, CASE
      WHEN operation = 'DELETE' THEN 'deleted'
      WHEN previous IS NULL THEN 'created'
      WHEN ${CHANGES_ACTIVE} AND profile->>'active' = 'false' THEN 'deactivated'
      WHEN ${CHANGES_ACTIVE} THEN 'reactivated'
      ELSE 'updated' END AS kind
    FROM change WHERE operation <> 'ERASE'
  ) AS kinds GROUP BY 1, 2
), minutes AS (
  INSERT INTO activity_minute AS a (enterprise_id, minute, access_token_id, first_at, last_at, created, updated,
    deactivated, reactivated, deleted)
  SELECT $1, minute, token, first_at, last_at, created, updated, deactivated, reactivated, deleted FROM tally ORDER BY 2, 3
  ON CONFLICT (enterprise_id, minute, access_token_id) DO UPDATE SET
    first_at = least(a.first_at, excluded.first_at), last_at = greatest(a.last_at, excluded.last_at),
    created = a.created + excluded.created, updated = a.updated + excluded.updated,
    deactivated = a.deactivated + excluded.deactivated, reactivated = a.reactivated + excluded.reactivated,
    deleted = a.deleted + excluded.deleted
  RETURNING 1
), days AS (
  INSERT INTO activity_day AS a (enterprise_id, day, created, updated, deactivated, reactivated, deleted)
  SELECT $1, date_trunc('day', minute, 'UTC'), sum(created), sum(updated), sum(deactivated), sum(reactivated), sum(deleted)
  FROM tally WHERE (SELECT count(*) FROM minutes) > 0 GROUP BY 2 ORDER BY 2
  ON CONFLICT (enterprise_id, day) DO UPDATE SET
    created = a.created + excluded.created, updated = a.updated + excluded.updated,
    deactivated = a.deactivated + excluded.deactivated, reactivated = a.reactivated + excluded.reactivated,
    deleted = a.deleted + excluded.deleted
)`;

/** Rebuilds the word index of users whose names changed, from their current rows. */
const WORD_INDEX = `
renamed AS MATERIALIZED (
  SELECT DISTINCT user_id FROM taken
  WHERE operation IN ('CREATE', 'DELETE') OR fields && '{${SEARCHED_ATTRIBUTES.join(',')}}'
), unindexed AS (
  DELETE FROM user_search AS s USING renamed AS r WHERE s.enterprise_id = $1 AND s.user_id = r.user_id
    AND NOT EXISTS (SELECT FROM directory_user AS u WHERE u.enterprise_id = $1 AND u.id = r.user_id)
), indexed AS (
  INSERT INTO user_search AS s (enterprise_id, user_id, words)
  SELECT u.enterprise_id, u.id, ${WORD_VECTOR}
  FROM renamed AS r JOIN directory_user AS u ON u.enterprise_id = $1 AND u.id = r.user_id AND u.words IS NOT NULL
  ON CONFLICT (enterprise_id, user_id) DO UPDATE SET words = excluded.words
)`;

/** Advances the checkpoint past the projected revisions, and stores the next horizon when it reaches the last one. */
const CHECKPOINT = `
created AS (
  INSERT INTO counting (enterprise_id) SELECT $1 WHERE NOT EXISTS (SELECT FROM counting WHERE enterprise_id = $1)
  ON CONFLICT DO NOTHING
), progress AS MATERIALIZED (
  SELECT r.*, t.taken, CASE WHEN t.taken < $2 THEN r.finish ELSE t.last END AS sequence
  FROM bounds AS r CROSS JOIN (SELECT count(*)::int AS taken, max(sequence) AS last FROM taken) AS t
), moved AS (
  UPDATE counting AS c SET sequence = p.sequence,
    horizon = CASE WHEN p.sequence >= p.horizon THEN p.latest ELSE c.horizon END,
    horizon_transaction = CASE WHEN p.sequence >= p.horizon THEN pg_current_xact_id() ELSE c.horizon_transaction END
  FROM progress AS p WHERE c.enterprise_id = $1
)`;

/**
 * One projection step in one transaction: the next `$2` revisions of the enterprise `$1`. Of concurrent steps one locks
 * the checkpoint; the others project nothing.
 */
export const PROJECT_CHANGES: Statement = {
  name: 'project_changes',
  text: `WITH ${[BOUNDS, CHANGES, FACETS, ACTIVITY, WORD_INDEX, CHECKPOINT].join(',')}
SELECT coalesce((SELECT taken FROM progress), 0) AS taken,
  (coalesce((SELECT sequence < latest FROM progress), FALSE)
    OR NOT EXISTS (SELECT FROM counting WHERE enterprise_id = $1) AND (SELECT sequence FROM latest) > 0) AS has_more`,
};

/** Enterprises with a revision after their checkpoint. */
export const LIST_PENDING: Statement = {
  name: 'list_pending_projections',
  text: `SELECT e.id FROM enterprise AS e
CROSS JOIN LATERAL (SELECT sequence FROM revision WHERE enterprise_id = e.id ORDER BY sequence DESC LIMIT 1) AS l
LEFT JOIN counting AS c ON c.enterprise_id = e.id
WHERE l.sequence > coalesce(c.sequence, 0) ORDER BY random() LIMIT $1::int`,
};

/** The first revision after the checkpoint, by the index of sequences. */
export const PROJECTED_UNTIL: Statement = {
  name: 'projected_until',
  text: `SELECT at FROM revision WHERE enterprise_id = $1::int
  AND sequence > coalesce((SELECT sequence FROM counting WHERE enterprise_id = $1), 0)
ORDER BY sequence LIMIT 1`,
};

/** Reads the sequence object itself, in constant time. */
export const LATEST_SEQUENCE: Statement = {
  name: 'latest_sequence',
  text: 'SELECT last_value::text AS sequence FROM revision_sequence_seq',
};
