import type { EnterpriseId } from '../../../kernel/ids.ts';
import { Bindings, type DynamicStatement } from '../../database/dynamic-statement.ts';
import { allOf, isIndexed, NEVER, type Predicate, scanCondition } from '../../database/predicate.ts';
import { isStoredId } from '../../database/row-values.ts';
import type { Statement } from '../../database/statements.ts';
import { idOfUserName } from '../../users/persistence/fragments/find-users.sql.ts';
import type { RequestsQuery } from '../domain/request-filter.ts';
import { MAX_LOSSES } from '../domain/request-store.ts';
import { COUNT_DEVIATIONS } from './deviations.sql.ts';
import { TALLY_REQUESTS } from './fragments/request-tallies.ts';
import { compileRequestFilter } from './request-filter.ts';
import { REQUEST_COLUMNS } from './request-row.ts';

/** The quota of an entry is that of the day on which it is inserted. */
const TODAY = "date_trunc('day', now(), 'UTC')";

/**
 * Adds the sizes of the entries in the CTE `offered` to the volume of the day. Locks rows after all other counters, in
 * the order of the primary key, so that concurrent batches cannot deadlock: PostgreSQL runs the CTEs of a statement in
 * any order, but runs `days` first because its rows are counted here
 * (https://www.postgresql.org/docs/current/queries-with.html#QUERIES-WITH-MODIFYING).
 */
const COUNT_VOLUME = `
volume AS (
  INSERT INTO request_volume AS v (enterprise_id, day, bytes, bodies_left_out, entries_left_out)
  SELECT enterprise_id, ${TODAY}, sum(CASE WHEN keeps_entry THEN bytes ELSE 0 END
      + CASE WHEN keeps_body THEN body_bytes ELSE 0 END),
    count(*) FILTER (WHERE NOT keeps_body AND body_bytes > 0), count(*) FILTER (WHERE NOT keeps_entry)
  FROM offered WHERE (SELECT count(*) FROM days) >= 0 GROUP BY 1 ORDER BY 1
  ON CONFLICT (enterprise_id, day) DO UPDATE SET bytes = v.bytes + excluded.bytes,
    bodies_left_out = v.bodies_left_out + excluded.bodies_left_out,
    entries_left_out = v.entries_left_out + excluded.entries_left_out
)`;

const LOGGED = 'enterprise_id, id, at, access_token_id, method, path, status, outcome, dialects';

/**
 * Inserts a batch, given as one JSON document, and updates all counters; an existing entry is not counted again. Once
 * an enterprise has logged `$2` bytes today, bodies are not stored; from `$3` bytes, entries are not stored either, but
 * still counted. Concurrent batches do not see each other's bytes, so the limits are exceeded by a few batches.
 */
export const INSERT_REQUESTS: Statement = {
  name: 'insert_requests',
  text: `
WITH offered AS MATERIALIZED (
  SELECT entry.*, $3::bigint IS NULL OR coalesce(v.bytes, 0) < $3 AS keeps_entry,
    $2::bigint IS NULL OR coalesce(v.bytes, 0) < $2 AS keeps_body
  FROM jsonb_to_recordset($1::jsonb) AS entry (enterprise_id int, id uuid, at timestamptz, access_token_id uuid,
    method text, path text, attributes text[], operation text, status int, outcome text, reason text, scim_type text,
    duration_ms double precision, user_id text, user_name text, user_name_key text, user_name_digest text, conflicting_user_id text,
    variables text[], dialects text[], body jsonb, bytes int, body_bytes int)
  LEFT JOIN request_volume AS v ON v.enterprise_id = entry.enterprise_id AND v.day = ${TODAY}
), stored AS (
  INSERT INTO request (enterprise_id, id, at, access_token_id, method, path, attributes, operation, status, outcome,
    reason, scim_type, duration_ms, user_id, user_name, user_name_key, user_name_digest, conflicting_user_id,
    variables, dialects, body)
  SELECT enterprise_id, id, at, access_token_id, method, path, attributes, operation, status, outcome,
    reason, scim_type, duration_ms, coalesce(user_id, ${idOfUserName('entry.enterprise_id', 'entry.user_name_key')}),
    user_name, CASE WHEN user_name IS NOT NULL THEN user_name_key END, user_name_digest, conflicting_user_id,
    variables, dialects, CASE WHEN keeps_body THEN nullif(body, 'null') END
  FROM offered AS entry WHERE keeps_entry
  ON CONFLICT DO NOTHING
  RETURNING ${LOGGED}
), logged AS (
  SELECT * FROM stored UNION ALL SELECT ${LOGGED} FROM offered WHERE NOT keeps_entry
), deviations AS (${COUNT_DEVIATIONS}
), ${TALLY_REQUESTS}, ${COUNT_VOLUME}
SELECT count(*) FILTER (WHERE NOT keeps_body AND body_bytes > 0)::int AS bodies,
  count(*) FILTER (WHERE NOT keeps_entry)::int AS entries FROM offered`,
};

