import type { EnterpriseId } from '../../../../kernel/ids.ts';
import { Bindings } from '../../../database/bindings.ts';
import { bytesOf, type CutRow, cutPage } from '../../../database/cut-page.ts';
import { ALWAYS, allOf, isAnchored, type Predicate, type Reach } from '../../../database/predicate.ts';
import type { PageStatement, StatementKind } from '../../../database/statements.ts';
import { rowToUser, USER_COLUMNS, type UserRow } from '../../../users/persistence/fragments/user-row.ts';
import type { UserOrder } from '../../domain/user-order.ts';
import type { UsersPage, UsersQuery } from '../../domain/user-search.ts';
import { type Column, indexedColumn } from '../attribute-column.ts';
import { compileFilter } from '../filter/compile-filter.ts';
import { compileOrder, onlyKeyOf } from './compile-order.ts';
import { behindPlace } from './keyset-condition.ts';
import {
  countsAll,
  isWalkable,
  type Page,
  pageBesideTotal,
  pageByWays,
  sortedPage,
  type Ways,
} from './page-strategies.ts';
import { searchPageStatement } from './search-page.ts';

/** A row of the page, beside the total where that was counted; without a user when the page is empty. */
export type PageRow = { readonly total?: number | null } & Partial<CutRow> &
  (UserRow | { readonly id: null } | { readonly id?: never });

/** Users who are gathered by a filter, and sorted, before a shorter way to the page is tried. */
const MOST_GATHERED = 1_000;

/** So many users are read at once by whoever looks at some; more are for those who take all away. */
const MOST_AT_HAND = 100;

/** What a page asks of the server, by the reach of its filter. */
const KINDS: Readonly<Record<Reach, StatementKind>> = { ONE: 'LOOKUP', FEW: 'BROAD', ALL: 'SCAN' };

interface FilteredPage extends Page {
  readonly filter: Predicate;
}

/**
 * One more row than asked for, to learn whether there are more. The total comes with them where it is cheap or must be
 * worked out by reading everybody anyway; where an index leads to the rows, those who are gathered or the page mostly tell
 * it, and if not, the statement for no rows at all does.
 */
export function usersPageStatement(enterpriseId: EnterpriseId, query: UsersQuery): PageStatement {
  if (query.search.length > 0) return searchPageStatement(enterpriseId, query);
  const bindings = new Bindings();
  const enterprise = bindings.bind(enterpriseId, 'int');
  const filter = compileFilter(query.filter, { enterpriseId, bindings });
  const page: FilteredPage = { query, enterprise, filter, bindings };
  const statement = { text: textOf(page), values: bindings.values, enterpriseId };
  if (filter === ALWAYS && isAtHand(query))
    return { ...statement, kind: query.first > MOST_AT_HAND ? 'BROAD' : 'PAGE' };
  return { ...statement, kind: filter.reach === 'FEW' && countsAll(query) ? 'SCAN' : KINDS[filter.reach] };
}

/** Whether a page of everybody needs no more than the page: all are counted already, and an index has the way to it. */
function isAtHand(query: UsersQuery): boolean {
  return query.first === 0 || isWalkable(query) || uniqueKeyOf(query.orderBy) !== null;
}

function textOf(page: FilteredPage): string {
  const { query, filter } = page;
  if (query.first === 0) return `SELECT ${count(page)} AS total`;
  if (filter.reach === 'FEW' && isWalkable(query)) return pageByWays(page, waysTo(page));
  if (isAnchored(filter) || !query.withTotal) return rowsOf(page, USER_COLUMNS);
  // The total of all does not hang on the page, and so is worked out once and told by each row.
  if (filter === ALWAYS) return rowsOf(page, `${count(page)} AS total, ${USER_COLUMNS}`);
  const rows = rowsOf(page, USER_COLUMNS);
  return pageBesideTotal({ before: '', rows, total: totalOf(page) });
}

/** The same page, cut to the bytes that it may have. */
export function cutUsersPage({ text, values, ...rest }: PageStatement, { first, maxBytes }: UsersQuery): PageStatement {
  if (first === 0) return { text, values, ...rest };
  return { text: cutPage(text, `$${values.length + 1}::bigint`), values: [...values, maxBytes], ...rest };
}

/**
 * @param rows what the statement answered
 * @returns the page; its total is `null` when nobody asked for it, or when it is still to be counted
 */
export function rowsToPage(enterpriseId: EnterpriseId, query: UsersQuery, rows: readonly PageRow[]): UsersPage {
  const found = rows.filter((row): row is PageRow & UserRow => row.id !== null && row.id !== undefined);
  const inAll = found[0]?.found ?? found.length;
  const shown = found.slice(0, query.first);
  const users = shown.map((row) => rowToUser(enterpriseId, row));
  const total = rows[0]?.total ?? (tellsTotal(query, inAll) ? query.offset + inAll : null);
  const hasMore = query.first === 0 ? (total ?? 0) > query.offset : inAll > users.length;
  return { users, total: query.withTotal ? total : null, hasMore, bytes: bytesOf(shown) };
}

