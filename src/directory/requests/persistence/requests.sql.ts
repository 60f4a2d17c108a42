import type { EnterpriseId } from '../../../kernel/ids.ts';
import { Bindings } from '../../database/bindings.ts';
import { allOf, isIndexed, NEVER, type Predicate, scanCondition } from '../../database/predicate.ts';
import type { PageStatement, Statement } from '../../database/statements.ts';
import { isStoredId } from '../../database/storable.ts';
import { idOfUserName } from '../../users/persistence/fragments/find-users.sql.ts';
import type { RequestsQuery } from '../domain/request-entry.ts';
import { SIGHT_DIALECTS } from './deviations.sql.ts';
import { TALLY_REQUESTS } from './fragments/request-tallies.ts';
import { compileRequestFilter } from './request-filter.ts';
import { REQUEST_COLUMNS } from './request-row.ts';
import { COUNT_VOLUME, TODAY } from './request-volume-statements.ts';

const LOGGED = 'enterprise_id, id, at, access_token_id, method, path, status, outcome, dialects';

/**
 * A whole batch at once, as one JSON document; an entry that is there already counts nowhere once more. An enterprise that
 * took in `$2` bytes today keeps no bodies any more, and at `$3` no entries: to within the batches under way, since what
 * others take in meanwhile is not seen. What is left out is counted, here and in the numbers.
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
), sighted AS (${SIGHT_DIALECTS}
), ${TALLY_REQUESTS}, ${COUNT_VOLUME}
SELECT count(*) FILTER (WHERE NOT keeps_body AND body_bytes > 0)::int AS bodies,
  count(*) FILTER (WHERE NOT keeps_entry)::int AS entries FROM offered`,
};

export const FIND_REQUESTS: Statement = {
  name: 'find_requests',
  text: `SELECT ${REQUEST_COLUMNS} FROM request q WHERE q.enterprise_id = $1 AND q.id = ANY($2::uuid[])`,
};

/** The oldest first; what another process is about to delete is left to it. */
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

/** A stretch of the log, newest first, by the moments that a filter may ask for. */
export function requestsStatement(enterpriseId: EnterpriseId, { filter, first, before }: RequestsQuery): PageStatement {
  const bindings = new Bindings();
  const enterprise = bindings.bind(enterpriseId, 'int');
  const conditions = allOf([
    compileRequestFilter(filter, bindings, { id: enterpriseId, place: enterprise }),
    ...(before === null ? [] : [cameBefore(before, { enterprise, bindings })]),
  ]);
  const meant = `FROM request q WHERE q.enterprise_id = ${enterprise} AND ${conditions.text}`;
  // Behind a fence, or the planner would rather walk the whole log for the first few of those whom an index leads to.
  const source = isIndexed(conditions) ? `FROM (SELECT q.* ${meant} OFFSET 0) AS q` : meant;
  const text = `SELECT ${REQUEST_COLUMNS} ${source}
ORDER BY q.at DESC, q.id DESC LIMIT ${bindings.bind(first, 'int')}`;
  return { text, values: bindings.values, kind: 'BROAD', enterpriseId };
}

/** What came before an entry. When that is pruned by now, all that came before it are too. */
function cameBefore(id: string, { enterprise, bindings }: { enterprise: string; bindings: Bindings }): Predicate {
  if (!isStoredId(id)) return NEVER;
  const entry = bindings.bind(id, 'uuid');
  const moment = `(SELECT b.at FROM request b WHERE b.enterprise_id = ${enterprise} AND b.id = ${entry})`;
  return scanCondition(`q.at <= ${moment} AND (q.at < ${moment} OR q.id < ${entry})`);
}
