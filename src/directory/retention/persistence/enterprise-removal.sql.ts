import type { Statement } from '../../database/statements.ts';

type KeyType = 'uuid' | 'int' | 'smallint' | 'text' | 'timestamptz';

/** A value below every key of its type. */
const MINIMUM: Readonly<Record<KeyType, string>> = {
  uuid: '00000000-0000-0000-0000-000000000000',
  int: '-2147483648',
  smallint: '-32768',
  text: '',
  timestamptz: '-infinity',
};

type Key = Readonly<Record<string, KeyType>>;

/**
 * Every table with rows of enterprises, and the columns of its primary key after `enterprise_id`. Tables from which
 * others are projected come first.
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

/** A key before the first row of a table. */
export function minimumKeyOf(table: string): readonly string[] {
  return Object.values(TABLES_OF_ENTERPRISES[table] ?? {}).map((type) => MINIMUM[type]);
}

/**
 * Removes the next rows of a table: selects them by primary key and deletes them by `ctid`, so that the planner never
 * scans the table. Skips locked rows, which the next round removes.
 */
export function removeStatement(table: string): Statement {
  const key = Object.entries(TABLES_OF_ENTERPRISES[table] ?? {});
  const columns = key.map(([column]) => column);
  const values = key.map(([, type], at) => `$${at + 3}::${type}`);
  const isAfter = key.length === 0 ? 'TRUE' : `(${columns.join(', ')}) > (${values.join(', ')})`;
  const lastKey = columns.map((column) => `${column}::text`).join(', ');
  const inOrder = (direction: string) =>
    ['enterprise_id', ...columns].map((column) => `${column} ${direction}`).join(', ');
  return {
    name: `remove_${table}`,
    text: `WITH batch AS MATERIALIZED (
  SELECT ctid AS row_ctid, ${['enterprise_id', ...columns].join(', ')} FROM ${table}
  WHERE enterprise_id = $1::int AND ${isAfter} ORDER BY ${inOrder('ASC')} LIMIT $2::int FOR UPDATE SKIP LOCKED
), removed AS (
  DELETE FROM ${table} WHERE enterprise_id = $1 AND ctid = ANY(ARRAY(SELECT row_ctid FROM batch))
)
SELECT (SELECT count(*) FROM batch)::int AS removed, ARRAY[${lastKey}]::text[] AS last
FROM batch ORDER BY ${inOrder('DESC')} LIMIT 1`,
  };
}

/** Deleted enterprises whose next round is due. */
export const LIST_DUE_REMOVALS: Statement = {
  name: 'list_due_removals',
  text: `SELECT enterprise_id FROM enterprise_deletion WHERE due_at <= $1::timestamptz
ORDER BY due_at, enterprise_id LIMIT $2::int`,
};

/** The interval to the next round is the time since the deletion: it doubles, from a minute on, for a day. */
export const FINISH_ROUND: Statement = {
  name: 'finish_removal_round',
  text: `WITH over AS (
  DELETE FROM enterprise_deletion WHERE enterprise_id = $1 AND deleted_at <= $2::timestamptz - interval '1 day'
)
UPDATE enterprise_deletion SET due_at = $2::timestamptz + greatest(interval '1 minute', $2::timestamptz - deleted_at)
WHERE enterprise_id = $1 AND deleted_at > $2::timestamptz - interval '1 day'`,
};
