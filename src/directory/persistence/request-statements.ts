import type { EnterpriseId } from '../../kernel/ids.ts';
import type { RequestFilter, RequestsQuery } from '../domain/request-entry.ts';
import { Bindings } from './bindings.ts';
import { allOf, NEVER, type Predicate, scanned } from './predicate.ts';
import { TALLY_REQUESTS } from './request-tallies.ts';
import type { Statement } from './statements.ts';
import { isStorable, isStoredId } from './storable.ts';

const REQUEST_COLUMNS = `q.id, q.at, q.access_token_id, q.method, q.path, q.attributes, q.operation, q.status, q.outcome,
  q.reason, q.scim_type, q.duration_ms, q.user_id`;

/** A whole batch at once, as one JSON document; what is there already is neither written nor counted again. */
export const INSERT_REQUESTS: Statement = {
  name: 'insert_requests',
  text: `WITH logged AS (INSERT INTO request (enterprise_id, id, at, access_token_id, method, path, attributes, operation, status, outcome,
  reason, scim_type, duration_ms, user_id)
SELECT enterprise_id, id, at, access_token_id, method, path, attributes, operation, status, outcome,
  reason, scim_type, duration_ms, user_id
FROM jsonb_to_recordset($1::jsonb) AS entry (enterprise_id int, id uuid, at timestamptz, access_token_id uuid, method text,
  path text, attributes text[], operation text, status int, outcome text, reason text, scim_type text,
  duration_ms double precision, user_id text)
ON CONFLICT DO NOTHING
RETURNING enterprise_id, at, access_token_id, method, path, status, outcome),
${TALLY_REQUESTS}`,
};

export const FIND_REQUESTS: Statement = {
  name: 'find_requests',
  text: `SELECT ${REQUEST_COLUMNS} FROM request q WHERE q.enterprise_id = $1 AND q.id = ANY($2::uuid[])`,
};

/** How each condition of a filter reads. */
const CONDITIONS = {
  id: ['q.id =', 'uuid'],
  accessTokenId: ['q.access_token_id =', 'uuid'],
  userId: ['q.user_id =', 'text'],
  outcome: ['q.outcome =', 'text'],
  method: ['q.method =', 'text'],
  operation: ['q.operation =', 'text'],
  status: ['q.status =', 'int'],
  from: ['q.at >=', 'timestamptz'],
  until: ['q.at <', 'timestamptz'],
} as const satisfies Record<keyof RequestFilter, readonly [string, string]>;

/** A stretch of the log, newest first; ids sort by time. */
export function requestsStatement(
  enterpriseId: EnterpriseId,
  { filter, first, before }: RequestsQuery,
): { readonly text: string; readonly values: readonly unknown[] } {
  const bindings = new Bindings();
  const enterprise = bindings.bind(enterpriseId, 'int');
  const names = Object.keys(CONDITIONS) as (keyof RequestFilter)[];
  const conditions = allOf([
    ...names.filter((name) => filter[name] !== undefined).map((name) => compileCondition(name, filter, bindings)),
    ...(before === null ? [] : [isStoredId(before) ? scanned(`q.id < ${bindings.bind(before, 'uuid')}`) : NEVER]),
  ]);
  const text = `SELECT ${REQUEST_COLUMNS} FROM request q WHERE q.enterprise_id = ${enterprise} AND ${conditions.text}
ORDER BY q.id DESC LIMIT ${bindings.bind(first, 'int')}`;
  return { text, values: bindings.values };
}

function compileCondition(name: keyof RequestFilter, filter: RequestFilter, bindings: Bindings): Predicate {
  const [comparison, type] = CONDITIONS[name];
  const operand = filter[name];
  if (type === 'uuid' && !isStoredId(String(operand))) return NEVER;
  if (typeof operand === 'string' && !isStorable(operand)) return NEVER;
  return scanned(`${comparison} ${bindings.bind(operand, type)}`);
}
