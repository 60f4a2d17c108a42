import type { Statement } from '../../database/statements.ts';

type KeyType = 'uuid' | 'int' | 'smallint' | 'text' | 'timestamptz';

/** Comes before every key that there is. */
const LEAST: Readonly<Record<KeyType, string>> = {
  uuid: '00000000-0000-0000-0000-000000000000',
  int: '-2147483648',
  smallint: '-32768',
  text: '',
  timestamptz: '-infinity',
};

type Key = Readonly<Record<string, KeyType>>;

/**
 * Every table with rows of enterprises, and its primary key behind the enterprise. What others are counted from comes
 * first.
 */
export const TABLES_OF_ENTERPRISES: Readonly<Record<string, Key>> = {
  login_session: { id: 'uuid' },
  access_token: { id: 'uuid' },
  directory_user: { id: 'uuid' },
  revision: { user_id: 'uuid', version: 'int' },
  request: { id: 'uuid' },
  user_search: { user_id: 'uuid' },
  user_count: { slot: 'smallint' },
  counting: {},
  value_count: { field: 'text', value: 'text' },
  field_count: { field: 'text' },
  activity_minute: { minute: 'timestamptz', access_token_id: 'uuid' },
  activity_day: { day: 'timestamptz' },
  dialect_sighting: { dialect: 'text' },
  request_volume: { day: 'timestamptz' },
  erasure: { user_id: 'uuid' },
};

/** The key that the first stretch of a table begins behind. */
export function leastKeyOf(table: string): readonly string[] {
  return Object.values(TABLES_OF_ENTERPRISES[table] ?? {}).map((type) => LEAST[type]);
}

/**
 * Removes the next rows by the primary key, and then by their places, so that no planner ever goes through a table for them.
 * What somebody else is at is left for the next round.
 */
export function removeStatement(table: string): Statement {
  const key = Object.entries(TABLES_OF_ENTERPRISES[table] ?? {});
  const columns = key.map(([column]) => column);
  const places = key.map(([, type], at) => `$${at + 3}::${type}`);
  const behind = key.length === 0 ? 'TRUE' : `(${columns.join(', ')}) > (${places.join(', ')})`;
  const told = columns.map((column) => `${column}::text`).join(', ');
  const inOrder = (direction: string) =>
    ['enterprise_id', ...columns].map((column) => `${column} ${direction}`).join(', ');
  return {
    name: `remove_${table}`,
    text: `WITH meant AS MATERIALIZED (
  SELECT ctid AS place, ${['enterprise_id', ...columns].join(', ')} FROM ${table}
  WHERE enterprise_id = $1::int AND ${behind} ORDER BY ${inOrder('ASC')} LIMIT $2::int FOR UPDATE SKIP LOCKED
), removed AS (
  DELETE FROM ${table} WHERE enterprise_id = $1 AND ctid = ANY(ARRAY(SELECT place FROM meant))
)
SELECT (SELECT count(*) FROM meant)::int AS removed, ARRAY[${told}]::text[] AS last
FROM meant ORDER BY ${inOrder('DESC')} LIMIT 1`,
  };
}

export const LIST_DUE_REMOVALS: Statement = {
  name: 'list_due_removals',
  text: `SELECT enterprise_id FROM enterprise_deletion WHERE due_at <= $1::timestamptz
ORDER BY due_at, enterprise_id LIMIT $2::int`,
};

/** Each round comes as long after the one before as the deletion is past by then: a minute, two, four. */
export const FINISH_ROUND: Statement = {
  name: 'finish_removal_round',
  text: `WITH over AS (
  DELETE FROM enterprise_deletion WHERE enterprise_id = $1 AND deleted_at <= $2::timestamptz - interval '1 day'
)
UPDATE enterprise_deletion SET due_at = $2::timestamptz + greatest(interval '1 minute', $2::timestamptz - deleted_at)
WHERE enterprise_id = $1 AND deleted_at > $2::timestamptz - interval '1 day'`,
};