/** The last page from a known place tells how many there are, unless it is empty and lies behind the end. */
function tellsTotal({ first, offset, after }: UsersQuery, found: number): boolean {
  return after === null && found <= first && (found > 0 || offset === 0);
}

/** An index leads to those who meet the filter, of whom there may yet be very many. */
function waysTo({ query, enterprise, filter, bindings }: FilteredPage): Ways {
  const meant = `u.enterprise_id = ${enterprise} AND ${filter.text}`;
  const areMany = `(SELECT count(*) FROM gathered) > ${MOST_GATHERED}`;
  return {
    gather: ({ behind }) =>
      `gathered AS MATERIALIZED (SELECT u.* FROM directory_user u WHERE ${meant}${behind} LIMIT ${MOST_GATHERED + 1}), `,
    areMany,
    few: ({ order, limit }) => `SELECT ${USER_COLUMNS} FROM gathered u WHERE NOT ${areMany} ORDER BY ${order} ${limit}`,
    many: [{ from: 'FROM directory_user u', where: `${areMany} AND ${meant}` }],
    isMeant: filter.text,
    total:
      query.withTotal && query.after === null
        ? `CASE WHEN NOT ${areMany} THEN ${gatheredCount(query, bindings)} END`
        : 'NULL::int',
  };
}

function gatheredCount({ totalUpTo }: UsersQuery, bindings: Bindings): string {
  const all = '(SELECT count(*) FROM gathered)';
  return totalUpTo === null ? `${all}::int` : `least(${bindings.bind(totalUpTo, 'bigint')}, ${all})::int`;
}

function rowsOf({ query, enterprise, filter, bindings }: FilteredPage, columns: string): string {
  const { orderBy, first, offset } = query;
  const conditions = allOf([filter, behindPlace(query, bindings)]);
  const limit = bindings.bind(first + 1, 'bigint');
  const start = bindings.bind(offset, 'bigint');
  const users = `FROM directory_user u WHERE u.enterprise_id = ${enterprise} AND ${conditions.text}`;
  const key = conditions === ALWAYS ? uniqueKeyOf(orderBy) : null;
  if (key !== null) return pageFromKey(key, { columns, users, limit, start });

  const cut = { order: compileOrder(orderBy, filter), limit: `LIMIT ${limit} OFFSET ${start}` };
  if (filter.reach !== 'ONE' && !isWalkable(query)) return sortedPage({ columns, users, enterprise, ...cut });
  return `SELECT ${columns} ${users} ORDER BY ${cut.order} ${cut.limit}`;
}

type UniqueKey = Pick<Column, 'sql'> & Pick<UserOrder, 'direction'>;

/** Of the users that are skipped, only the index is read. */
function pageFromKey(
  { sql, direction }: UniqueKey,
  page: Record<'columns' | 'users' | 'limit' | 'start', string>,
): string {
  const { columns, users, limit, start } = page;
  const skipped = `SELECT ${sql} ${users} ORDER BY ${sql} ${direction} LIMIT 1 OFFSET ${start}`;
  const behind = `${sql} ${direction === 'DESC' ? '<=' : '>='} (${skipped})`;
  return `SELECT ${columns} ${users} AND ${behind} ORDER BY ${sql} ${direction} LIMIT ${limit}`;
}

/** The one column of an order in which no two users are alike, if an index has it. */
function uniqueKeyOf(orderBy: readonly UserOrder[]): UniqueKey | null {
  const key = onlyKeyOf(orderBy);
  if (key === null || !(key.by === 'id' || key.by === 'userName')) return null;
  return { sql: indexedColumn(key.by).sql, direction: key.direction };
}

/** NULL where the number of rows on the page tells the total. */
function totalOf(page: FilteredPage): string {
  const { query, bindings } = page;
  if (query.after !== null) return count(page);
  const more = `(SELECT count(*) FROM page) > ${bindings.bind(query.first, 'bigint')}`;
  const beyond = `${bindings.bind(query.offset, 'bigint')} > 0 AND NOT EXISTS (SELECT FROM page)`;
  return `CASE WHEN ${more} OR ${beyond} THEN ${count(page)} END`;
}

function count({ enterprise, filter, bindings, query }: FilteredPage): string {
  if (filter === ALWAYS) {
    return `(SELECT coalesce(sum(c.users), 0)::int FROM user_count c WHERE c.enterprise_id = ${enterprise})`;
  }
  const counted = `FROM directory_user u WHERE u.enterprise_id = ${enterprise} AND ${filter.text}`;
  if (query.totalUpTo === null) return `(SELECT count(*)::int ${counted})`;
  return `(SELECT count(*)::int FROM (SELECT ${counted} LIMIT ${bindings.bind(query.totalUpTo, 'bigint')}) AS u)`;
}
