import type { EnterpriseId } from '../../kernel/ids.ts';
import type { FailureCause } from '../domain/failure-cause.ts';
import type { RequestFilter, RequestsQuery } from '../domain/request-entry.ts';
import { Bindings } from './bindings.ts';
import { SIGHT_DIALECTS } from './dialect-statements.ts';
import { COUNTED_FAILURE, FAILED } from './failed.ts';
import { ALWAYS, allOf, NEVER, type Predicate, scanned } from './predicate.ts';
import { REQUEST_COLUMNS } from './request-row.ts';
import { TALLY_REQUESTS } from './request-tallies.ts';
import type { Statement } from './statements.ts';
import { isStorable, isStoredId } from './storable.ts';

/** A whole batch at once, as one JSON document; an entry that is there already counts nowhere once more. */
export const INSERT_REQUESTS: Statement = {
  name: 'insert_requests',
  text: `
WITH logged AS (
  INSERT INTO request (enterprise_id, id, at, access_token_id, method, path, attributes, operation, status, outcome,
    reason, scim_type, duration_ms, user_id, variables, dialects, body)
  SELECT enterprise_id, id, at, access_token_id, method, path, attributes, operation, status, outcome,
    reason, scim_type, duration_ms, user_id, variables, dialects, nullif(body, 'null')
  FROM jsonb_to_recordset($1::jsonb) AS entry (enterprise_id int, id uuid, at timestamptz, access_token_id uuid,
    method text, path text, attributes text[], operation text, status int, outcome text, reason text, scim_type text,
    duration_ms double precision, user_id text, variables text[], dialects text[], body jsonb)
  ON CONFLICT DO NOTHING
  RETURNING enterprise_id, id, at, access_token_id, method, path, status, outcome, dialects
), sighted AS (${SIGHT_DIALECTS}
), ${TALLY_REQUESTS}`,
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
) SELECT count(*)::int AS pruned FROM pruned`,
};

type Conditions = { readonly [Name in keyof RequestFilter]-?: Condition<NonNullable<RequestFilter[Name]>> };

type Condition<Operand> = (operand: Operand, bindings: Bindings) => Predicate;

/** How each condition of a filter reads. */
const CONDITIONS: Conditions = {
  id: byId('q.id'),
  accessTokenId: byId('q.access_token_id'),
  isAdministration: (isIt) => scanned(`q.access_token_id IS ${isIt ? '' : 'NOT '}NULL`),
  userId: byText('q.user_id'),
  outcome: byText('q.outcome'),
  method: byText('q.method'),
  operation: byText('q.operation'),
  scimType: byText('q.scim_type'),
  reason: byText('q.reason'),
  dialect: (dialect, bindings) => scanned(`${bindings.bind(dialect, 'text')} = ANY(q.dialects)`),
  status: (status, bindings) => scanned(`q.status = ${bindings.bind(status, 'int')}`),
  statusClass: (digit, bindings) => {
    const inClass = scanned(`q.status / 100 = ${bindings.bind(digit, 'int')}`);
    return digit < 4 ? inClass : allOf([scanned(FAILED), inClass]);
  },
  isFailure: (isFailure) => scanned(isFailure ? FAILED : "q.outcome = 'SUCCEEDED'"),
  cause: byCause,
  from: (from, bindings) => scanned(`q.at >= ${bindings.bind(from, 'timestamptz')}`),
  until: (until, bindings) => scanned(`q.at < ${bindings.bind(until, 'timestamptz')}`),
};

function byId(column: string): Condition<string> {
  return (id, bindings) => (isStoredId(id) ? scanned(`${column} = ${bindings.bind(id, 'uuid')}`) : NEVER);
}

function byText(column: string): Condition<string> {
  return (text, bindings) => (isStorable(text) ? scanned(`${column} = ${bindings.bind(text, 'text')}`) : NEVER);
}

/** The failures that are counted as one group; what is `null` there is absent. */
function byCause({ status, scimType, operation, reason }: FailureCause, bindings: Bindings): Predicate {
  const texts = [
    ['q.scim_type', scimType],
    ['q.operation', operation],
    ["coalesce(q.reason, '')", reason],
  ] as const;
  if (texts.some(([, text]) => text !== null && !isStorable(text))) return NEVER;
  return allOf([
    scanned(COUNTED_FAILURE),
    scanned(`q.status = ${bindings.bind(status, 'int')}`),
    ...texts.map(([sql, text]) => scanned(`${sql} IS NOT DISTINCT FROM ${bindings.bind(text, 'text')}`)),
  ]);
}

/** A stretch of the log, newest first, by the moments that a filter may ask for. */
export function requestsStatement(
  enterpriseId: EnterpriseId,
  { filter, first, before }: RequestsQuery,
): { readonly text: string; readonly values: readonly unknown[] } {
  const bindings = new Bindings();
  const enterprise = bindings.bind(enterpriseId, 'int');
  const names = Object.keys(CONDITIONS) as (keyof RequestFilter)[];
  const conditions = allOf([
    ...names.map((name) => compileCondition(name, filter, bindings)),
    ...(before === null ? [] : [cameBefore(before, { enterprise, bindings })]),
  ]);
  const text = `SELECT ${REQUEST_COLUMNS} FROM request q WHERE q.enterprise_id = ${enterprise} AND ${conditions.text}
ORDER BY q.at DESC, q.id DESC LIMIT ${bindings.bind(first, 'int')}`;
  return { text, values: bindings.values };
}

/** What came before an entry. When that is pruned by now, all that came before it are too. */
function cameBefore(id: string, { enterprise, bindings }: { enterprise: string; bindings: Bindings }): Predicate {
  if (!isStoredId(id)) return NEVER;
  const entry = bindings.bind(id, 'uuid');
  const moment = `(SELECT b.at FROM request b WHERE b.enterprise_id = ${enterprise} AND b.id = ${entry})`;
  return scanned(`q.at <= ${moment} AND (q.at < ${moment} OR q.id < ${entry})`);
}

function compileCondition(name: keyof RequestFilter, filter: RequestFilter, bindings: Bindings): Predicate {
  const compile = CONDITIONS[name] as Condition<unknown>;
  const operand = filter[name];
  return operand === undefined ? ALWAYS : compile(operand, bindings);
}
