import type { AccessTokenId } from '../../../kernel/ids.ts';
import type { Statement } from '../../database/statements.ts';
import { DIRECT_PATH } from '../../requests/domain/request-entry.ts';
import { NIL_TOKEN } from '../../requests/persistence/fragments/request-tallies.ts';
import { type Cycle, IDLE_MINUTES } from '../domain/cycle.ts';
import { TALLY_FIELDS, type Tally } from '../domain/tally.ts';

/** A cycle as a statement returns it. */
export type CycleRow = { readonly [Field in keyof Tally]: number } & {
  readonly minute: string;
  readonly token: AccessTokenId | null;
  readonly started_at: string;
  readonly ended_at: string;
  readonly reads: number;
  readonly misses: number;
};

/** Maximum number of minutes of activity that a page searches for starts of cycles. */
const MAX_MINUTES_SEARCHED = 50_000;

const SUMS = ['reads', 'misses', ...TALLY_FIELDS].map((field) => `sum(c.${field})::int AS ${field}`).join(', ');

/** Whether a minute starts a cycle: no activity in the `IDLE_MINUTES` before. Reads a few entries of an index. */
const isStart = (row: string) => `NOT EXISTS (
  SELECT FROM activity_minute AS b WHERE b.enterprise_id = $1 AND b.access_token_id = ${row}.access_token_id
    AND b.minute < ${row}.minute AND b.minute >= ${row}.minute - interval '${IDLE_MINUTES + 1} minutes'
    AND b.last_at > ${row}.first_at - interval '${IDLE_MINUTES} minutes')`;

/** The sums of the cycle that starts with the row `s`: of all minutes before the next start. */
const SUMMED = `CROSS JOIN LATERAL (
  SELECT min(c.first_at) AS started_at, max(c.last_at) AS ended_at, ${SUMS} FROM activity_minute AS c
  WHERE c.enterprise_id = $1 AND c.access_token_id = s.access_token_id AND c.minute >= s.minute
    AND c.minute < coalesce((
      SELECT n.minute FROM activity_minute AS n
      WHERE n.enterprise_id = $1 AND n.access_token_id = s.access_token_id AND n.minute > s.minute AND ${isStart('n')}
      ORDER BY n.minute LIMIT 1), 'infinity')
) AS t`;

const COLUMNS = `s.minute, nullif(s.access_token_id, ${NIL_TOKEN}) AS token, t.*`;

/** Newest first. Changes without reported requests, such as internal tools make, are not a cycle. */
export const LIST_CYCLES: Statement = {
  name: 'list_cycles',
  text: `SELECT ${COLUMNS} FROM (
  SELECT * FROM activity_minute WHERE enterprise_id = $1::int
    AND ($3::timestamptz IS NULL OR (minute, access_token_id) < ($3, coalesce($4::uuid, ${NIL_TOKEN})))
  ORDER BY minute DESC, access_token_id DESC LIMIT ${MAX_MINUTES_SEARCHED}
) AS s ${SUMMED} WHERE ${isStart('s')} AND t.requests > 0
ORDER BY s.minute DESC, s.access_token_id DESC LIMIT $2::int`,
};

export const FIND_CYCLE: Statement = {
  name: 'find_cycle',
  text: `SELECT ${COLUMNS} FROM activity_minute AS s ${SUMMED}
WHERE s.enterprise_id = $1::int AND s.minute = $2::timestamptz AND s.access_token_id = coalesce($3::uuid, ${NIL_TOKEN})
  AND ${isStart('s')} AND t.requests > 0`,
};

/**
 * The last reported request. The request log also has any number of GraphQL requests, so the minute is read from the
 * tallies, which count only reported ones; if its log entries are pruned, the time of the tally is returned.
 */
export const LAST_REQUEST: Statement = {
  name: 'last_request',
  text: `SELECT coalesce((
    SELECT max(q.at) FROM request AS q WHERE q.enterprise_id = $1::int AND q.at >= m.minute
      AND q.at < m.minute + interval '1 minute' AND q.path <> '${DIRECT_PATH}'), m.last_at) AS at
FROM activity_minute AS m WHERE m.enterprise_id = $1::int AND m.requests > 0
ORDER BY m.minute DESC, m.last_at DESC LIMIT 1`,
};

export function rowToCycle({ minute, token, started_at, ended_at, ...counts }: CycleRow): Cycle {
  return {
    ...counts,
    minute: new Date(minute),
    accessTokenId: token,
    startedAt: new Date(started_at),
    endedAt: new Date(ended_at),
  };
}
