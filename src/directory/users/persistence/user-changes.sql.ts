import type { Statement } from '../../database/statements.ts';
import { IS_CONFLICT, managerNameOf } from './fragments/user-row.ts';

/**
 * The changes of a batch: a JSON array of objects with these names, of which each statement uses some.
 *
 * Planner hint: `place BETWEEN 0 AND n` is always true; it makes PostgreSQL estimate one row and look up users by
 * primary key, even if it plans while the table is empty. Changes are sorted by ID, so that two statements cannot
 * deadlock.
 */
const INPUT = `input AS MATERIALIZED (
  SELECT * FROM jsonb_to_recordset($1::jsonb) AS a (place int, enterprise_id int, id uuid, version int,
    created_at timestamptz, updated_at timestamptz, user_name_key text, external_id text, profile jsonb, keys jsonb,
    terms int[], words text[], only_at int[], never_at int[], at timestamptz, access_token_id uuid, request_id uuid,
    operation text, fields text[])
  WHERE place BETWEEN 0 AND $2::int ORDER BY enterprise_id, id
)`;

/** Who changed the user, and the place of the change in the batch. */
const MARK = 'a.place, a.access_token_id, a.request_id, a.operation';

/** Data-modifying CTEs keep a change and its revision atomic in one statement. */
const WRITE_REVISIONS = `revisions AS (
  INSERT INTO revision
    (enterprise_id, user_id, version, at, created_at, access_token_id, request_id, operation, fields, profile)
  SELECT enterprise_id, id, version, at, created_at, access_token_id, request_id, operation, fields, profile
  FROM changed
)`;

/** Updates the number of users, in one of 64 slots, so that concurrent writers rarely wait for the same row. */
const countUsers = (difference: string) => `counts AS (
  INSERT INTO user_count AS c (enterprise_id, slot, users)
  SELECT enterprise_id, pg_backend_pid() % 64, ${difference} FROM changed GROUP BY enterprise_id ORDER BY enterprise_id
  ON CONFLICT (enterprise_id, slot) DO UPDATE SET users = c.users + excluded.users
)`;

/** Returns the places of the changes that were made, with the managers' names. */
const SELECT_CHANGED = `SELECT c.place, ${managerNameOf('c')} AS manager_name FROM changed c`;

/**
 * The key of the row `u` after the change `a`. A user in a conflict keeps the marked key until the `userName` changes
 * or no other user has the name any more.
 */
const NEXT_NAME_KEY = `CASE
      WHEN ${IS_CONFLICT} AND NOT 'userName' = ANY(a.fields) AND EXISTS (
        SELECT FROM directory_user o WHERE o.enterprise_id = a.enterprise_id AND o.user_name_key = a.user_name_key)
      THEN u.user_name_key ELSE a.user_name_key END`;

/** Inserts the users whose `userName` is free. */
export const INSERT_USERS: Statement = {
  name: 'insert_users',
  text: `
WITH ${INPUT}, inserted AS (
  INSERT INTO directory_user
    (enterprise_id, id, version, created_at, updated_at, user_name_key, external_id, profile, keys, terms,
    words)
  SELECT enterprise_id, id, version, created_at, updated_at, user_name_key, external_id, profile, keys, terms, words
  FROM input ORDER BY enterprise_id, user_name_key
  ON CONFLICT (enterprise_id, user_name_key) DO NOTHING
  RETURNING enterprise_id, id
), changed AS (
  SELECT a.enterprise_id, a.id, a.version, a.created_at, a.profile, a.at, a.fields, ${MARK}
  FROM inserted JOIN input a USING (enterprise_id, id)
), ${WRITE_REVISIONS}, ${countUsers('count(*)')}
${SELECT_CHANGED}`,
};

/** Updates the users whose stored version is the previous one. A taken `userName` violates the unique index. */
export const UPDATE_USERS: Statement = {
  name: 'update_users',
  text: `
WITH ${INPUT}, changed AS (
  UPDATE directory_user u SET version = a.version, updated_at = a.updated_at, user_name_key = ${NEXT_NAME_KEY},
    external_id = a.external_id, profile = a.profile, keys = a.keys, terms = a.terms,
    words = coalesce(a.words, u.words)
  FROM input a WHERE u.enterprise_id = a.enterprise_id AND u.id = a.id AND u.version = a.version - 1
  RETURNING u.enterprise_id, u.id, u.version, u.created_at, u.profile, a.at, a.fields, ${MARK}
), ${WRITE_REVISIONS}
${SELECT_CHANGED}`,
};

/**
 * Deletes the users whose stored version is among `only_at` and not among `never_at`, where these are given. Each
 * leaves a tombstone: a revision with the last profile, always later than the previous revision, even if the clock is
 * set back.
 */
export const DELETE_USERS: Statement = {
  name: 'delete_users',
  text: `
WITH ${INPUT}, changed AS (
  DELETE FROM directory_user u USING input a
  WHERE u.enterprise_id = a.enterprise_id AND u.id = a.id
    AND coalesce(u.version = ANY (a.only_at), TRUE) AND coalesce(u.version <> ALL (a.never_at), TRUE)
  RETURNING u.enterprise_id, u.id, u.version + 1 AS version, u.created_at, u.profile,
    greatest(a.at, u.updated_at + interval '1 millisecond') AS at,
    ARRAY(SELECT jsonb_object_keys(u.profile)) AS fields, ${MARK}
), ${WRITE_REVISIONS}, ${countUsers('-count(*)')}
${SELECT_CHANGED}`,
};
