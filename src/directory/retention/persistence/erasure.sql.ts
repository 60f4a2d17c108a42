import type { Statement } from '../../database/statements.ts';

/**
 * Appends the revision `ERASE`. The row lock acquires the transaction ID before the sequence is assigned, as the
 * projection requires (`insight/persistence/project-changes.sql.ts`). Of concurrent calls, the first one inserts the
 * revision.
 */
export const BEGIN_ERASURE: Statement = {
  name: 'begin_erasure',
  text: `
WITH newest AS MATERIALIZED (
  SELECT enterprise_id, user_id, version, at, created_at, operation FROM revision
  WHERE enterprise_id = $1::int AND user_id = $2::uuid ORDER BY version DESC LIMIT 1 FOR UPDATE
), erased AS (
  INSERT INTO revision
    (enterprise_id, user_id, version, at, created_at, access_token_id, request_id, operation, fields, profile)
  SELECT enterprise_id, user_id, version + 1, greatest($3::timestamptz, at + interval '1 millisecond'), created_at,
    $4::uuid, $5::uuid, 'ERASE', '{}', '{}'
  FROM newest WHERE operation = 'DELETE'
  ON CONFLICT DO NOTHING
  RETURNING enterprise_id, user_id
)
INSERT INTO erasure (enterprise_id, user_id) SELECT enterprise_id, user_id FROM erased ON CONFLICT DO NOTHING`,
};

/** Pending erasures, in random order, so that one that fails does not block the others. */
export const LIST_ERASURES: Statement = {
  name: 'list_erasures',
  text: 'SELECT enterprise_id, user_id FROM erasure ORDER BY random() LIMIT $1::int',
};

/** Reads the first revision and those that changed `userName`; it is the same in all others. */
export const LIST_USER_NAMES: Statement = {
  name: 'list_user_names',
  text: `
SELECT DISTINCT profile->>'userName' AS user_name FROM revision
WHERE enterprise_id = $1::int AND user_id = $2::uuid AND profile->>'userName' IS NOT NULL AND ('userName' = ANY(fields)
  OR version = (SELECT min(version) FROM revision WHERE enterprise_id = $1 AND user_id = $2))`,
};

/**
 * Empties log entries for the user or with one of its names. Entries for the user who has such a name now belong to
 * that user and stay. Locks rows in the order of the primary key, so that concurrent calls cannot deadlock.
 */
export const EMPTY_REQUESTS: Statement = {
  name: 'empty_requests',
  text: `
WITH owner AS MATERIALIZED (
  SELECT id::text AS id FROM directory_user WHERE enterprise_id = $1::int AND user_name_key = ANY($3::text[])
), batch AS MATERIALIZED (
  SELECT id FROM (
    (SELECT id FROM request WHERE enterprise_id = $1 AND user_id = $2::text
      AND ($5::uuid IS NULL OR id > $5) ORDER BY id LIMIT $6::int)
    UNION
    (SELECT id FROM request WHERE enterprise_id = $1 AND user_name_digest = ANY($4::text[])
      AND (user_id IS NULL OR user_id NOT IN (SELECT id FROM owner))
      AND ($5::uuid IS NULL OR id > $5) ORDER BY id LIMIT $6)
  ) AS entry ORDER BY id LIMIT $6
), locked AS MATERIALIZED (
  SELECT id FROM request WHERE enterprise_id = $1 AND id = ANY(ARRAY(SELECT id FROM batch)) ORDER BY id FOR UPDATE
), emptied AS (
  UPDATE request AS q SET reason = NULL, body = NULL, user_name = NULL, user_name_key = NULL,
    user_name_digest = NULL FROM locked AS l
  WHERE q.enterprise_id = $1 AND q.id = l.id
)
SELECT id FROM batch ORDER BY id DESC LIMIT 1`,
};

/** Whether the checkpoint of the projection is past all revisions of the user, the `ERASE` excepted. */
export const IS_ERASURE_PROJECTED: Statement = {
  name: 'is_erasure_projected',
  text: `
SELECT NOT EXISTS (
  SELECT FROM revision WHERE enterprise_id = $1::int AND user_id = $2::uuid AND operation <> 'ERASE'
    AND sequence > coalesce((SELECT sequence FROM counting WHERE enterprise_id = $1), 0)
) AS is_projected`,
};

/** Empties the profiles of the next revisions, by version. */
export const EMPTY_REVISIONS: Statement = {
  name: 'empty_revisions',
  text: `
WITH batch AS MATERIALIZED (
  SELECT version FROM revision WHERE enterprise_id = $1::int AND user_id = $2::uuid AND version > $3::int
  ORDER BY version LIMIT $4::int FOR UPDATE
), emptied AS (
  UPDATE revision AS r SET profile = '{}' FROM batch AS m
  WHERE r.enterprise_id = $1 AND r.user_id = $2 AND r.version = m.version
)
SELECT max(version) AS last FROM batch`,
};

/**
 * Deletes facet values without users, which the projection only deletes when others of their field change, and
 * completes the erasure. Skips rows that the projection has locked: it is about to update or delete them.
 */
export const FINISH_ERASURE: Statement = {
  name: 'finish_erasure',
  text: `
WITH unused AS MATERIALIZED (
  SELECT field, value FROM value_count WHERE enterprise_id = $1::int AND users = 0
    AND field = ANY(ARRAY(SELECT field FROM field_count WHERE enterprise_id = $1))
  FOR UPDATE SKIP LOCKED
), deleted AS (
  DELETE FROM value_count AS v USING unused AS u
  WHERE v.enterprise_id = $1 AND v.field = u.field AND v.value = u.value
)
DELETE FROM erasure WHERE enterprise_id = $1 AND user_id = $2::uuid`,
};
