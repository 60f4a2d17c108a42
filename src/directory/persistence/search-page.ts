import type { EnterpriseId } from '../../kernel/ids.ts';
import type { UserOrderKey } from '../domain/user-order.ts';
import type { UsersQuery } from '../domain/user-store.ts';
import { behindPlace } from './behind-place.ts';
import { Bindings } from './bindings.ts';
import { compileFilter } from './compile-filter.ts';
import { compileOrder } from './compile-order.ts';
import { ALWAYS, anchored, isAnchored, type Predicate, scanned } from './predicate.ts';
import { type SearchScope, searchScope } from './search-scope.ts';
import type { PageStatement } from './statements.ts';
import { USER_COLUMNS } from './user-row.ts';

/** Users that are gone through in their order, in the hope that enough of them are found. */
const MOST_WALKED = 10_000;

/** The keys of order that an index has. */
const INDEXED: ReadonlySet<UserOrderKey> = new Set(['id', 'userName', 'updatedAt']);

/** What the clauses of one page have in common. */
interface SearchPage {
  readonly query: UsersQuery;
  readonly enterprise: string;
  readonly scope: SearchScope;
  readonly filter: Predicate;
  readonly bindings: Bindings;
}

/** The part of an order that a page shows. */
interface Cut {
  /** Leads to those behind the place that the page goes on from. */
  readonly behind: string;
  readonly limit: string;
}

/** The page of those users whom words find; of the same columns as any other page of users. */
export function searchPageStatement(enterpriseId: EnterpriseId, query: UsersQuery): PageStatement {
  const bindings = new Bindings();
  const enterprise = bindings.bind(enterpriseId, 'int');
  const filter = compileFilter(query.filter, { enterpriseId, bindings });
  const scope = searchScope(enterpriseId, query.search, { enterprise, filter, bindings });
  const page: SearchPage = { query, enterprise, scope, filter, bindings };
  const total = query.withTotal ? countOf(page) : 'NULL::int';
  if (query.first === 0) {
    return {
      text: `WITH ${scope.found}page AS (SELECT) SELECT ${total} AS total`,
      values: bindings.values,
      kind: 'BROAD',
    };
  }
  const text = `WITH ${scope.found}${rowsOf(page)},
page AS MATERIALIZED (SELECT u.*, row_number() OVER () AS rank FROM (${unionOf(page)}) AS u)
SELECT t.total, u.* FROM (SELECT ${total} AS total) AS t LEFT JOIN page AS u ON TRUE ORDER BY u.rank`;
  return { text, values: bindings.values, kind: 'BROAD' };
}

/**
 * Of the three ways to the page one answers. Few users are gathered and sorted. Where the words find many, some users are
 * gone through in the order asked for, if an index has it, which as a rule soon fills the page; only when it does
 * not, the many are gathered and sorted too.
 */
function rowsOf(page: SearchPage): string {
  const { query, enterprise, scope, filter, bindings } = page;
  const { orderBy, first, offset } = query;
  const limit = `LIMIT ${bindings.bind(first + 1, 'bigint')} OFFSET ${bindings.bind(offset, 'bigint')}`;
  const behind = ` AND ${behindPlace(query, bindings).text}`;
  const sorted = `ORDER BY ${compileOrder(orderBy, anchored(''))} ${limit}`;
  const few = `few AS MATERIALIZED (${fewOf(page, { behind, limit })})`;
  const isFull = walks(query, filter) ? ` AND (SELECT count(*) FROM walked) <= ${bindings.bind(first, 'bigint')}` : '';
  const many = `many AS MATERIALIZED (SELECT ${USER_COLUMNS} ${scope.many.from} WHERE ${scope.many.where}${behind}${isFull} ${sorted})`;
  if (isFull === '') return `${few}, ${many}`;

  const order = compileOrder(orderBy, scanned(''));
  const walked = `walked AS MATERIALIZED (SELECT ${USER_COLUMNS} FROM (
  SELECT u.* FROM directory_user u WHERE u.enterprise_id = ${enterprise}${behind} ORDER BY ${order} LIMIT ${MOST_WALKED}
) AS u WHERE ${scope.areMany} AND ${filter.text} AND ${scope.isFound} ${limit})`;
  return `${few}, ${walked}, ${many}`;
}

/** In the order of their ids the few are cut to the page before anything else of them is read. */
function fewOf({ query, enterprise, scope, filter }: SearchPage, { behind, limit }: Cut): string {
  const { orderBy } = query;
  const sorted = `ORDER BY ${compileOrder(orderBy, anchored(''))}`;
  if (filter !== ALWAYS || orderBy.some(({ by }) => by !== 'id')) {
    return `SELECT ${USER_COLUMNS} ${scope.few.from} WHERE ${scope.few.where}${behind} ${sorted} ${limit}`;
  }
  const ids = `SELECT u.id FROM found AS u (id) WHERE NOT ${scope.areMany}${behind} ${sorted} ${limit}`;
  return `SELECT ${USER_COLUMNS} FROM (${ids}) AS f
  JOIN directory_user u ON u.enterprise_id = ${enterprise} AND u.id = f.id ${sorted}`;
}

function unionOf({ query, filter, bindings }: SearchPage): string {
  const alone = 'SELECT * FROM few UNION ALL SELECT * FROM many';
  if (!walks(query, filter)) return alone;
  const isFull = `(SELECT count(*) FROM walked) > ${bindings.bind(query.first, 'bigint')}`;
  return `${alone} UNION ALL SELECT * FROM walked WHERE ${isFull}`;
}

/** Whether an index has the order, and no other leads to fewer users. */
function walks({ orderBy, offset }: UsersQuery, filter: Predicate): boolean {
  const isIndexed = orderBy.length === 0 || (orderBy.length === 1 && orderBy.every(({ by }) => INDEXED.has(by)));
  return isIndexed && !isAnchored(filter) && offset < MOST_WALKED;
}

/** Without a filter the words alone tell: what was gathered, or else all that they find. */
function countOf(page: SearchPage): string {
  if (page.filter !== ALWAYS) return countFiltered(page);
  const { query, scope, bindings } = page;
  const upTo = query.totalUpTo === null ? 'NULL' : bindings.bind(query.totalUpTo, 'bigint');
  const all = `(SELECT count(*) FROM (SELECT ${scope.searched} LIMIT ${upTo}) AS s)`;
  const gathered = '(SELECT count(*) FROM found)';
  return `least(${upTo}, CASE WHEN ${scope.areMany} AND coalesce(${upTo} > ${gathered}, TRUE) THEN ${all} ELSE ${gathered} END)::int`;
}

function countFiltered({ query, scope, bindings }: SearchPage): string {
  const limit = query.totalUpTo === null ? '' : ` LIMIT ${bindings.bind(query.totalUpTo, 'bigint')}`;
  const counts = [scope.few, scope.many].map(
    ({ from, where }) => `(SELECT count(*)::int FROM (SELECT ${from} WHERE ${where}${limit}) AS u)`,
  );
  return counts.join(' + ');
}
