import type { EnterpriseId } from '../../../../kernel/ids.ts';
import { type ByteLimitedRow, byteLimitedPage, pageBytes } from '../../../database/byte-limited-page.ts';
import type { DynamicStatement } from '../../../database/dynamic-statement.ts';
import { Bindings } from '../../../database/dynamic-statement.ts';
import { ALWAYS, allOf, isIndexed, type Predicate, type Selectivity } from '../../../database/predicate.ts';
import type { QueryClass } from '../../../database/statements.ts';
import { rowToUser, USER_COLUMNS, type UserRow } from '../../../users/persistence/fragments/user-row.ts';
import type { UserOrder } from '../../domain/user-order.ts';
import type { UsersPage, UsersQuery } from '../../domain/user-search.ts';
import { type Column, indexedColumn } from '../attribute-column.ts';
import { compileFilter } from '../filter/compile-filter.ts';
import { compileOrder, onlyKeyOf } from './compile-order.ts';
import { keysetCondition } from './keyset-condition.ts';
import {
  allowsOrderedScan,
  countsAll,
  type Page,
  type PageStrategies,
  pageByStrategies,
  pageWithTotal,
  sortedPage,
} from './page-strategies.ts';
import { searchPageStatement } from './search-page.ts';

/** A row of a page, with the total if it was counted; without a user if the page is empty. */
export type PageRow = { readonly total?: number | null } & Partial<ByteLimitedRow> &
  (UserRow | { readonly id: null } | { readonly id?: never });

/** Limit of the candidates that are collected by a filter. */
const MAX_CANDIDATES = 1_000;

/** Interactive pages have at most this many users; larger ones are exports. */
const MAX_INTERACTIVE = 100;

/** The query class of a page, by the selectivity of its filter. */
const QUERY_CLASSES: Readonly<Record<Selectivity, QueryClass>> = { UNIQUE: 'POINT', INDEXED: 'RANGE', SCAN: 'SCAN' };

interface FilteredPage extends Page {
  readonly filter: Predicate;
}

/**
 * The statement for a page of users. It reads `first + 1` rows, to learn whether there are more. It returns the total
 * where that is cheap (of all users, or of candidates that are not truncated) or needs a scan anyway; otherwise the
 * total is NULL, and the same query with `first: 0` counts it.
 */
export function usersPageStatement(enterpriseId: EnterpriseId, query: UsersQuery): DynamicStatement {
  if (query.search.length > 0) return searchPageStatement(enterpriseId, query);
  const bindings = new Bindings();
  const enterprise = bindings.bind(enterpriseId, 'int');
  const filter = compileFilter(query.filter, { enterpriseId, bindings });
  const page: FilteredPage = { query, enterprise, filter, bindings };
  const statement = { text: textOf(page), values: bindings.values, enterpriseId };
  if (filter === ALWAYS && isCheapPage(query))
    return { ...statement, queryClass: query.first > MAX_INTERACTIVE ? 'RANGE' : 'PAGE' };
  const isLongCount = filter.selectivity === 'INDEXED' && countsAll(query);
  return { ...statement, queryClass: isLongCount ? 'SCAN' : QUERY_CLASSES[filter.selectivity] };
}

/** Whether a page of all users reads little more than the page: the total is stored, and an index returns the order. */
function isCheapPage(query: UsersQuery): boolean {
  return query.first === 0 || allowsOrderedScan(query) || uniqueKeyOf(query.orderBy) !== null;
}

function textOf(page: FilteredPage): string {
  const { query, filter } = page;
  if (query.first === 0) return `SELECT ${count(page)} AS total`;
  if (filter.selectivity === 'INDEXED' && allowsOrderedScan(query)) return pageByStrategies(page, strategiesOf(page));
  if (isIndexed(filter) || !query.withTotal) return rowsOf(page, USER_COLUMNS);
  // The total of all users does not depend on the page, so that PostgreSQL computes it once for all rows.
  if (filter === ALWAYS) return rowsOf(page, `${count(page)} AS total, ${USER_COLUMNS}`);
  const rows = rowsOf(page, USER_COLUMNS);
  return pageWithTotal({ before: '', rows, total: totalOf(page) });
}

/** Limits a page to the bytes that the query allows. */
export function cutUsersPage(
  { text, values, ...rest }: DynamicStatement,
  { first, maxBytes }: UsersQuery,
): DynamicStatement {
  if (first === 0) return { text, values, ...rest };
  return { text: byteLimitedPage(text, `$${values.length + 1}::bigint`), values: [...values, maxBytes], ...rest };
}

/**
 * Converts the rows of a statement to a page.
 *
 * @returns the page; its total is `null` if it was not requested or still has to be counted
 */
