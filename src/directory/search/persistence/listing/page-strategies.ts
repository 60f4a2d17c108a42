import type { Bindings } from '../../../database/dynamic-statement.ts';
import { indexCondition, scanCondition } from '../../../database/predicate.ts';
import { USER_COLUMNS } from '../../../users/persistence/fragments/user-row.ts';
import type { UserOrderKey } from '../../domain/user-order.ts';
import type { UsersQuery } from '../../domain/user-search.ts';
import type { UserSource } from '../search-candidates.ts';
import { compileOrder, onlyKeyOf } from './compile-order.ts';
import { keysetCondition } from './keyset-condition.ts';

/** Maximum number of users that the ordered scan reads. */
const MAX_SCANNED = 10_000;

/** The CTE of the ordered scan. It reads at most `MAX_SCANNED` users, whatever the planner estimates. */
export const ORDERED_SCAN = 'ordered_scan';

/** The sort keys that an index returns in order. */
const INDEXED_KEYS: ReadonlySet<UserOrderKey> = new Set(['id', 'userName', 'updatedAt']);

/** What the clauses of one page share. */
export interface Page {
  readonly query: UsersQuery;
  /** The placeholder of the enterprise. */
  readonly enterprise: string;
  readonly bindings: Bindings;
}

/** The clauses that cut a page from an ordered list of users. */
export interface PageClauses {
  /** The keyset condition; begins with AND. */
  readonly after: string;
  /** An order that no index returns, so that PostgreSQL scans no index for it. */
  readonly order: string;
  readonly limit: string;
}

/** The SQL that each strategy needs. */
export interface PageStrategies {
  /** CTEs, each followed by a comma, that collect candidates up to a limit, and one more. */
  readonly ctes: (clauses: PageClauses) => string;
  /** Whether there are more candidates than the limit. */
  readonly isTruncated: string;
  /** The page of the candidates, sorted; no row if they are truncated. */
  readonly sortedCandidates: (clauses: PageClauses) => string;
  /** Where all matching users come from if the candidates are truncated; only one of the sources returns rows. */
  readonly sources: readonly UserSource[];
  /** Whether the row `u` matches, for the ordered scan; `null` if the page does not allow this strategy. */
  readonly matches: string | null;
  /** The total, or NULL if unknown. */
  readonly total: string;
}

/** Whether an index returns users in the requested order, and the offset is within reach of an ordered scan. */
export function allowsOrderedScan({ orderBy, offset }: UsersQuery): boolean {
  const key = onlyKeyOf(orderBy);
  return key !== null && INDEXED_KEYS.has(key.by) && offset < MAX_SCANNED;
}

/** Whether the query returns only the total and counts all matching users. */
export function countsAll({ first, withTotal, totalUpTo }: UsersQuery): boolean {
  return first === 0 && withTotal && totalUpTo === null;
}

/**
 * Combines three strategies in one statement; exactly one of them returns rows:
 *
 * 1. sort the candidates, if they are few;
 * 2. scan up to `MAX_SCANNED` users in the requested order and filter them, which usually fills the page if many match;
 * 3. sort all matching users, if the scan did not fill the page.
 */
export function pageByStrategies(page: Page, strategies: PageStrategies): string {
  const { orderBy, first, offset } = page.query;
  const { ctes, sortedCandidates, sources, total } = strategies;
  const limit = `LIMIT ${page.bindings.bind(first + 1, 'bigint')} OFFSET ${page.bindings.bind(offset, 'bigint')}`;
  const after = ` AND ${keysetCondition(page.query, page.bindings).text}`;
  const clauses: PageClauses = { after, order: compileOrder(orderBy, indexCondition('')), limit };
  const scan = orderedScan(page, strategies, clauses);
  const fullSorts = sources.map(({ from, where }) => {
    const users = `${from} WHERE ${where}${after}${scan.orElse}`;
    return `(${sortedPage({ columns: USER_COLUMNS, users, enterprise: page.enterprise, ...clauses })})`;
  });
  const before = `${ctes(clauses)}sorted_candidates AS MATERIALIZED (${sortedCandidates(clauses)}), ${scan.cte}full_sort AS MATERIALIZED (
  ${fullSorts.join('\n  UNION ALL ')}
), `;
  const rows = `SELECT * FROM sorted_candidates UNION ALL SELECT * FROM full_sort${scan.rows}`;
  return pageWithTotal({ before, rows, total });
}

/** The ordered scan: its CTE, the condition that it has not filled the page, and its rows if it has. */
function orderedScan(
  { query, enterprise, bindings }: Page,
  { isTruncated, matches }: PageStrategies,
  { after, limit }: PageClauses,
) {
  if (matches === null) return { cte: '', orElse: '', rows: '' };
  const isFull = `(SELECT count(*) FROM ${ORDERED_SCAN}) > ${bindings.bind(query.first, 'bigint')}`;
  const order = compileOrder(query.orderBy, scanCondition(''));
  const cte = `${ORDERED_SCAN} AS MATERIALIZED (SELECT ${USER_COLUMNS} FROM (
  SELECT u.* FROM directory_user u WHERE u.enterprise_id = ${enterprise}${after} ORDER BY ${order} LIMIT (SELECT ${MAX_SCANNED})
) AS u WHERE ${isTruncated} AND ${matches} ${limit}), `;
  return { cte, orElse: ` AND NOT ${isFull}`, rows: ` UNION ALL SELECT * FROM ${ORDERED_SCAN} WHERE ${isFull}` };
}

interface SortedPage extends Pick<PageClauses, 'order' | 'limit'> {
  readonly columns: string;
  /** FROM and WHERE of the users `u` to sort. */
  readonly users: string;
  readonly enterprise: string;
}

/** Sorts users by ID and sort keys alone, then reads the rows of the page: whole rows are too wide to sort. */
export function sortedPage({ columns, users, enterprise, order, limit }: SortedPage): string {
  return `SELECT ${columns} ${usersByIds(`SELECT u.id ${users} ORDER BY ${order} ${limit}`, enterprise)} ORDER BY ${order}`;
}

/** Users `u`, one lookup for each ID `f.id`. Planner hint: `OFFSET 0` keeps PostgreSQL from planning a join instead. */
export function usersByIds(ids: string, enterprise: string): string {
  return `FROM (${ids}) AS f
  CROSS JOIN LATERAL (SELECT u.* FROM directory_user u WHERE u.enterprise_id = ${enterprise} AND u.id = f.id OFFSET 0) AS u`;
}

/**
 * Returns the rows of a page in order, each with the total; for an empty page one row with only the total.
 *
 * @param clauses SQL: CTEs, each followed by a comma; the rows; the total, which may count the rows of the CTE `page`
 */
export function pageWithTotal({ before, rows, total }: { before: string; rows: string; total: string }): string {
  return `WITH ${before}page AS MATERIALIZED (SELECT u.*, row_number() OVER () AS rank FROM (${rows}) AS u)
SELECT t.total, u.* FROM (SELECT ${total} AS total) AS t LEFT JOIN page AS u ON TRUE ORDER BY u.rank`;
}
