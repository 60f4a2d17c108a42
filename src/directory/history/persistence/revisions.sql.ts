import type { EnterpriseId } from '../../../kernel/ids.ts';
import { Bindings } from '../../database/bindings.ts';
import { cutPage, weightOf } from '../../database/cut-page.ts';
import type { PageStatement, Statement } from '../../database/statements.ts';
import { REVISION_OPERATIONS, type RevisionOperation } from '../../users/domain/revision.ts';
import { managerIdOf } from '../../users/persistence/fragments/user-row.ts';
import { MAX_REVISIONS_WALKED, type RevisionsQuery } from '../domain/history-store.ts';
import { REVISION_COLUMNS } from './fragments/revision-row.ts';

/** Each revision beside the profile that it found. */
const REVISIONS = `SELECT ${REVISION_COLUMNS}, p.profile AS previous FROM revision r
LEFT JOIN revision p
  ON p.enterprise_id = r.enterprise_id AND p.user_id = r.user_id AND p.version = r.version - 1
WHERE r.enterprise_id = $1`;

/** What the manager of the revision `r` was called at the moment `$3`; nothing is told of who is being erased. */
const MANAGER_NAME_THEN = `(
    SELECT CASE WHEN m.operation <> 'DELETE' THEN m.profile->>'displayName' END FROM revision m
    WHERE m.enterprise_id = r.enterprise_id AND m.user_id = ${managerIdOf('r')} AND m.at <= $3
      AND NOT EXISTS (SELECT FROM erasure e WHERE e.enterprise_id = m.enterprise_id AND e.user_id = m.user_id)
    ORDER BY m.version DESC LIMIT 1)`;

/**
 * The last revision up to a moment, be it a deletion. Where the one behind it is no longer kept but later ones are, nobody
 * knows for how long it held.
 */
export const FIND_AS_OF: Statement = {
  name: 'find_user_as_of',
  text: `SELECT * FROM (
  SELECT ${REVISION_COLUMNS}, NULL AS previous, ${MANAGER_NAME_THEN} AS manager_name FROM revision r
  WHERE r.enterprise_id = $1 AND r.user_id = $2 AND r.at <= $3 ORDER BY r.version DESC LIMIT 1
) AS last WHERE last.version + 1 = coalesce((
  SELECT n.version FROM revision n WHERE n.enterprise_id = $1 AND n.user_id = $2 AND n.version > last.version
  ORDER BY n.version LIMIT 1), last.version + 1)`,
};

/** Each brings two profiles along. */
const BYTES = `${weightOf('p.profile')} + coalesce(${weightOf('p.previous')}, 0)`;

/** Whose revisions. */
export interface RevisionsOf {
  readonly enterpriseId: EnterpriseId;
  /** Of this user alone; `null`: of all. */
  readonly userId: string | null;
}

/**
 * A stretch of revisions in the order of an index: by moment those of an enterprise, by version those of one user. Where
 * the index has many that are not meant, only so many are looked at; the last of them is a row then, be it meant or not,
 * so that whoever reads on knows from where. The planner is told no limits, lest it prefer to sort an enterprise that it
 * takes for a small one.
 */
export function revisionsStatement({ enterpriseId, userId }: RevisionsOf, query: RevisionsQuery): PageStatement {
  const bindings = new Bindings();
  const enterprise = bindings.bind(enterpriseId, 'int');
  const user = userId === null ? 'TRUE' : `r.user_id = ${bindings.bind(userId, 'uuid')}`;
  const direction = query.direction === 'ASC' ? 'ASC' : 'DESC';
  const order = userId === null ? `r.at ${direction}, r.sequence ${direction}` : `r.version ${direction}`;
  const reach = [`r.enterprise_id = ${enterprise}`, user, ...reachOf(query, { userId, bindings })].join(' AND ');
  const page = `SELECT ${REVISION_COLUMNS}, r.is_meant, r.place, p.profile AS previous FROM (
  SELECT r.* FROM (
    SELECT r.*, row_number() OVER () AS place, ${meaningOf(query, bindings)} AS is_meant
    FROM (SELECT r.* FROM revision r WHERE ${reach} ORDER BY ${order} LIMIT (SELECT ${MAX_REVISIONS_WALKED})) AS r
  ) AS r WHERE r.is_meant OR r.place = ${MAX_REVISIONS_WALKED} LIMIT (SELECT ${bindings.bind(query.first + 1, 'bigint')})
) AS r LEFT JOIN LATERAL (
  SELECT o.profile FROM revision o
  WHERE o.enterprise_id = ${enterprise} AND o.user_id = r.user_id AND o.version = r.version - 1 OFFSET 0
) AS p ON TRUE ORDER BY ${order}`;
  const text = cutPage(page, bindings.bind(query.maxBytes, 'bigint'), BYTES);
  return { text, values: bindings.values, kind: 'BROAD', enterpriseId };
}

/** What the indexes know of those that are meant. Few changes are no updates: an index over them alone leads to each kind. */
function reachOf(
  { operation, from, until, after, direction }: RevisionsQuery,
  { userId, bindings }: { userId: string | null; bindings: Bindings },
): string[] {
  const beyond = direction === 'ASC' ? '>' : '<';
  const conditions: string[] = [];
  if (isRare(operation)) conditions.push(`r.operation = '${operation}'`);
  if (from !== null) conditions.push(`r.at >= ${bindings.bind(from, 'timestamptz')}`);
  if (until !== null) conditions.push(`r.at < ${bindings.bind(until, 'timestamptz')}`);
  if (after === null) return conditions;
  const sequence = bindings.bind(after.sequence, 'bigint');
  // Within one user the order by version is that of the sequence, whatever the clocks say.
  const behind =
    userId === null
      ? `(r.at, r.sequence) ${beyond} (${bindings.bind(after.at, 'timestamptz')}, ${sequence})`
      : `r.sequence ${beyond} ${sequence}`;
  return [...conditions, behind];
}

/** What each of them is asked, one after the other; SQL. */
function meaningOf({ operation, field }: RevisionsQuery, bindings: Bindings): string {
  const isMeant = operation === 'UPDATE' ? "r.operation = 'UPDATE'" : 'TRUE';
  return field === null ? isMeant : `(${isMeant} AND ${bindings.bind(field, 'text')} = ANY(r.fields))`;
}

/** Operations become part of the statement, for an index to be recognised: only the ones that we declare ourselves may. */
function isRare(operation: RevisionOperation | null): boolean {
  return operation !== null && operation !== 'UPDATE' && REVISION_OPERATIONS.includes(operation);
}

/** In descending order, so that of several revisions that name one request the first comes last, and is the one found. */
export const FIND_BY_REQUESTS: Statement = {
  name: 'find_revisions_by_requests',
  text: cutPage(`${REVISIONS} AND r.request_id = ANY($2::uuid[]) ORDER BY r.sequence DESC`, '$3::bigint', BYTES),
};
