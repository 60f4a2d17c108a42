import type { EnterpriseId } from '../../../../kernel/ids.ts';
import { Bindings } from '../../../database/bindings.ts';
import { ALWAYS, type Predicate } from '../../../database/predicate.ts';
import type { PageStatement } from '../../../database/statements.ts';
import { USER_COLUMNS } from '../../../users/persistence/fragments/user-row.ts';
import type { UsersQuery } from '../../domain/user-search.ts';
import { compileFilter } from '../filter/compile-filter.ts';
import { type SearchScope, searchScope, type Trial } from '../search-candidates.ts';
import { onlyKeyOf } from './compile-order.ts';
import {
  type Cut,
  countsAll,
  isWalkable,
  type Page,
  pageByWays,
  sortedPage,
  usersByIds,
  type Ways,
} from './page-strategies.ts';
import { areAhead, walkAhead } from './word-scan.ts';

/** So many users are gathered by their words before anything else is asked of them. */
const MOST_GATHERED = 10_000;

/** The filter beside the words is broad when a tenth of those who are asked meet it. */
const TRIAL: Trial = { asked: 1_000, enough: 100, broadFrom: 100 };

/** So far, in glances, a page is walked to before anybody is gathered. */
const GLANCES_AHEAD = 40;

interface SearchPage extends Page {
  readonly scope: SearchScope;
  readonly filter: Predicate;
  /** Whether the page was filled before anybody was gathered. */
  readonly isFilled: string;
}

/** The page of those users whom words find; of the same columns as any other page of users. */
export function searchPageStatement(enterpriseId: EnterpriseId, query: UsersQuery): PageStatement {
  const bindings = new Bindings();
  const enterprise = bindings.bind(enterpriseId, 'int');
  const filter = compileFilter(query.filter, { enterpriseId, bindings });
  const isAhead = isWalkedAhead(query, filter);
  const isFilled = isAhead ? areAhead(bindings.bind(query.first + 1, 'bigint')) : 'FALSE';
  const circumstances = {
    enterprise,
    filter,
    bindings,
    most: MOST_GATHERED,
    trial: TRIAL,
    isSample: false,
    unless: isFilled,
  };
  const scope = searchScope(enterpriseId, query.search, circumstances);
  const page: SearchPage = { query, enterprise, scope, filter, bindings, isFilled };
  const total = query.withTotal ? countOf(page) : 'NULL::int';
  if (query.first === 0) {
    return {
      text: `WITH ${scope.gather}page AS (SELECT) SELECT ${total} AS total`,
      values: bindings.values,
      kind: countsAll(query) ? 'SCAN' : 'BROAD',
      enterpriseId,
    };
  }
  const gathered = {
    gather: () => scope.gather,
    areMany: scope.isBroad,
    few: (cut: Cut) => fewOf(page, cut),
    many: scope.many,
    isMeant: isWalkable(query) && filter.reach !== 'ONE' ? `${filter.text} AND ${scope.isFound}` : null,
    total,
  };
  const ways = isAhead ? waysAhead(page, gathered) : gathered;
  return { text: pageByWays(page, ways), values: bindings.values, kind: 'BROAD', enterpriseId };
}

/** The words stand in the order of the ids, so that a page in that order may be filled before anybody is gathered. */
function isWalkedAhead(query: UsersQuery, { reach }: Predicate): boolean {
  const isPage = query.first > 0 && !query.withTotal;
  return isPage && onlyKeyOf(query.orderBy)?.by === 'id' && isWalkable(query) && reach !== 'ONE';
}

function waysAhead({ query, enterprise, scope, bindings, isFilled }: SearchPage, ways: Ways): Ways {
  const direction = onlyKeyOf(query.orderBy)?.direction ?? 'ASC';
  const least = bindings.bind(query.offset + query.first + 1, 'bigint');
  const walk = { ...scope, enterprise, direction, glances: GLANCES_AHEAD, least, leastInAll: null };
  const page = usersByIds(`SELECT user_id AS id FROM ahead WHERE ${isFilled}`, enterprise);
  return {
    ...ways,
    gather: (cut) => `${walkAhead({ ...walk, ...cut })}${ways.gather(cut)}`,
    // What a glance spoke against is tried only where all that is left is to sort very many.
    areMany: `(${ways.areMany} AND ${scope.areVeryMany})`,
    few: (cut) => `(SELECT ${USER_COLUMNS} ${page} ORDER BY f.id ${direction}) UNION ALL (${ways.few(cut)})`,
  };
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