export function rowsToPage(enterpriseId: EnterpriseId, query: UsersQuery, rows: readonly PageRow[]): UsersPage {
  const found = rows.filter((row): row is PageRow & UserRow => row.id !== null && row.id !== undefined);
  const uncut = found[0]?.found ?? found.length;
  const shown = found.slice(0, query.first);
  const users = shown.map((row) => rowToUser(enterpriseId, row));
  const total = rows[0]?.total ?? (isLastPage(query, uncut) ? query.offset + uncut : null);
  const hasMore = query.first === 0 ? (total ?? 0) > query.offset : uncut > users.length;
  return { users, total: query.withTotal ? total : null, hasMore, bytes: pageBytes(shown) };
}

/**
 * Whether the page is the last one from a known offset, which gives the total; not if it is empty: it may be past it.
 */
function isLastPage({ first, offset, after }: UsersQuery, found: number): boolean {
  return after === null && found <= first && (found > 0 || offset === 0);
}

/** The strategies for a filter with an index, which may still match very many users. */
function strategiesOf({ query, enterprise, filter, bindings }: FilteredPage): PageStrategies {
  const matching = `u.enterprise_id = ${enterprise} AND ${filter.text}`;
  const isTruncated = `(SELECT count(*) FROM candidates) > ${MAX_CANDIDATES}`;
  return {
    ctes: ({ after }) =>
      `candidates AS MATERIALIZED (SELECT u.* FROM directory_user u WHERE ${matching}${after} LIMIT ${MAX_CANDIDATES + 1}), `,
    isTruncated,
    sortedCandidates: ({ order, limit }) =>
      `SELECT ${USER_COLUMNS} FROM candidates u WHERE NOT ${isTruncated} ORDER BY ${order} ${limit}`,
    sources: [{ from: 'FROM directory_user u', where: `${isTruncated} AND ${matching}` }],
    matches: filter.text,
    total:
      query.withTotal && query.after === null
        ? `CASE WHEN NOT ${isTruncated} THEN ${candidateCount(query, bindings)} END`
        : 'NULL::int',
  };
}

function candidateCount({ totalUpTo }: UsersQuery, bindings: Bindings): string {
  const all = '(SELECT count(*) FROM candidates)';
  return totalUpTo === null ? `${all}::int` : `least(${bindings.bind(totalUpTo, 'bigint')}, ${all})::int`;
}

function rowsOf({ query, enterprise, filter, bindings }: FilteredPage, columns: string): string {
  const { orderBy, first, offset } = query;
  const conditions = allOf([filter, keysetCondition(query, bindings)]);
  const limit = bindings.bind(first + 1, 'bigint');
  const start = bindings.bind(offset, 'bigint');
  const users = `FROM directory_user u WHERE u.enterprise_id = ${enterprise} AND ${conditions.text}`;
  const key = conditions === ALWAYS ? uniqueKeyOf(orderBy) : null;
  if (key !== null) return pageFromKey(key, { columns, users, limit, start });

  const clauses = { order: compileOrder(orderBy, filter), limit: `LIMIT ${limit} OFFSET ${start}` };
  if (filter.selectivity !== 'UNIQUE' && !allowsOrderedScan(query)) {
    return sortedPage({ columns, users, enterprise, ...clauses });
  }
  return `SELECT ${columns} ${users} ORDER BY ${clauses.order} ${clauses.limit}`;
}

type UniqueKey = Pick<Column, 'sql'> & Pick<UserOrder, 'direction'>;

/** Skips users by an index-only scan up to the key of the first row, then reads the page from there. */
function pageFromKey(
  { sql, direction }: UniqueKey,
  page: Record<'columns' | 'users' | 'limit' | 'start', string>,
): string {
  const { columns, users, limit, start } = page;
  const firstKey = `SELECT ${sql} ${users} ORDER BY ${sql} ${direction} LIMIT 1 OFFSET ${start}`;
  const fromKey = `${sql} ${direction === 'DESC' ? '<=' : '>='} (${firstKey})`;
  return `SELECT ${columns} ${users} AND ${fromKey} ORDER BY ${sql} ${direction} LIMIT ${limit}`;
}

/** The only column of an order if it has a unique index; `null` otherwise. */
function uniqueKeyOf(orderBy: readonly UserOrder[]): UniqueKey | null {
  const key = onlyKeyOf(orderBy);
  if (key === null || !(key.by === 'id' || key.by === 'userName')) return null;
  return { sql: indexedColumn(key.by).sql, direction: key.direction };
}

/** The total of a scan; NULL if the rows of the page give it. */
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
  const matching = `FROM directory_user u WHERE u.enterprise_id = ${enterprise} AND ${filter.text}`;
  if (query.totalUpTo === null) return `(SELECT count(*)::int ${matching})`;
  return `(SELECT count(*)::int FROM (SELECT ${matching} LIMIT ${bindings.bind(query.totalUpTo, 'bigint')}) AS u)`;
}