/** Entries by id. */
export const FIND_REQUESTS: Statement = {
  name: 'find_requests',
  text: `SELECT ${REQUEST_COLUMNS} FROM request q WHERE q.enterprise_id = $1 AND q.id = ANY($2::uuid[])`,
};

/** Deletes the oldest entries. Skips locked rows, so that several processes may prune at once. */
export const PRUNE_REQUESTS: Statement = {
  name: 'prune_requests',
  text: `
WITH pruned AS (
  DELETE FROM request WHERE enterprise_id = $1 AND id = ANY(ARRAY(
    SELECT id FROM request WHERE enterprise_id = $1 AND at < $2 ORDER BY at LIMIT $3 FOR UPDATE SKIP LOCKED))
  RETURNING id
), volumes AS (
  DELETE FROM request_volume WHERE enterprise_id = $1 AND day < $2::timestamptz - interval '1 day'
) SELECT count(*)::int AS pruned FROM pruned`,
};

/** A page of the log, newest first. */
export function requestsStatement(
  enterpriseId: EnterpriseId,
  { filter, first, before }: RequestsQuery,
): DynamicStatement {
  const bindings = new Bindings();
  const enterprise = bindings.bind(enterpriseId, 'int');
  const conditions = allOf([
    compileRequestFilter(filter, bindings, { id: enterpriseId, placeholder: enterprise }),
    ...(before === null ? [] : [olderThan(before, { enterprise, bindings })]),
  ]);
  const matching = `FROM request q WHERE q.enterprise_id = ${enterprise} AND ${conditions.text}`;
  // `OFFSET 0` keeps the planner from scanning the whole log in the order of time when another index selects few rows.
  const source = isIndexed(conditions) ? `FROM (SELECT q.* ${matching} OFFSET 0) AS q` : matching;
  const text = `SELECT ${REQUEST_COLUMNS} ${source}
ORDER BY q.at DESC, q.id DESC LIMIT ${bindings.bind(first, 'int')}`;
  return { text, values: bindings.values, queryClass: 'RANGE', enterpriseId };
}

/** Entries older than a given one. If that one is pruned, all older ones are too, and none is returned. */
function olderThan(id: string, { enterprise, bindings }: { enterprise: string; bindings: Bindings }): Predicate {
  if (!isStoredId(id)) return NEVER;
  const entry = bindings.bind(id, 'uuid');
  const at = `(SELECT b.at FROM request b WHERE b.enterprise_id = ${enterprise} AND b.id = ${entry})`;
  return scanCondition(`q.at <= ${at} AND (q.at < ${at} OR q.id < ${entry})`);
}

/** The days on which something was not stored, newest first. */
export const LIST_LOSSES: Statement = {
  name: 'list_request_log_losses',
  text: `SELECT day, bodies_left_out AS bodies, entries_left_out AS entries FROM request_volume
WHERE enterprise_id = $1 AND bodies_left_out + entries_left_out > 0 ORDER BY day DESC LIMIT ${MAX_LOSSES}`,
};
