import type { EnterpriseId } from '../../../../kernel/ids.ts';
import type { DynamicStatement } from '../../../database/dynamic-statement.ts';
import { Bindings } from '../../../database/dynamic-statement.ts';
import { ALWAYS, type Predicate } from '../../../database/predicate.ts';
import { USER_COLUMNS } from '../../../users/persistence/fragments/user-row.ts';
import type { UsersQuery } from '../../domain/user-search.ts';
import { compileFilter } from '../filter/compile-filter.ts';
import { type FilterSample, type SearchCandidates, searchCandidates } from '../search-candidates.ts';
import { onlyKeyOf } from './compile-order.ts';
import {
  allowsOrderedScan,
  countsAll,
  type Page,
  type PageClauses,
  type PageStrategies,
  pageByStrategies,
  sortedPage,
  usersByIds,
} from './page-strategies.ts';
import { scanFound, wordScan } from './word-scan.ts';

/** Limit of the candidates that are collected by words. */
const MAX_CANDIDATES = 10_000;

/** The filter is broad if it matches a tenth of the sampled candidates. */
const SAMPLE: FilterSample = { size: 1_000, enough: 100, broadFrom: 100 };

/** Length of the word scan, in probes. */
const SCANNED_PROBES = 40;

interface SearchPage extends Page {
  readonly candidates: SearchCandidates;
  readonly filter: Predicate;
  /** SQL: whether the word scan filled the page, so that no candidates are collected. */
  readonly isFilled: string;
}

/** The statement for a page of users that match search words; it returns the columns of `usersPageStatement`. */
export function searchPageStatement(enterpriseId: EnterpriseId, query: UsersQuery): DynamicStatement {
  const bindings = new Bindings();
  const enterprise = bindings.bind(enterpriseId, 'int');
  const filter = compileFilter(query.filter, { enterpriseId, bindings });
  const scansWords = allowsWordScan(query, filter);
  const isFilled = scansWords ? scanFound(bindings.bind(query.first + 1, 'bigint')) : 'FALSE';
  const candidates = searchCandidates(enterpriseId, query.search, {
    enterprise,
    filter,
    bindings,
    most: MAX_CANDIDATES,
    sample: SAMPLE,
    isSubsetEnough: false,
    unless: isFilled,
  });
  const page: SearchPage = { query, enterprise, candidates, filter, bindings, isFilled };
  const total = query.withTotal ? countOf(page) : 'NULL::int';
  if (query.first === 0) {
    return {
      text: `WITH ${candidates.ctes}page AS (SELECT) SELECT ${total} AS total`,
      values: bindings.values,
      queryClass: countsAll(query) ? 'SCAN' : 'RANGE',
      enterpriseId,
    };
  }
  const byCandidates = strategiesOf(page, total);
  const strategies = scansWords ? withWordScan(page, byCandidates) : byCandidates;
  return { text: pageByStrategies(page, strategies), values: bindings.values, queryClass: 'RANGE', enterpriseId };
}

function strategiesOf(page: SearchPage, total: string): PageStrategies {
  const { query, candidates, filter } = page;
  const scansUsers = allowsOrderedScan(query) && filter.selectivity !== 'UNIQUE';
  return {
    ctes: () => candidates.ctes,
    isTruncated: candidates.isFilterBroad,
    sortedCandidates: (clauses) => sortedCandidates(page, clauses),
    sources: candidates.many,
    matches: scansUsers ? `${filter.text} AND ${candidates.userMatchesWords}` : null,
    total,
  };
}

/** Whether the page is in the order of IDs, as `user_search` is, so that a word scan may fill it. */
function allowsWordScan(query: UsersQuery, { selectivity }: Predicate): boolean {
  const isPage = query.first > 0 && !query.withTotal;
  return isPage && onlyKeyOf(query.orderBy)?.by === 'id' && allowsOrderedScan(query) && selectivity !== 'UNIQUE';
}

function withWordScan(
  { query, enterprise, candidates, bindings, isFilled }: SearchPage,
  strategies: PageStrategies,
): PageStrategies {
  const direction = onlyKeyOf(query.orderBy)?.direction ?? 'ASC';
  const least = bindings.bind(query.offset + query.first + 1, 'bigint');
  const scan = { ...candidates, enterprise, direction, probes: SCANNED_PROBES, least, leastInAll: null };
  const page = usersByIds(`SELECT user_id AS id FROM scan_hits WHERE ${isFilled}`, enterprise);
  return {
    ...strategies,
    ctes: (clauses) => `${wordScan({ ...scan, ...clauses })}${strategies.ctes(clauses)}`,
    // The probe found the scan not worthwhile: scan only if the alternative is to sort very many users.
    isTruncated: `(${strategies.isTruncated} AND ${candidates.areVeryMany})`,
    sortedCandidates: (clauses) =>
      `(SELECT ${USER_COLUMNS} ${page} ORDER BY f.id ${direction}) UNION ALL (${strategies.sortedCandidates(clauses)})`,
  };
}

/** The page of the candidates; in the order of IDs they are filtered one by one until the page is full. */
function sortedCandidates({ query, enterprise, candidates, filter }: SearchPage, clauses: PageClauses): string {
  const { after, order, limit } = clauses;
  const key = onlyKeyOf(query.orderBy);
  if (key?.by !== 'id') {
    const users = `${candidates.few.from} WHERE ${candidates.few.where}${after}`;
    return sortedPage({ columns: USER_COLUMNS, users, enterprise, order, limit });
  }
  const ids = `SELECT u.id FROM candidates AS u (id) WHERE NOT ${candidates.isTruncated}${after} ORDER BY u.id ${key.direction}`;
  return `SELECT ${USER_COLUMNS} ${usersByIds(ids, enterprise)} WHERE ${filter.text} ORDER BY f.id ${key.direction} ${limit}`;
}

/** Counts by the words alone if there is no filter: the candidates, or all matches if they are truncated. */
function countOf(page: SearchPage): string {
  if (page.filter !== ALWAYS) return countFiltered(page);
  const { query, candidates, bindings } = page;
  const upTo = query.totalUpTo === null ? 'NULL' : bindings.bind(query.totalUpTo, 'bigint');
  const all = `(SELECT count(*) FROM (SELECT ${candidates.fromMatches} LIMIT ${upTo}) AS s)`;
  const collected = '(SELECT count(*) FROM candidates)';
  return `least(${upTo}, CASE WHEN ${candidates.isTruncated} AND coalesce(${upTo} > ${collected}, TRUE) THEN ${all} ELSE ${collected} END)::int`;
}

function countFiltered({ query, candidates, bindings }: SearchPage): string {
  const limit = query.totalUpTo === null ? '' : ` LIMIT ${bindings.bind(query.totalUpTo, 'bigint')}`;
  const counts = [candidates.few, ...candidates.many].map(
    ({ from, where }) => `(SELECT count(*)::int FROM (SELECT ${from} WHERE ${where}${limit}) AS u)`,
  );
  return counts.join(' + ');
}
