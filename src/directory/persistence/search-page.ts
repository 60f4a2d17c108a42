import type { EnterpriseId } from '../../kernel/ids.ts';
import type { UsersQuery } from '../domain/user-store.ts';
import { Bindings } from './bindings.ts';
import { compileFilter } from './compile-filter.ts';
import { onlyKeyOf } from './compile-order.ts';
import { ALWAYS, type Predicate } from './predicate.ts';
import { MOST_GATHERED, type SearchScope, searchScope } from './search-scope.ts';
import type { PageStatement } from './statements.ts';
import { USER_COLUMNS } from './user-row.ts';
import {
  type Cut,
  countsAll,
  isWalkable,
  type Page,
  pageByWays,
  sortedPage,
  usersByIds,
  type Ways,
} from './ways-to-page.ts';

interface SearchPage extends Page {
  readonly scope: SearchScope;
  readonly filter: Predicate;
}

/** The page of those users whom words find; of the same columns as any other page of users. */
export function searchPageStatement(enterpriseId: EnterpriseId, query: UsersQuery): PageStatement {
  const bindings = new Bindings();
  const enterprise = bindings.bind(enterpriseId, 'int');
  const filter = compileFilter(query.filter, { enterpriseId, bindings });
  const scope = searchScope(enterpriseId, query.search, { enterprise, filter, bindings, most: MOST_GATHERED });
  const page: SearchPage = { query, enterprise, scope, filter, bindings };
  const total = query.withTotal ? countOf(page) : 'NULL::int';
  if (query.first === 0) {
    return {
      text: `WITH ${scope.gather}page AS (SELECT) SELECT ${total} AS total`,
      values: bindings.values,
      kind: countsAll(query) ? 'SCAN' : 'BROAD',
    };
  }
  const ways: Ways = {
    gather: () => scope.gather,
    areMany: scope.isBroad,
    few: (cut) => fewOf(page, cut),
    many: scope.many,
    isMeant: isWalkable(query) && filter.reach !== 'ONE' ? `${filter.text} AND ${scope.isFound}` : null,
    total,
  };
  return { text: pageByWays(page, ways), values: bindings.values, kind: 'BROAD' };
}

/** In the order of their ids the few are looked at one by one, until the page is full. */
function fewOf({ query, enterprise, scope, filter }: SearchPage, { behind, order, limit }: Cut): string {
  const key = onlyKeyOf(query.orderBy);
  if (key?.by !== 'id') {
    const users = `${scope.few.from} WHERE ${scope.few.where}${behind}`;
    return sortedPage({ columns: USER_COLUMNS, users, enterprise, order, limit });
  }
  const ids = `SELECT u.id FROM found AS u (id) WHERE NOT ${scope.areMany}${behind} ORDER BY u.id ${key.direction}`;
  return `SELECT ${USER_COLUMNS} ${usersByIds(ids, enterprise)} WHERE ${filter.text} ORDER BY f.id ${key.direction} ${limit}`;
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
  const counts = [scope.few, ...scope.many].map(
    ({ from, where }) => `(SELECT count(*)::int FROM (SELECT ${from} WHERE ${where}${limit}) AS u)`,
  );
  return counts.join(' + ');
}
