/** The statements of the floor: one for each operation, on the product's own tables, with the same history. */
import type { StoredPath } from './paths.ts';

/** A statement that the server prepares once and finds by its name. */
export interface Statement {
  readonly name: string;
  readonly text: string;
}

const REVISED = `INSERT INTO revision
  (enterprise_id, user_id, version, at, created_at, request_id, operation, fields, profile)
SELECT enterprise_id, id, version, updated_at, created_at, $3::uuid`;

const counted = (difference: number) => `INSERT INTO user_count AS c (enterprise_id, slot, users)
SELECT enterprise_id, pg_backend_pid() % 64, ${difference} FROM changed
ON CONFLICT (enterprise_id, slot) DO UPDATE SET users = c.users + excluded.users`;

const COLUMNS = 'id, version, created_at, updated_at, profile';

export const GET: Statement = {
  name: 'get',
  text: `SELECT ${COLUMNS} FROM directory_user WHERE enterprise_id = $1 AND id = $2`,
};

export const MATCH: Statement = {
  name: 'match',
  text: `SELECT ${COLUMNS} FROM directory_user WHERE enterprise_id = $1 AND user_name_key = $2`,
};

export const MATCH_EMAIL: Statement = {
  name: 'match_email',
  text: `SELECT ${COLUMNS} FROM directory_user
WHERE enterprise_id = $1 AND terms @> ARRAY[$2::int] AND keys @> jsonb_build_object('emails',
  jsonb_build_array(jsonb_build_object('type', 'work', 'value', $3::text)))`,
};

export const LIST: Statement = {
  name: 'list',
  text: `SELECT t.total, u.* FROM
  (SELECT coalesce(sum(users), 0)::int AS total FROM user_count WHERE enterprise_id = $1) AS t
  LEFT JOIN (SELECT ${COLUMNS} FROM directory_user WHERE enterprise_id = $1 ORDER BY id LIMIT $2 OFFSET $3) AS u ON TRUE`,
};

export const CREATE: Statement = {
  name: 'create',
  text: `WITH changed AS (
  INSERT INTO directory_user
    (enterprise_id, id, version, created_at, updated_at, user_name_key, external_id, profile, keys, terms)
  VALUES ($1, $2, 1, $4, $4, $5, $6, $7::jsonb, $8::jsonb, $9::int[])
  ON CONFLICT (enterprise_id, user_name_key) DO NOTHING
  RETURNING enterprise_id, id, version, created_at, updated_at, profile
), revised AS (${REVISED}, 'CREATE', $10::text[], profile FROM changed
), counted AS (${counted(1)}
) SELECT count(*)::int AS changed FROM changed`,
};

export const DELETE: Statement = {
  name: 'delete',
  text: `WITH changed AS (
  DELETE FROM directory_user WHERE enterprise_id = $1 AND id = $2
  RETURNING enterprise_id, id, version + 1 AS version, created_at, $4::timestamptz AS updated_at, profile
), revised AS (${REVISED}, 'DELETE', ARRAY(SELECT jsonb_object_keys(profile)), profile FROM changed
), counted AS (${counted(-1)}
) SELECT count(*)::int AS changed FROM changed`,
};

/**
 * The statement that changes the values at some paths of a user. Its values behind the fifth are for each path the new
 * value, the same in lower case and, where the path has a term, that.
 */
export function patchStatement(paths: readonly StoredPath[]): Statement {
  const sets: string[] = [];
  let next = 6;
  for (const { steps, term } of paths) {
    const subscript = steps.map((step) => (typeof step === 'number' ? `[${step}]` : `['${step}']`)).join('');
    sets.push(`profile${subscript} = $${next++}::jsonb`, `keys${subscript} = $${next++}::jsonb`);
    if (term !== null) sets.push(`terms[${term + 1}] = $${next++}::int`);
  }
  const name = `patch_${paths.map(({ steps }) => steps.join('_')).join('__')}`;
  return {
    // The server cuts names to 63 bytes.
    name: name.length < 64 ? name : `patch_${paths.length}`,
    text: `WITH changed AS (
  UPDATE directory_user SET version = version + 1, updated_at = $4, ${sets.join(', ')}
  WHERE enterprise_id = $1 AND id = $2
  RETURNING enterprise_id, ${COLUMNS}
), revised AS (${REVISED}, 'UPDATE', $5::text[], profile FROM changed
) SELECT ${COLUMNS} FROM changed`,
  };
}
