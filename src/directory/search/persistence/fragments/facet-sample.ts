import type { EnterpriseId } from '../../../../kernel/ids.ts';
import { ALWAYS, isIndexed } from '../../../database/predicate.ts';
import type { QueryClass } from '../../../database/statements.ts';
import type { UserSelection } from '../../domain/user-search.ts';
import { compileFilter } from '../filter/compile-filter.ts';
import { scanFound, wordScan } from '../listing/word-scan.ts';
import {
  type CandidateOptions,
  type FilterSample,
  type SearchCandidates,
  searchCandidates,
  type UserSource,
  usersOf,
} from '../search-candidates.ts';

/** Up to `all` users are all counted; of more, a sample of `sample`. `candidates` limits those collected by words. */
const LIMITS = { all: 1_000, sample: 500, candidates: 1_000 };

/** Lower limits for words with a filter, since finding users that match both takes longer. */
const LIMITS_WITH_FILTER = { all: 250, sample: 200, candidates: 2_000 };

/** If the filter matches a twentieth of the candidates, the matching ones are the sample. */
const SAMPLE: FilterSample = { size: LIMITS_WITH_FILTER.candidates, enough: LIMITS_WITH_FILTER.sample, broadFrom: 100 };

/** A scan of the newest users comes first; it runs if it is likely to find this many. */
const NEWEST = { direction: 'DESC', after: '', probes: 10, least: '150' } as const;

/** SQL: whether the scan found enough users, so that no candidates are collected. */
const IS_SCANNED = scanFound(NEWEST.least);

/**
 * The users whose facets are counted. All but `queryClass` and `sources` is SQL, and may count rows of the CTE `meant`.
 */
export interface FacetSample {
  readonly queryClass: QueryClass;
  /** CTEs that the sources use, each followed by a comma. */
  readonly ctes: string;
  /** Where the users come from; the CTE `meant` combines them. */
  readonly sources: readonly UserSource[];
  /** Limit of the rows of each source. */
  readonly most: string;
  /** Whether all matching users are counted. */
  readonly isComplete: string;
  /** Number of users that are counted at most. */
  readonly counted: string;
}

/** Chooses the users whose facets are counted: all matching users up to a limit, or else a sample of them. */
export function facetSample(
  enterpriseId: EnterpriseId,
  { filter: requested, search }: UserSelection,
  { enterprise, bindings }: Pick<CandidateOptions, 'enterprise' | 'bindings'>,
): FacetSample {
  const filter = compileFilter(requested, { enterpriseId, bindings });
  if (search.length === 0) {
    const where = `u.enterprise_id = ${enterprise} AND ${filter.text}`;
    const queryClass = isIndexed(filter) ? 'RANGE' : 'SCAN';
    return { queryClass, ctes: '', sources: [{ from: 'FROM directory_user u', where }], ...readUpTo(LIMITS) };
  }
  const hasNoFilter = filter === ALWAYS;
  const { all, sample, candidates: most } = hasNoFilter ? LIMITS : LIMITS_WITH_FILTER;
  const candidates = searchCandidates(enterpriseId, search, {
    enterprise,
    filter,
    bindings,
    most,
    sample: SAMPLE,
    isSubsetEnough: true,
    unless: IS_SCANNED,
  });
  const { sources, ...limits } = hasNoFilter ? sampleByWords(candidates) : sampleByWordsAndFilter(candidates);
  const scan = wordScan({ ...candidates, ...NEWEST, enterprise, leastInAll: 2 * all, limit: `LIMIT ${sample}` });
  const scanned = { from: usersOf('scan_hits s', enterprise), where: IS_SCANNED };
  return { queryClass: 'RANGE', ctes: `${scan}${candidates.ctes}`, sources: [scanned, ...sources], ...limits };
}

/** Without a filter the number of candidates shows whether all are counted: no rows need be read. */
function sampleByWords({ isTruncated, collected }: SearchCandidates): Omit<FacetSample, 'queryClass' | 'ctes'> {
  const isComplete = `NOT (${IS_SCANNED} OR ${isTruncated})`;
  const counted = countedIf(isComplete, LIMITS);
  return { sources: [collected], most: counted, isComplete, counted };
}

/** If the filter is broad, the candidates that match it are the sample. */
function sampleByWordsAndFilter(candidates: SearchCandidates): Omit<FacetSample, 'queryClass' | 'ctes'> {
  const { isFilterBroad, few, sampled, many } = candidates;
  const others = many.map(({ from, where }) => ({ from, where: `NOT ${isFilterBroad} AND ${where}` }));
  const { most, isComplete: areFew } = readUpTo(LIMITS_WITH_FILTER);
  const isComplete = `NOT (${IS_SCANNED} OR ${isFilterBroad}) AND ${areFew}`;
  return { sources: [few, sampled, ...others], most, isComplete, counted: countedIf(isComplete, LIMITS_WITH_FILTER) };
}

/** Reads one row more than the limit, to learn whether there are more. */
function readUpTo(limits: typeof LIMITS): Pick<FacetSample, 'most' | 'isComplete' | 'counted'> {
  const isComplete = `(SELECT count(*) FROM meant) <= ${limits.all}`;
  return { most: `${limits.all + 1}`, isComplete, counted: countedIf(isComplete, limits) };
}

function countedIf(isComplete: string, { all, sample }: typeof LIMITS): string {
  return `(CASE WHEN ${isComplete} THEN ${all} ELSE ${sample} END)`;
}
