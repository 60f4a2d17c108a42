import { TALLY_FIELDS, type Tally } from '../domain/tally.ts';
import type { TimeUnit } from '../domain/time-buckets.ts';
import type { Statement } from './statements.ts';

/** A bucket, or the one row without a bucket that says how things stand after the last. */
export type ActivityRow = { readonly [Field in keyof Tally]: number } & {
  readonly bucket: string | null;
  readonly users: number | null;
  readonly growth: number | null;
};

const SUMS = TALLY_FIELDS.map((field) => `sum(${field})::int AS ${field}`).join(', ');
const NO_SUMS = TALLY_FIELDS.map(() => '0').join(', ');

/** What came after `$3` to the end of its day, from the minutes, and after that from the days. */
const GROWTH = `SELECT coalesce(sum(growth), 0)::int FROM (
    SELECT created - deleted AS growth FROM activity_minute
    WHERE enterprise_id = $1 AND minute >= $3 AND minute < date_trunc('day', $3 - interval '1 ms', 'UTC') + interval '1 day'
    UNION ALL
    SELECT created - deleted FROM activity_day
    WHERE enterprise_id = $1 AND day >= date_trunc('day', $3 - interval '1 ms', 'UTC') + interval '1 day'
  ) AS later`;

function statement(unit: TimeUnit, [table, column]: readonly [string, string]): Statement {
  return {
    name: `list_activity_by_${unit.toLowerCase()}`,
    text: `SELECT date_trunc('${unit.toLowerCase()}', ${column}, 'UTC') AS bucket, NULL::int AS users, NULL::int AS growth, ${SUMS}
FROM ${table} WHERE enterprise_id = $1::int AND ${column} >= $2::timestamptz AND ${column} < $3::timestamptz GROUP BY 1
UNION ALL
SELECT NULL, coalesce((SELECT users FROM field_count WHERE enterprise_id = $1 AND field = 'ACTIVE'), 0), (${GROWTH}), ${NO_SUMS}`,
  };
}

const MINUTES = ['activity_minute', 'minute'] as const;
const DAYS = ['activity_day', 'day'] as const;

/** Short buckets are summed up from minutes, long ones from days, so that a thousand of either are soon read. */
export const LIST_ACTIVITY: Readonly<Record<TimeUnit, Statement>> = {
  MINUTE: statement('MINUTE', MINUTES),
  HOUR: statement('HOUR', MINUTES),
  DAY: statement('DAY', DAYS),
  WEEK: statement('WEEK', DAYS),
  MONTH: statement('MONTH', DAYS),
};
