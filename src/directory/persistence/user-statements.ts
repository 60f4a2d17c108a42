import type { Statement } from './statements.ts';
import { USER_COLUMNS } from './user-row.ts';

/** Users by id, the primary key. */
export const FIND_USER: Statement = {
  name: 'find_user',
  text: `SELECT ${USER_COLUMNS} FROM directory_user u WHERE u.enterprise_id = $1 AND u.id = $2`,
  kind: 'LOOKUP',
};

/** Users by the folded `userName`. */
export const FIND_BY_USER_NAME: Statement = {
  name: 'find_user_by_user_name',
  text: `SELECT ${USER_COLUMNS} FROM directory_user u WHERE u.enterprise_id = $1 AND u.user_name_key = $2`,
  kind: 'LOOKUP',
};

export const FIND_USERS: Statement = {
  name: 'find_users',
  text: `SELECT ${USER_COLUMNS} FROM directory_user u WHERE u.enterprise_id = $1 AND u.id = ANY($2::uuid[])`,
};

/** What a revision holds besides the mark of the change, in SQL. */
interface RevisionValues {
  readonly version: string;
  readonly fields: string;
  /** When the change was made; as the mark says when left out. */
  readonly at?: string;
}

/**
 * The revision that a change leaves. It and the count of users hang on the change by data-modifying CTEs: one
 * statement, all or nothing. The mark of the change always stands in the last five values.
 */
const revise = (first: number, { version, fields, at = `$${first}::timestamptz` }: RevisionValues) => `
  INSERT INTO revision
    (enterprise_id, user_id, version, at, created_at, access_token_id, request_id, operation, fields, profile)
  SELECT enterprise_id, id, ${version}, ${at}, created_at, $${first + 1}::uuid, $${first + 2}::uuid,
    $${first + 3}::text, ${fields}, profile
  FROM changed`;

/** Spread over slots, so that writers of one enterprise do not queue for one row. */
const count = (difference: number) => `
  INSERT INTO user_count AS c (enterprise_id, slot, users)
  SELECT enterprise_id, pg_backend_pid() % 64, ${difference} FROM changed
  ON CONFLICT (enterprise_id, slot) DO UPDATE SET users = c.users + excluded.users`;

const CHANGED = 'SELECT count(*)::int AS changed FROM changed';

/** Changes nothing when the `userName` is taken. */
export const INSERT_USER: Statement = {
  name: 'insert_user',
  text: `
WITH changed AS (
  INSERT INTO directory_user
    (enterprise_id, id, version, created_at, updated_at, user_name_key, external_id, profile, keys, terms)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8::jsonb, $9::jsonb, $10::int[])
  ON CONFLICT (enterprise_id, user_name_key) DO NOTHING
  RETURNING enterprise_id, id, created_at, profile
), revised AS (${revise(11, { version: '$3', fields: '$15::text[]' })}
), counted AS (${count(1)}
) ${CHANGED}`,
};

/** Changes nothing when the stored version is not the one before. */
export const UPDATE_USER: Statement = {
  name: 'update_user',
  text: `
WITH changed AS (
  UPDATE directory_user SET version = $3, updated_at = $4, user_name_key = $5, external_id = $6,
    profile = $7::jsonb, keys = $8::jsonb, terms = $9::int[]
  WHERE enterprise_id = $1 AND id = $2 AND version = $3 - 1
  RETURNING enterprise_id, id, created_at, profile
), revised AS (${revise(10, { version: '$3', fields: '$14::text[]' })}
) ${CHANGED}`,
};

/**
 * Leaves a tombstone: one more revision, with the profile as it was. It is never as early as the revision before it,
 * whatever the clocks say.
 */
export const DELETE_USER: Statement = {
  name: 'delete_user',
  text: `
WITH changed AS (
  DELETE FROM directory_user WHERE enterprise_id = $1 AND id = $2 AND ($3::int IS NULL OR version = $3)
  RETURNING enterprise_id, id, version, created_at, updated_at, profile
), revised AS (${revise(4, {
    version: 'version + 1',
    fields: 'ARRAY(SELECT jsonb_object_keys(profile))',
    at: "greatest($4::timestamptz, updated_at + interval '1 millisecond')",
  })}
), counted AS (${count(-1)}
) ${CHANGED}`,
};
