import type { Statement } from '../../database/statements.ts';
import { NIL_TOKEN } from '../../requests/persistence/fragments/request-tallies.ts';
import { SEARCHED_ATTRIBUTES } from '../../users/domain/user-words.ts';
import { WORD_VECTOR } from '../../users/persistence/fragments/word-vectors.ts';
import { FACET_ATTRIBUTES, facetValues } from './facet-values.ts';

/**
 * How far an enterprise may be counted at this moment.
 *
 * Sequences are drawn in one order and committed in another: behind the last one that is seen another may still come
 * before it. But who drew an earlier sequence had changed a user before that, hence had the number of its transaction
 * (the statements of users see to this). So a step that sees the sequence `horizon` writes it down with the number of
 * its own transaction, which is given later than what the step sees, and is above all of those. As soon as no transaction
 * below that one is under way, everything up to the horizon is settled: what is not seen by then never will be. A step
 * counts up to the horizon of a step before it. The upper end of a snapshot would not do for that number: transactions
 * under way may be beyond it. A transaction that is left open on the server holds the counts up, and spoils none.
 */
const REACH = `
latest AS MATERIALIZED (
  SELECT coalesce((SELECT sequence FROM revision WHERE enterprise_id = $1::int ORDER BY sequence DESC LIMIT 1), 0) AS sequence
), mark AS MATERIALIZED (
  SELECT sequence, horizon, horizon_transaction FROM counting
  WHERE enterprise_id = $1 AND sequence < (SELECT sequence FROM latest)
  FOR UPDATE SKIP LOCKED
), reach AS MATERIALIZED (
  SELECT m.sequence AS start, m.horizon, l.sequence AS latest, CASE
    WHEN pg_snapshot_xmin(pg_current_snapshot()) >= m.horizon_transaction THEN greatest(m.sequence, m.horizon)
    ELSE m.sequence
  END AS finish
  FROM mark AS m CROSS JOIN latest AS l
)`;

/** The next changes, each beside what it found. */
const CHANGES = `
taken AS MATERIALIZED (
  SELECT user_id, version, sequence, at, access_token_id, operation, fields, profile FROM revision
  WHERE enterprise_id = $1 AND sequence > (SELECT start FROM reach) AND sequence <= (SELECT finish FROM reach)
  ORDER BY sequence LIMIT $2::int
), change AS MATERIALIZED (
  SELECT t.*, p.profile AS previous FROM taken AS t
  LEFT JOIN revision AS p ON p.enterprise_id = $1 AND p.user_id = t.user_id AND p.version = t.version - 1
)`;

/** Whether a change may have touched a value that is counted. */
const IS_FACETED = `(operation IN ('CREATE', 'DELETE') OR fields && '{${FACET_ATTRIBUTES.join(',')}}')`;

/** A change takes a user from under the values of before and puts it under those of after. */
const VALUES = `
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

const IS_TURNED = `previous->>'active' IS DISTINCT FROM profile->>'active'`;

/** In the same order as requests are counted; see `request-tallies.ts`. An erasure changes nobody who is here. */
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
      WHEN ${IS_TURNED} AND profile->>'active' = 'false' THEN 'deactivated'
      WHEN ${IS_TURNED} THEN 'reactivated'
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

/**
 * Users are found by what they are called now, whichever change it was that called them so. Whoever was not called anything
 * else since the words came to be kept is found by what a migration wrote.
 */
const SEARCH = `
renamed AS MATERIALIZED (
  SELECT DISTINCT user_id FROM taken
  WHERE operation IN ('CREATE', 'DELETE') OR fields && '{${SEARCHED_ATTRIBUTES.join(',')}}'
), forgotten AS (
  DELETE FROM user_search AS s USING renamed AS r WHERE s.enterprise_id = $1 AND s.user_id = r.user_id
    AND NOT EXISTS (SELECT FROM directory_user AS u WHERE u.enterprise_id = $1 AND u.id = r.user_id)
), worded AS (
  INSERT INTO user_search AS s (enterprise_id, user_id, words)
  SELECT u.enterprise_id, u.id, ${WORD_VECTOR}
  FROM renamed AS r JOIN directory_user AS u ON u.enterprise_id = $1 AND u.id = r.user_id AND u.words IS NOT NULL
  ON CONFLICT (enterprise_id, user_id) DO UPDATE SET words = excluded.words
)`;

/** Moves the mark behind what was taken, and sets the next horizon when the last one is reached. */
const MARK = `
known AS (
  INSERT INTO counting (enterprise_id) SELECT $1 WHERE NOT EXISTS (SELECT FROM counting WHERE enterprise_id = $1)
  ON CONFLICT DO NOTHING
), progress AS MATERIALIZED (
  SELECT r.*, t.taken, CASE WHEN t.taken < $2 THEN r.finish ELSE t.last END AS sequence
  FROM reach AS r CROSS JOIN (SELECT count(*)::int AS taken, max(sequence) AS last FROM taken) AS t
), moved AS (
  UPDATE counting AS c SET sequence = p.sequence,
    horizon = CASE WHEN p.sequence >= p.horizon THEN p.latest ELSE c.horizon END,
    horizon_transaction = CASE WHEN p.sequence >= p.horizon THEN pg_current_xact_id() ELSE c.horizon_transaction END
  FROM progress AS p WHERE c.enterprise_id = $1
)`;

/**
 * One step of counting, all or nothing: the next `$2` changes of the enterprise `$1`. Of several processes at once one
 * does it and the others do nothing.
 */
export const COUNT_CHANGES: Statement = {
  name: 'count_changes',
  text: `WITH ${[REACH, CHANGES, VALUES, ACTIVITY, SEARCH, MARK].join(',')}
SELECT coalesce((SELECT taken FROM progress), 0) AS taken,
  (coalesce((SELECT sequence < latest FROM progress), FALSE)
    OR NOT EXISTS (SELECT FROM counting WHERE enterprise_id = $1) AND (SELECT sequence FROM latest) > 0) AS has_more`,
};

/** Enterprises whose last change lies behind their mark. */
export const LIST_UNCOUNTED: Statement = {
  name: 'list_uncounted',
  text: `SELECT e.id FROM enterprise AS e
CROSS JOIN LATERAL (SELECT sequence FROM revision WHERE enterprise_id = e.id ORDER BY sequence DESC LIMIT 1) AS l
LEFT JOIN counting AS c ON c.enterprise_id = e.id
WHERE l.sequence > coalesce(c.sequence, 0) ORDER BY random() LIMIT $1::int`,
};

/** By the index of sequences: the first change behind the mark. */
export const COUNTED_UNTIL: Statement = {
  name: 'counted_until',
  text: `SELECT at FROM revision WHERE enterprise_id = $1::int
  AND sequence > coalesce((SELECT sequence FROM counting WHERE enterprise_id = $1), 0)
ORDER BY sequence LIMIT 1`,
};

/** Read from the sequence itself, which costs the same however much there is. */
export const LAST_CHANGE: Statement = {
  name: 'last_change',
  text: 'SELECT last_value::text AS sequence FROM revision_sequence_seq',
};
