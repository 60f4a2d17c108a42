import type { EnterpriseId } from '../../kernel/ids.ts';
import type { UsersQuery } from '../domain/user-store.ts';
import { Bindings } from './bindings.ts';
import { compileFilter } from './compile-filter.ts';
import { compileOrder } from './compile-order.ts';
import { anchored, type Predicate, scanned } from './predicate.ts';
import { type SearchScope, searchScope, type UserSource } from './search-scope.ts';
import type { PageStatement } from './statements.ts';
import { isStoredId } from './storable.ts';
import { USER_COLUMNS } from './user-row.ts';

/** What the clauses of one page have in common. */
interface SearchPage {
  readonly query: UsersQuery;
  readonly scope: SearchScope;
  readonly filter: Predicate;
  readonly bindings: Bindings;
}

/** The page of those users whom words find; of the same columns as any other page of users. */
export function searchPageStatement(enterpriseId: EnterpriseId, query: UsersQuery): PageStatement {
  const bindings = new Bindings();
  const enterprise = bindings.bind(enterpriseId, 'int');
  const filter = compileFilter(query.filter, { enterpriseId, bindings });
  const scope = searchScope(enterpriseId, query.search, { enterprise, bindings });
  const page: SearchPage = { query, scope, filter, bindings };
  const total = query.withTotal ? countOf(page) : 'NULL::int';
  const text =
    query.first === 0
      ? `WITH ${scope.found}none AS (SELECT 1) SELECT ${total} AS total`
      : `WITH ${scope.found}page AS MATERIALIZED (SELECT u.*, row_number() OVER () AS rank FROM (${rowsOf(page)}) AS u)
SELECT t.total, u.* FROM (SELECT ${total} AS total) AS t LEFT JOIN page AS u ON TRUE ORDER BY u.rank`;
  return { text, values: bindings.values };
}

function rowsOf({ query, scope, filter, bindings }: SearchPage): string {
  const { orderBy, first, offset, after } = query;
  const limit = `LIMIT ${bindings.bind(first + 1, 'bigint')} OFFSET ${bindings.bind(offset, 'bigint')}`;
  const behind = after === null ? 'TRUE' : isStoredId(after) ? `u.id > ${bindings.bind(after, 'uuid')}` : 'FALSE';
  const rows = ({ from, where }: UserSource, isGathered: boolean) => {
    const order = compileOrder(orderBy, isGathered ? anchored('') : scanned(''));
    return `(SELECT ${USER_COLUMNS} ${from} WHERE ${where} AND ${filter.text} AND ${behind} ORDER BY ${order} ${limit})`;
  };
  return scope.sources.map((source, index) => rows(source, index === 0)).join(' UNION ALL ');
}

function countOf({ query, scope, filter, bindings }: SearchPage): string {
  const limit = query.totalUpTo === null ? '' : ` LIMIT ${bindings.bind(query.totalUpTo, 'bigint')}`;
  const counts = scope.sources.map(
    ({ from, where }) => `(SELECT count(*)::int FROM (SELECT ${from} WHERE ${where} AND ${filter.text}${limit}) AS u)`,
  );
  return counts.join(' + ');
}
