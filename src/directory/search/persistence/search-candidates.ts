import type { EnterpriseId } from '../../../kernel/ids.ts';
import type { Bindings } from '../../database/bindings.ts';
import { ALWAYS, isAnchored, type Predicate } from '../../database/predicate.ts';
import { isStorable } from '../../database/storable.ts';
import { wholeWordQuery, wordQuery } from '../../users/persistence/fragments/word-vectors.ts';

/** Words lead to so many even where the filter is not broad. */
const MOST_LED_TO = 30_000;

/** Where users come from, as the row `u`. */
export interface UserSource {
  readonly from: string;
  readonly where: string;
}

/** The users of a search, and of a filter beside it. */
export interface SearchScope {
  /** Whether a row `s` of what users are found by has the words. */
  readonly hasWords: string;
  /** Whether its user is there and meets the filter; and the same of what is known to be there. */
  readonly isMet: string;
  readonly seemsMet: string;
  /** CTEs, each with its comma: first the users `found` by the words, as far as they are gathered. */
  readonly gather: string;
  /** Where all of them stand, as the rows `s` of what users are found by. */
  readonly searched: string;
  /** Whether more are found than are gathered. */
  readonly areMany: string;
  /** Whether there are, and many of them meet the filter. */
  readonly isBroad: string;
  /** Whether so many are found that it takes long to sort them. */
  readonly areVeryMany: string;
  /** Whether a row `u` has the words; never turned into a join, which would gather everybody after all. */
  readonly isFound: string;
  /** As many as are gathered, whether those are all or not. */
  readonly gathered: UserSource;
  /** Those who were tried and meet the filter, when many do. */
  readonly some: UserSource;
  /** All of them when they are few. */
  readonly few: UserSource;
  /** All of them when they are many, at one of these; which one is settled before it is touched. */
  readonly many: readonly UserSource[];
}

/** Of some of those who are gathered it is tried whether they meet the filter beside the words. */
export interface Trial {
  /** So many are asked, until enough of them do. */
  readonly asked: number;
  readonly enough: number;
  /** The filter is broad when at least so many do. */
  readonly broadFrom: number;
}

export interface Circumstances {
  /** The place that stands for the enterprise. */
  readonly enterprise: string;
  readonly filter: Predicate;
  readonly bindings: Bindings;
  /** So many are gathered. */
  readonly most: number;
  readonly trial: Trial;
  /** Whether a sample is all that is wanted: then whoever has the words as a whole will do, if they are too many already. */
  readonly isSample: boolean;
  /** What makes it needless to gather anybody; SQL. */
  readonly unless: string;
}

/**
 * Words that find few users, singly or together, lead to these. So do words that find many, unless an index of the filter
 * leads to far fewer; then each of these is asked for the words.
 */
export function searchScope(
  enterpriseId: EnterpriseId,
  words: readonly string[],
  circumstances: Circumstances,
): SearchScope {
  const { enterprise, filter, bindings, most, trial } = circumstances;
  const { text: meets } = filter;
  // What cannot be stored was never stored; the empty query finds nobody.
  const stored = words.every(isStorable) ? words : [];
  const hasWords = matches(wordQuery(enterpriseId, stored), bindings);
  const searched = usersWith(hasWords, enterprise);
  const isFound = `(SELECT ${hasWords} FROM user_search s WHERE s.enterprise_id = u.enterprise_id AND s.user_id = u.id)`;
  const ofFound = usersOf('found s', enterprise);
  const ofWords = usersOf(`(SELECT s.user_id ${searched}) AS s`, enterprise);
  const areMany = moreThan(most, 'found');
  const isBroad = `(${areMany} AND ${moreThan(trial.broadFrom - 1, 'tried')})`;
  const areVeryMany = moreThan(MOST_LED_TO, 'spread');
  const filterLeads = isAnchored(filter) ? `(NOT ${isBroad} AND ${areVeryMany})` : 'FALSE';
  const isMet = `(SELECT ${meets} FROM directory_user u WHERE u.enterprise_id = ${enterprise} AND u.id = s.user_id)`;
  return {
    hasWords,
    isMet,
    seemsMet: filter === ALWAYS ? meets : isMet,
    gather: `${foundBy(searched, wholeWordQuery(enterpriseId, stored), circumstances)}tried AS MATERIALIZED (SELECT s.user_id FROM (SELECT user_id FROM found LIMIT ${trial.asked}) AS s WHERE ${areMany} AND ${isMet} LIMIT ${trial.enough}
), spread AS MATERIALIZED (SELECT ${searched} LIMIT ${MOST_LED_TO + 1}), `,
    searched,
    areMany,
    isBroad,
    areVeryMany,
    isFound,
    gathered: { from: ofFound, where: meets },
    some: { from: usersOf('tried s', enterprise), where: isBroad },
    few: { from: ofFound, where: `NOT ${areMany} AND ${meets}` },
    many: [
      { from: ofWords, where: `${areMany} AND NOT ${filterLeads} AND ${meets}` },
      {
        from: 'FROM directory_user u',
        where: `${areMany} AND ${filterLeads} AND u.enterprise_id = ${enterprise} AND ${meets} AND ${isFound}`,
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

/** The CTE `found`: as many as are gathered of all who are found. */
function foundBy(searched: string, wholeQuery: string, circumstances: Circumstances): string {
  const { enterprise, bindings, most, isSample, unless } = circumstances;
  const gathered = `AND NOT ${unless} LIMIT ${most + 1}`;
  if (!isSample) return `found AS MATERIALIZED (SELECT s.user_id ${searched} ${gathered}), `;
  const areEnough = moreThan(most, 'whole');
  return `whole AS MATERIALIZED (SELECT s.user_id ${usersWith(matches(wholeQuery, bindings), enterprise)} ${gathered}
), found AS MATERIALIZED (SELECT user_id FROM whole WHERE ${areEnough} UNION ALL (
  SELECT s.user_id ${searched} AND NOT ${areEnough} ${gathered})), `;
}

/** Users as they come, behind a fence: what is asked of them is no way to them, though an index have it. */
export function usersOf(ids: string, enterprise: string): string {
  return `FROM (SELECT u.* FROM ${ids} JOIN directory_user u ON u.enterprise_id = ${enterprise} AND u.id = s.user_id OFFSET 0) AS u`;
}

function moreThan(most: number, gathered: string): string {
  return `((SELECT count(*) FROM ${gathered}) > ${most})`;
}
