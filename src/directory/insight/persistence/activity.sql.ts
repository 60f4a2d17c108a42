import type { Statement } from '../../database/statements.ts';
import { TALLY_FIELDS, type Tally } from '../domain/tally.ts';

/**
 * A bucket; or the one row without a bucket, which has the current number of users and its change since the last
 * bucket.
 */
export type ActivityRow = { readonly [Field in keyof Tally]: number } & {
  readonly bucket: string | null;
  readonly users: number | null;
  readonly growth: number | null;
};

const FIELDS = TALLY_FIELDS.join(', ');
const SUMS = TALLY_FIELDS.map((field) => `sum(${field})::int AS ${field}`).join(', ');
const NO_SUMS = TALLY_FIELDS.map(() => '0').join(', ');

/** The change of the number of users since `$4`: until the end of that UTC day from the minutes, then from the days. */
const GROWTH = `SELECT coalesce(sum(growth), 0)::int FROM (
    SELECT created - deleted AS growth FROM activity_minute
    WHERE enterprise_id = $1 AND minute >= $4 AND minute < date_trunc('day', $4 - interval '1 ms', 'UTC') + interval '1 day'
    UNION ALL
    SELECT created - deleted FROM activity_day
    WHERE enterprise_id = $1 AND day >= date_trunc('day', $4 - interval '1 ms', 'UTC') + interval '1 day'
  ) AS later`;

/** Each bucket with the whole UTC days in it: from `first_day`, before `last_day`. */
const BUCKETS = `SELECT start, finish, first_day, greatest(first_day, date_trunc('day', finish, 'UTC')) AS last_day
  FROM (
    SELECT start, finish, least(finish, date_trunc('day', start - interval '1 ms', 'UTC') + interval '1 day') AS first_day
    FROM unnest($2::timestamptz[], $3::timestamptz[]) AS b (start, finish)
  ) AS edges`;

/**
 * The buckets that start at `$2` and end at `$3`; the last one ends at `$4`. Reads whole UTC days from `activity_day`
 * and the rest from `activity_minute`, which has rows only for minutes with activity.
 */
export const LIST_ACTIVITY: Statement = {
  name: 'list_activity',
  queryClass: 'RANGE',
  text: `SELECT b.start AS bucket, NULL::int AS users, NULL::int AS growth, ${SUMS}
FROM (${BUCKETS}) AS b CROSS JOIN LATERAL (
  SELECT ${FIELDS} FROM activity_minute WHERE enterprise_id = $1::int AND minute >= b.start AND minute < b.first_day
  UNION ALL
  SELECT ${FIELDS} FROM activity_day WHERE enterprise_id = $1 AND day >= b.first_day AND day < b.last_day
  UNION ALL
  SELECT ${FIELDS} FROM activity_minute WHERE enterprise_id = $1 AND minute >= b.last_day AND minute < b.finish
) AS t GROUP BY 1
UNION ALL
SELECT NULL, coalesce((SELECT users FROM field_count WHERE enterprise_id = $1 AND field = 'ACTIVE'), 0), (${GROWTH}), ${NO_SUMS}`,
};
