import type { EnterpriseId } from '../../../../kernel/ids.ts';
import { ALWAYS, isAnchored } from '../../../database/predicate.ts';
import type { StatementKind } from '../../../database/statements.ts';
import type { MeantUsers } from '../../domain/user-search.ts';
import { compileFilter } from '../filter/compile-filter.ts';
import { areAhead, walkAhead } from '../listing/word-scan.ts';
import {
  type Circumstances,
  type SearchScope,
  searchScope,
  type Trial,
  type UserSource,
  usersOf,
} from '../search-candidates.ts';

/** Users that are all counted, one by one, and the sample that is counted of more than that. */
const COUNTED = { all: 1_000, sample: 500, gathered: 1_000 };

/** The same of words beside a filter, since it takes long to find whoever has both. */
const COUNTED_OF_BOTH = { all: 250, sample: 200, gathered: 2_000 };

/** Those who meet the filter are the sample, where a twentieth does. */
const TRIAL: Trial = { asked: COUNTED_OF_BOTH.gathered, enough: COUNTED_OF_BOTH.sample, broadFrom: 100 };

/** A sample of the newest users is looked for first, of so many at least. */
const NEWEST = { direction: 'DESC', behind: '', glances: 10, least: '150' } as const;

/** Whether they are sample enough, so that nobody is gathered. */
const IS_SAMPLED = areAhead(NEWEST.least);

/** The users that are meant; all but the sources in SQL. */
export interface UsersToCount {
  readonly kind: StatementKind;
  /** CTEs, each with its comma, that the sources need. */
  readonly gather: string;
  readonly sources: readonly UserSource[];
  /** So many are read of each source. */
  readonly most: string;
  /** Whether all who are meant are counted. */
  readonly isComplete: string;
  /** How many are. */
  readonly counted: string;
}

/** Those that words find need not be read to learn whether they are many; those of a filter must. */
export function usersToCount(
  enterpriseId: EnterpriseId,
  { filter: asked, search }: MeantUsers,
  { enterprise, bindings }: Pick<Circumstances, 'enterprise' | 'bindings'>,
): UsersToCount {
  const filter = compileFilter(asked, { enterpriseId, bindings });
  if (search.length === 0) {
    const where = `u.enterprise_id = ${enterprise} AND ${filter.text}`;
    const kind = isAnchored(filter) ? 'BROAD' : 'SCAN';
    return { kind, gather: '', sources: [{ from: 'FROM directory_user u', where }], ...readUpTo(COUNTED) };
  }
  const isByWords = filter === ALWAYS;
  const { all, sample, gathered: most } = isByWords ? COUNTED : COUNTED_OF_BOTH;
  const scope = searchScope(enterpriseId, search, {
    enterprise,
    filter,
    bindings,
    most,
    trial: TRIAL,
    isSample: true,
    unless: IS_SAMPLED,
  });
  const { sources, ...meant } = isByWords ? meantByWords(scope) : meantByBoth(scope);
  const walk = walkAhead({ ...scope, ...NEWEST, enterprise, leastInAll: 2 * all, limit: `LIMIT ${sample}` });
  const ahead = { from: usersOf('ahead s', enterprise), where: IS_SAMPLED };
  return { kind: 'BROAD', gather: `${walk}${scope.gather}`, sources: [ahead, ...sources], ...meant };
}

function meantByWords({ areMany, gathered }: SearchScope): Omit<UsersToCount, 'kind' | 'gather'> {
  const isComplete = `NOT (${IS_SAMPLED} OR ${areMany})`;
  const counted = countedWhen(isComplete, COUNTED);
  return { sources: [gathered], most: counted, isComplete, counted };
}

/** Where many of those whom words find meet the filter, some of them do for a sample. */
function meantByBoth({ isBroad, few, some, many }: SearchScope): Omit<UsersToCount, 'kind' | 'gather'> {
  const others = many.map(({ from, where }) => ({ from, where: `NOT ${isBroad} AND ${where}` }));
  const { most, isComplete: areFew } = readUpTo(COUNTED_OF_BOTH);
  const isComplete = `NOT (${IS_SAMPLED} OR ${isBroad}) AND ${areFew}`;
  return { sources: [few, some, ...others], most, isComplete, counted: countedWhen(isComplete, COUNTED_OF_BOTH) };
}

/** One more is read, to learn whether there are more. */
function readUpTo(limits: typeof COUNTED): Pick<UsersToCount, 'most' | 'isComplete' | 'counted'> {
  const isComplete = `(SELECT count(*) FROM meant) <= ${limits.all}`;
  return { most: `${limits.all + 1}`, isComplete, counted: countedWhen(isComplete, limits) };
}

function countedWhen(isComplete: string, { all, sample }: typeof COUNTED): string {
  return `(CASE WHEN ${isComplete} THEN ${all} ELSE ${sample} END)`;
}
