import type { Statement } from '../../database/statements.ts';

/**
 * The lock on the deletion gives the transaction its number before a sequence is drawn, which counting relies on. Of
 * several at once the first one leaves the revision.
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

export const LIST_ERASURES: Statement = {
  name: 'list_erasures',
  text: 'SELECT enterprise_id, user_id FROM erasure ORDER BY random() LIMIT $1::int',
};

/** Between two changes that name `userName` it stays the same, so that the others need not be read. */
export const LIST_USER_NAMES: Statement = {
  name: 'list_user_names',
  text: `
SELECT DISTINCT profile->>'userName' AS user_name FROM revision
WHERE enterprise_id = $1::int AND user_id = $2::uuid AND profile->>'userName' IS NOT NULL AND ('userName' = ANY(fields)
  OR version = (SELECT min(version) FROM revision WHERE enterprise_id = $1 AND user_id = $2))`,
};

/**
 * Entries are locked in the order of their ids, so that two who do this wait for each other and never around each other.
 * An entry that gave the name and is about the one who has it now is that person's.
 */
export const EMPTY_REQUESTS: Statement = {
  name: 'empty_requests',
  text: `
WITH owner AS MATERIALIZED (
  SELECT id::text AS id FROM directory_user WHERE enterprise_id = $1::int AND user_name_key = ANY($3::text[])
), meant AS MATERIALIZED (
  SELECT id FROM (
    (SELECT id FROM request WHERE enterprise_id = $1 AND user_id = $2::text
      AND ($5::uuid IS NULL OR id > $5) ORDER BY id LIMIT $6::int)
    UNION
    (SELECT id FROM request WHERE enterprise_id = $1 AND user_name_digest = ANY($4::text[])
      AND (user_id IS NULL OR user_id NOT IN (SELECT id FROM owner))
      AND ($5::uuid IS NULL OR id > $5) ORDER BY id LIMIT $6)
  ) AS entry ORDER BY id LIMIT $6
), locked AS MATERIALIZED (
  SELECT id FROM request WHERE enterprise_id = $1 AND id = ANY(ARRAY(SELECT id FROM meant)) ORDER BY id FOR UPDATE
), emptied AS (
  UPDATE request AS q SET reason = NULL, body = NULL, user_name = NULL, user_name_key = NULL,
    user_name_digest = NULL FROM locked AS l
  WHERE q.enterprise_id = $1 AND q.id = l.id
)
SELECT id FROM meant ORDER BY id DESC LIMIT 1`,
};

/** Whether counting is behind the deletion, hence behind all that came before it. */
export const IS_ERASURE_COUNTED: Statement = {
  name: 'is_erasure_counted',
  text: `
SELECT NOT EXISTS (
  SELECT FROM revision WHERE enterprise_id = $1::int AND user_id = $2::uuid AND operation <> 'ERASE'
    AND sequence > coalesce((SELECT sequence FROM counting WHERE enterprise_id = $1), 0)
) AS is_counted`,
};

export const EMPTY_REVISIONS: Statement = {
  name: 'empty_revisions',
  text: `
WITH meant AS MATERIALIZED (
  SELECT version FROM revision WHERE enterprise_id = $1::int AND user_id = $2::uuid AND version > $3::int
  ORDER BY version LIMIT $4::int FOR UPDATE
), emptied AS (
  UPDATE revision AS r SET profile = '{}' FROM meant AS m
  WHERE r.enterprise_id = $1 AND r.user_id = $2 AND r.version = m.version
)
SELECT max(version) AS last FROM meant`,
};

/**
 * Counting leaves a value that nobody has any more until others of its kind change; a row that counting holds at this
 * moment is about to get another number, or to go.
 */
export const FINISH_ERASURE: Statement = {
  name: 'finish_erasure',
  text: `
WITH unused AS MATERIALIZED (
  SELECT field, value FROM value_count WHERE enterprise_id = $1::int AND users = 0
    AND field = ANY(ARRAY(SELECT field FROM field_count WHERE enterprise_id = $1))
  FOR UPDATE SKIP LOCKED
), forgotten AS (
  DELETE FROM value_count AS v USING unused AS u
  WHERE v.enterprise_id = $1 AND v.field = u.field AND v.value = u.value
)
DELETE FROM erasure WHERE enterprise_id = $1 AND user_id = $2::uuid`,
};
