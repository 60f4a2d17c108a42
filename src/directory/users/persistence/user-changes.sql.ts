import type { Statement } from '../../database/statements.ts';
import { NEXT_NAME_KEY } from './fragments/user-name-conflicts.ts';
import { managerNameOf } from './fragments/user-row.ts';

/**
 * The changes as one JSON document: an array of objects with these names, of which a statement takes those that it needs.
 * The condition on `place`, which all meet, makes the planner expect one, so that it looks each user up by the primary key
 * though it plan while the table is still empty. They are changed in the order of their ids, lest two statements wait for
 * each other.
 */
const ASKED = `asked AS MATERIALIZED (
  SELECT * FROM jsonb_to_recordset($1::jsonb) AS a (place int, enterprise_id int, id uuid, version int,
    created_at timestamptz, updated_at timestamptz, user_name_key text, external_id text, profile jsonb, keys jsonb,
    terms int[], words text[], only_at int[], never_at int[], at timestamptz, access_token_id uuid, request_id uuid,
    operation text, fields text[])
  WHERE place BETWEEN 0 AND $2::int ORDER BY enterprise_id, id
)`;

/** Who changed a user and in which change; what `REVISED` and the answer go by. */
const MARK = 'a.place, a.access_token_id, a.request_id, a.operation';

/** What a change leaves hangs on it by data-modifying CTEs: one statement, all or nothing. */
const REVISED = `revised AS (
  INSERT INTO revision
    (enterprise_id, user_id, version, at, created_at, access_token_id, request_id, operation, fields, profile)
  SELECT enterprise_id, id, version, at, created_at, access_token_id, request_id, operation, fields, profile
  FROM changed
)`;

/** Spread over slots, so that writers of one enterprise do not queue for one row. */
const counted = (difference: string) => `counted AS (
  INSERT INTO user_count AS c (enterprise_id, slot, users)
  SELECT enterprise_id, pg_backend_pid() % 64, ${difference} FROM changed GROUP BY enterprise_id ORDER BY enterprise_id
  ON CONFLICT (enterprise_id, slot) DO UPDATE SET users = c.users + excluded.users
)`;

/** The places of the changes that were made, and what the managers of their users are called. */
const CHANGED = `SELECT c.place, ${managerNameOf('c')} AS manager_name FROM changed c`;

/** Inserts nobody whose `userName` is taken. */
export const INSERT_USERS: Statement = {
  name: 'insert_users',
  text: `
WITH ${ASKED}, inserted AS (
  INSERT INTO directory_user
    (enterprise_id, id, version, created_at, updated_at, user_name_key, external_id, profile, keys, terms,
    words)
  SELECT enterprise_id, id, version, created_at, updated_at, user_name_key, external_id, profile, keys, terms, words
  FROM asked ORDER BY enterprise_id, user_name_key
  ON CONFLICT (enterprise_id, user_name_key) DO NOTHING
  RETURNING enterprise_id, id
), changed AS (
  SELECT a.enterprise_id, a.id, a.version, a.created_at, a.profile, a.at, a.fields, ${MARK}
  FROM inserted JOIN asked a USING (enterprise_id, id)
), ${REVISED}, ${counted('count(*)')}
${CHANGED}`,
};

/** Changes nobody whose stored version is not the one before. Only a change of `userName` fails when that is taken. */
export const UPDATE_USERS: Statement = {
  name: 'update_users',
  text: `
WITH ${ASKED}, changed AS (
  UPDATE directory_user u SET version = a.version, updated_at = a.updated_at, user_name_key = ${NEXT_NAME_KEY},
    external_id = a.external_id, profile = a.profile, keys = a.keys, terms = a.terms,
    words = coalesce(a.words, u.words)
  FROM asked a WHERE u.enterprise_id = a.enterprise_id AND u.id = a.id AND u.version = a.version - 1
  RETURNING u.enterprise_id, u.id, u.version, u.created_at, u.profile, a.at, a.fields, ${MARK}
), ${REVISED}
${CHANGED}`,
};

/**
 * Deletes nobody whose stored version is none of `only_at`, or one of `never_at`, where those are given. Each leaves a tombstone: one more
 * revision, with the profile as it was, never as early as the revision before it, whatever the clocks say.
 */
export const DELETE_USERS: Statement = {
  name: 'delete_users',
  text: `
WITH ${ASKED}, changed AS (
  DELETE FROM directory_user u USING asked a
  WHERE u.enterprise_id = a.enterprise_id AND u.id = a.id
    AND coalesce(u.version = ANY (a.only_at), TRUE) AND coalesce(u.version <> ALL (a.never_at), TRUE)
  RETURNING u.enterprise_id, u.id, u.version + 1 AS version, u.created_at, u.profile,
    greatest(a.at, u.updated_at + interval '1 millisecond') AS at,
    ARRAY(SELECT jsonb_object_keys(u.profile)) AS fields, ${MARK}
), ${REVISED}, ${counted('-count(*)')}
${CHANGED}`,
};
