import type { Bindings } from '../../../database/bindings.ts';
import { anchored, scanned } from '../../../database/predicate.ts';
import { USER_COLUMNS } from '../../../users/persistence/fragments/user-row.ts';
import type { UserOrderKey } from '../../domain/user-order.ts';
import type { UsersQuery } from '../../domain/user-search.ts';
import type { UserSource } from '../search-candidates.ts';
import { compileOrder, onlyKeyOf } from './compile-order.ts';
import { behindPlace } from './keyset-condition.ts';

/** Users that are gone through in their order, in the hope that enough of them are found. */
const MOST_WALKED = 10_000;

/** The CTE of those who are walked past; bounded, whatever a plan may say of it. */
export const WALKED = 'walked';

/** The keys of order that an index has. */
const INDEXED: ReadonlySet<UserOrderKey> = new Set(['id', 'userName', 'updatedAt']);

/** The part of an order that a page shows. */
export interface Cut {
  /** Leads to those behind the place that the page goes on from; begins with AND. */
  readonly behind: string;
  /** An order that no index has, so that none is walked for it. */
  readonly order: string;
  readonly limit: string;
}

/** The users that are meant, be they few or many. */
export interface Ways {
  /** CTEs, each with its comma, that gather as many users as pass for few, and one more. */
  readonly gather: (cut: Cut) => string;
  /** Whether there are more. */
  readonly areMany: string;
  /** The page of the few; no row when they are many. */
  readonly few: (cut: Cut) => string;
  /** Where the many stand, at one of these; nowhere when they are few. */
  readonly many: readonly UserSource[];
  /** Whether a user `u` is one of them, asked of one after the other; `null` where the page cannot be walked to. */
  readonly isMeant: string | null;
  /** What is known of their number; SQL. */
  readonly total: string;
}

/** Whether users can be walked past in the order of the page, and the page begins where that still leads. */
export function isWalkable({ orderBy, offset }: UsersQuery): boolean {
  const key = onlyKeyOf(orderBy);
  return key !== null && INDEXED.has(key.by) && offset < MOST_WALKED;
}

/** Whether nobody wants users, but the number of them, however many there are. */
export function countsAll({ first, withTotal, totalUpTo }: UsersQuery): boolean {
  return first === 0 && withTotal && totalUpTo === null;
}

/** What the clauses of one page have in common. */
export interface Page {
  readonly query: UsersQuery;
  /** The place that stands for the enterprise. */
  readonly enterprise: string;
  readonly bindings: Bindings;
}

/**
 * Of the three ways to the page one answers. Few users are gathered and sorted. Of many, some are walked past in the order
 * asked for, if an index has it, which as a rule soon fills the page; only when it does not, the many are
 * gathered and sorted too.
 */
export function pageByWays(page: Page, ways: Ways): string {
  const { orderBy, first, offset } = page.query;
  const { gather, few, many, total } = ways;
  const limit = `LIMIT ${page.bindings.bind(first + 1, 'bigint')} OFFSET ${page.bindings.bind(offset, 'bigint')}`;
  const behind = ` AND ${behindPlace(page.query, page.bindings).text}`;
  const cut: Cut = { behind, order: compileOrder(orderBy, anchored('')), limit };
  const walk = walkOf(page, ways, cut);
  const sorted = many.map(({ from, where }) => {
    const users = `${from} WHERE ${where}${behind}${walk.orElse}`;
    return `(${sortedPage({ columns: USER_COLUMNS, users, enterprise: page.enterprise, ...cut })})`;
  });
  const before = `${gather(cut)}few AS MATERIALIZED (${few(cut)}), ${walk.cte}many AS MATERIALIZED (
  ${sorted.join('\n  UNION ALL ')}
), `;
  return pageBesideTotal({ before, rows: `SELECT * FROM few UNION ALL SELECT * FROM many${walk.rows}`, total });
}

interface Sorting extends Pick<Cut, 'order' | 'limit'> {
  readonly columns: string;
  /** Where the users `u` come from, and which of them are meant. */
  readonly users: string;
  readonly enterprise: string;
}

/** A page that nothing leads to: users are sorted by what the order names alone, and those of the page are read. */
export function sortedPage({ columns, users, enterprise, order, limit }: Sorting): string {
  return `SELECT ${columns} ${usersByIds(`SELECT u.id ${users} ORDER BY ${order} ${limit}`, enterprise)} ORDER BY ${order}`;
}

/** Users `u`, each read by its id `f.id`, one after the other; behind the fence the planner can make no join of it. */
export function usersByIds(ids: string, enterprise: string): string {
  return `FROM (${ids}) AS f
  CROSS JOIN LATERAL (SELECT u.* FROM directory_user u WHERE u.enterprise_id = ${enterprise} AND u.id = f.id OFFSET 0) AS u`;
}

/**
 * The rows of a page in their order, each beside the total; the total alone when the page is empty.
 *
 * @param clauses SQL: CTEs, each with its comma; the rows, which may use them; the total, which may count the rows of `page`
 */
export function pageBesideTotal({ before, rows, total }: { before: string; rows: string; total: string }): string {
  return `WITH ${before}page AS MATERIALIZED (SELECT u.*, row_number() OVER () AS rank FROM (${rows}) AS u)
SELECT t.total, u.* FROM (SELECT ${total} AS total) AS t LEFT JOIN page AS u ON TRUE ORDER BY u.rank`;
}

/** The walk past users, the condition that it has not filled the page, and its rows if it has. */
function walkOf({ query, enterprise, bindings }: Page, { areMany, isMeant }: Ways, { behind, limit }: Cut) {
  if (isMeant === null) return { cte: '', orElse: '', rows: '' };
  const isFull = `(SELECT count(*) FROM ${WALKED}) > ${bindings.bind(query.first, 'bigint')}`;
  const order = compileOrder(query.orderBy, scanned(''));
  const cte = `${WALKED} AS MATERIALIZED (SELECT ${USER_COLUMNS} FROM (
  SELECT u.* FROM directory_user u WHERE u.enterprise_id = ${enterprise}${behind} ORDER BY ${order} LIMIT (SELECT ${MOST_WALKED})
) AS u WHERE ${areMany} AND ${isMeant} ${limit}), `;
  return { cte, orElse: ` AND NOT ${isFull}`, rows: ` UNION ALL SELECT * FROM ${WALKED} WHERE ${isFull}` };
}
