import type { EnterpriseId } from '../../../kernel/ids.ts';
import type { Bindings } from '../../database/dynamic-statement.ts';
import { ALWAYS, isIndexed, type Predicate } from '../../database/predicate.ts';
import { isStorableText } from '../../shared/storable-text.ts';
import { wholeWordQuery, wordQuery } from '../../users/persistence/fragments/word-vectors.ts';

/** If more users have the words, they are found by the filter instead, if it has an index and is selective. */
const MAX_LED_BY_WORDS = 30_000;

/** FROM and WHERE of users, as the row `u`. */
export interface UserSource {
  readonly from: string;
  readonly where: string;
}

/** SQL for the users that match search words and a filter. A row `s` is one of `user_search`. */
export interface SearchCandidates {
  /** Whether the row `s` has the words. */
  readonly matchesWords: string;
  /** Whether the user of the row `s` exists and matches the filter. */
  readonly matchesFilter: string;
  /** The same without the check that the user exists, if there is no filter. */
  readonly mayMatchFilter: string;
  /** CTEs, each followed by a comma; `candidates` are the IDs of users with the words, up to a limit, and one more. */
  readonly ctes: string;
  /** FROM and WHERE of all rows `s` with the words. */
  readonly fromMatches: string;
  /** Whether there are more candidates than the limit. */
  readonly isTruncated: string;
  /** Whether the candidates are truncated and many of them match the filter. */
  readonly isFilterBroad: string;
  /** Whether so many users have the words that sorting them takes long. */
  readonly areVeryMany: string;
  /** Whether the row `u` has the words: a scalar subquery, which PostgreSQL never turns into a join of all matches. */
  readonly userMatchesWords: string;
  /** The matching candidates, truncated or not. */
  readonly collected: UserSource;
  /** The sampled candidates that match the filter, if the filter is broad. */
  readonly sampled: UserSource;
  /** All matching users, if the candidates are not truncated. */
  readonly few: UserSource;
  /** All matching users, if the candidates are truncated; a constant condition selects one of the sources. */
  readonly many: readonly UserSource[];
}

/** A sample of the candidates that measures how selective the filter is. */
export interface FilterSample {
  /** Number of candidates whose filter is checked at most. */
  readonly size: number;
  /** The check ends after this many matches. */
  readonly enough: number;
  /** The filter is broad from this many matches. */
  readonly broadFrom: number;
}

/** How candidates are collected. */
export interface CandidateOptions {
  /** The placeholder of the enterprise. */
  readonly enterprise: string;
  readonly filter: Predicate;
  readonly bindings: Bindings;
  /** Limit of the candidates. */
  readonly most: number;
  readonly sample: FilterSample;
  /** Whether a subset is enough: if whole words alone exceed the limit, prefixes are not looked up. */
  readonly isSubsetEnough: boolean;
  /** SQL: collects no candidates if this holds. */
  readonly unless: string;
}

/**
 * Finds users by words through the word index, and filters them. If too many have the words and an index of the filter
 * is much more selective, finds users by the filter instead and compares their words.
 */
export function searchCandidates(
  enterpriseId: EnterpriseId,
  words: readonly string[],
  options: CandidateOptions,
): SearchCandidates {
  const { enterprise, filter, bindings, most, sample } = options;
  const { text: meets } = filter;
  // A word that PostgreSQL cannot store matches no user, as the empty query does.
  const storable = words.every(isStorableText) ? words : [];
  const matchesWords = matches(wordQuery(enterpriseId, storable), bindings);
  const fromMatches = usersWith(matchesWords, enterprise);
  const userMatchesWords = `(SELECT ${matchesWords} FROM user_search s WHERE s.enterprise_id = u.enterprise_id AND s.user_id = u.id)`;
  const ofCandidates = usersOf('candidates s', enterprise);
  const ofWords = usersOf(`(SELECT s.user_id ${fromMatches}) AS s`, enterprise);
  const isTruncated = moreThan(most, 'candidates');
  const isFilterBroad = `(${isTruncated} AND ${moreThan(sample.broadFrom - 1, 'sampled')})`;
  const areVeryMany = moreThan(MAX_LED_BY_WORDS, 'matches');
  const filterLeads = isIndexed(filter) ? `(NOT ${isFilterBroad} AND ${areVeryMany})` : 'FALSE';
  const matchesFilter = `(SELECT ${meets} FROM directory_user u WHERE u.enterprise_id = ${enterprise} AND u.id = s.user_id)`;
  return {
    matchesWords,
    matchesFilter,
    mayMatchFilter: filter === ALWAYS ? meets : matchesFilter,
    ctes: `${candidatesCte(fromMatches, wholeWordQuery(enterpriseId, storable), options)}sampled AS MATERIALIZED (SELECT s.user_id FROM (SELECT user_id FROM candidates LIMIT ${sample.size}) AS s WHERE ${isTruncated} AND ${matchesFilter} LIMIT ${sample.enough}
), matches AS MATERIALIZED (SELECT ${fromMatches} LIMIT ${MAX_LED_BY_WORDS + 1}), `,
    fromMatches,
    isTruncated,
    isFilterBroad,
    areVeryMany,
    userMatchesWords,
    collected: { from: ofCandidates, where: meets },
    sampled: { from: usersOf('sampled s', enterprise), where: isFilterBroad },
    few: { from: ofCandidates, where: `NOT ${isTruncated} AND ${meets}` },
    many: [
      { from: ofWords, where: `${isTruncated} AND NOT ${filterLeads} AND ${meets}` },
      {
        from: 'FROM directory_user u',
        where: `${isTruncated} AND ${filterLeads} AND u.enterprise_id = ${enterprise} AND ${meets} AND ${userMatchesWords}`,
      },
    ],
  };
}

function matches(query: string, bindings: Bindings): string {
  return `s.words @@ ${bindings.bind(query, 'text')}::tsquery`;
}

function usersWith(condition: string, enterprise: string): string {
  return `FROM user_search s WHERE s.enterprise_id = ${enterprise} AND ${condition}`;
}

/** The CTE `candidates`. */
function candidatesCte(fromMatches: string, wholeQuery: string, options: CandidateOptions): string {
  const { enterprise, bindings, most, isSubsetEnough, unless } = options;
  const limited = `AND NOT ${unless} LIMIT ${most + 1}`;
  if (!isSubsetEnough) return `candidates AS MATERIALIZED (SELECT s.user_id ${fromMatches} ${limited}), `;
  const isEnough = moreThan(most, 'whole_words');
  return `whole_words AS MATERIALIZED (SELECT s.user_id ${usersWith(matches(wholeQuery, bindings), enterprise)} ${limited}
), candidates AS MATERIALIZED (SELECT user_id FROM whole_words WHERE ${isEnough} UNION ALL (
  SELECT s.user_id ${fromMatches} AND NOT ${isEnough} ${limited})), `;
}

/** Users by the IDs of rows `s`. Planner hint: behind `OFFSET 0` no index serves the conditions on these users. */
export function usersOf(ids: string, enterprise: string): string {
  return `FROM (SELECT u.* FROM ${ids} JOIN directory_user u ON u.enterprise_id = ${enterprise} AND u.id = s.user_id OFFSET 0) AS u`;
}

function moreThan(most: number, cte: string): string {
  return `((SELECT count(*) FROM ${cte}) > ${most})`;
}
