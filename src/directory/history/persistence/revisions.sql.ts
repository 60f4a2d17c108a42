import type { EnterpriseId, UserId } from '../../../kernel/ids.ts';
import { byteLimitedPage, profileBytes } from '../../database/byte-limited-page.ts';
import { Bindings, type DynamicStatement } from '../../database/dynamic-statement.ts';
import type { Statement } from '../../database/statements.ts';
import { REVISION_OPERATIONS, type RevisionOperation } from '../../users/domain/revision.ts';
import { type SummarizedProfile, summaryOf, type UserSummary } from '../../users/domain/user.ts';
import { managerIdOf } from '../../users/persistence/fragments/user-row.ts';
import { MAX_REVISIONS_EXAMINED, type RevisionsQuery } from '../domain/history-store.ts';
import { REVISION_COLUMNS } from './fragments/revision-row.ts';

/** Revisions, each with the profile of the version before it. */
const REVISIONS = `SELECT ${REVISION_COLUMNS}, p.profile AS previous FROM revision r
LEFT JOIN revision p
  ON p.enterprise_id = r.enterprise_id AND p.user_id = r.user_id AND p.version = r.version - 1
WHERE r.enterprise_id = $1`;

/** The display name of the manager of the revision `r` at the time `$3`; `NULL` for a manager who is erased. */
const MANAGER_NAME_THEN = `(
    SELECT CASE WHEN m.operation <> 'DELETE' THEN m.profile->>'displayName' END FROM revision m
    WHERE m.enterprise_id = r.enterprise_id AND m.user_id = ${managerIdOf('r')} AND m.at <= $3
      AND NOT EXISTS (SELECT FROM erasure e WHERE e.enterprise_id = m.enterprise_id AND e.user_id = m.user_id)
    ORDER BY m.version DESC LIMIT 1)`;

/**
 * The last revision of a user up to a time, which may be a deletion. None if the version after it is pruned but later
 * ones are stored: then the time at which it was superseded is unknown.
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

/** The size of a revision: each row has two profiles. */
const BYTES = `${profileBytes('p.profile')} + coalesce(${profileBytes('p.previous')}, 0)`;

/** The user or enterprise whose revisions to read. */
export interface RevisionsOf {
  readonly enterpriseId: EnterpriseId;
  /** `null` for all users of the enterprise. */
  readonly userId: string | null;
}

/**
 * A page of revisions in the order of an index: by time for an enterprise, by version for one user. At most
 * `MAX_REVISIONS_EXAMINED` index entries are tested against the filter; the last of these is always returned, even if
 * it does not match, as the position where the next page continues. Limits are subqueries: given as constants, they
 * make the planner sort the enterprise instead of reading the index.
 */
export function revisionsStatement({ enterpriseId, userId }: RevisionsOf, query: RevisionsQuery): DynamicStatement {
  const bindings = new Bindings();
  const enterprise = bindings.bind(enterpriseId, 'int');
  const user = userId === null ? 'TRUE' : `r.user_id = ${bindings.bind(userId, 'uuid')}`;
  const direction = query.direction === 'ASC' ? 'ASC' : 'DESC';
  const order = userId === null ? `r.at ${direction}, r.sequence ${direction}` : `r.version ${direction}`;
  const range = [`r.enterprise_id = ${enterprise}`, user, ...rangeConditions(query, { userId, bindings })].join(
    ' AND ',
  );
  const page = `SELECT ${REVISION_COLUMNS}, r.matches, r.ordinal, p.profile AS previous FROM (
  SELECT r.* FROM (
    SELECT r.*, row_number() OVER () AS ordinal, ${matchCondition(query, bindings)} AS matches
    FROM (SELECT r.* FROM revision r WHERE ${range} ORDER BY ${order} LIMIT (SELECT ${MAX_REVISIONS_EXAMINED})) AS r
  ) AS r WHERE r.matches OR r.ordinal = ${MAX_REVISIONS_EXAMINED} LIMIT (SELECT ${bindings.bind(query.first + 1, 'bigint')})
) AS r LEFT JOIN LATERAL (
  SELECT o.profile FROM revision o
  WHERE o.enterprise_id = ${enterprise} AND o.user_id = r.user_id AND o.version = r.version - 1 OFFSET 0
) AS p ON TRUE ORDER BY ${order}`;
  const text = byteLimitedPage(page, bindings.bind(query.maxBytes, 'bigint'), BYTES);
  return { text, values: bindings.values, queryClass: 'RANGE', enterpriseId };
}

/** Conditions that the indexes serve. Operations other than `UPDATE` are rare and have a partial index each. */
function rangeConditions(
  { operation, from, until, after, direction }: RevisionsQuery,
  { userId, bindings }: { userId: string | null; bindings: Bindings },
): string[] {
  const beyond = direction === 'ASC' ? '>' : '<';
  const conditions: string[] = [];
  if (hasPartialIndex(operation)) conditions.push(`r.operation = '${operation}'`);
  if (from !== null) conditions.push(`r.at >= ${bindings.bind(from, 'timestamptz')}`);
  if (until !== null) conditions.push(`r.at < ${bindings.bind(until, 'timestamptz')}`);
  if (after === null) return conditions;
  const sequence = bindings.bind(after.sequence, 'bigint');
  // The versions of one user are in the order of their sequences, even if clocks differ.
  const afterPosition =
    userId === null
      ? `(r.at, r.sequence) ${beyond} (${bindings.bind(after.at, 'timestamptz')}, ${sequence})`
      : `r.sequence ${beyond} ${sequence}`;
  return [...conditions, afterPosition];
}

/** Conditions that are tested row by row; SQL. */
function matchCondition({ operation, field }: RevisionsQuery, bindings: Bindings): string {
  const matches = operation === 'UPDATE' ? "r.operation = 'UPDATE'" : 'TRUE';
  return field === null ? matches : `(${matches} AND ${bindings.bind(field, 'text')} = ANY(r.fields))`;
}

/**
 * Whether a partial index serves the operation. It becomes part of the statement's text, hence the check of its value.
 */
function hasPartialIndex(operation: RevisionOperation | null): boolean {
  return operation !== null && operation !== 'UPDATE' && REVISION_OPERATIONS.includes(operation);
}

/**
 * The revisions of requests, newest first: `findByRequests` keeps the last row of each request, so that a later
 * revision with the same request ID cannot replace the first one.
 */
export const FIND_BY_REQUESTS: Statement = {
  name: 'find_revisions_by_requests',
  text: byteLimitedPage(
    `${REVISIONS} AND r.request_id = ANY($2::uuid[]) ORDER BY r.sequence DESC`,
    '$3::bigint',
    BYTES,
  ),
};

/** The newest revision of each user, by the primary key; none of users who are erased or being erased. */
export const FIND_SUMMARIES: Statement = {
  name: 'find_user_summaries',
  text: `
SELECT r.user_id, r.operation, jsonb_build_object('userName', r.profile->'userName',
  'displayName', r.profile->'displayName', 'name', r.profile->'name', 'active', r.profile->'active') AS profile
FROM unnest($2::uuid[]) AS requested (id) CROSS JOIN LATERAL (
  SELECT * FROM revision n WHERE n.enterprise_id = $1::int AND n.user_id = requested.id ORDER BY n.version DESC LIMIT 1
) AS r
WHERE r.profile->>'userName' IS NOT NULL
  AND NOT EXISTS (SELECT FROM erasure e WHERE e.enterprise_id = $1 AND e.user_id = requested.id)`,
};

/** A summary as the statement returns it; attributes that the profile lacks are `null`. */
export interface SummaryRow {
  readonly user_id: UserId;
  readonly operation: RevisionOperation;
  readonly profile: SummarizedProfile;
}

export function rowToSummary({ user_id, operation, profile }: SummaryRow): UserSummary {
  return summaryOf(user_id, profile, operation === 'DELETE');
}
