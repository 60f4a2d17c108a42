import type { EnterpriseId } from '../../kernel/ids.ts';
import type { Bindings } from './bindings.ts';
import { isAnchored, type Predicate } from './predicate.ts';
import { isStorable } from './storable.ts';
import { wordQuery } from './word-vectors.ts';

/** So many users are gathered by their words before anything else is asked of them. */
export const MOST_GATHERED = 10_000;

/** Where users come from, as the row `u`. */
export interface UserSource {
  readonly from: string;
  readonly where: string;
}

/** The users of a search, and of a filter beside it. */
export interface SearchScope {
  /** A CTE with its comma: the users whom the words find, as far as they are gathered. */
  readonly found: string;
  /** Where all of them stand, as the rows `s` of what users are found by. */
  readonly searched: string;
  /** Whether more are found than are gathered. */
  readonly areMany: string;
  /** Whether a row `u` has the words; never turned into a join, which would gather everybody after all. */
  readonly isFound: string;
  /** As many as are gathered, whether those are all or not. */
  readonly gathered: UserSource;
  /** All of them; with one of `areMany` and its opposite added, which is settled before the source is touched. */
  readonly few: UserSource;
  readonly many: UserSource;
}

export interface Circumstances {
  /** The place that stands for the enterprise. */
  readonly enterprise: string;
  readonly filter: Predicate;
  readonly bindings: Bindings;
  /** So many are gathered. */
  readonly most: number;
}

/**
 * Words that find few users, singly or together, lead to these. Of words that find many, the filter leads when an index
 * answers it, and each user is asked for the words; else the words lead after all.
 */
export function searchScope(
  enterpriseId: EnterpriseId,
  words: readonly string[],
  { enterprise, filter, bindings, most }: Circumstances,
): SearchScope {
  // What cannot be stored was never stored; the empty query finds nobody.
  const query = words.every(isStorable) ? wordQuery(enterpriseId, words) : '';
  const hasWords = `s.words @@ ${bindings.bind(query, 'text')}::tsquery`;
  const searched = `FROM user_search s WHERE s.enterprise_id = ${enterprise} AND ${hasWords}`;
  const areMany = `(SELECT count(*) FROM found) > ${most}`;
  const isFound = `(SELECT ${hasWords} FROM user_search s WHERE s.enterprise_id = u.enterprise_id AND s.user_id = u.id)`;
  const ofFound = `FROM directory_user u JOIN found f ON f.user_id = u.id`;
  const meant = `u.enterprise_id = ${enterprise} AND ${filter.text}`;
  const asked = `u.enterprise_id = ${enterprise} AND ${filter.check}`;
  const ofWords = `FROM user_search s JOIN directory_user u ON u.enterprise_id = s.enterprise_id AND u.id = s.user_id`;
  return {
    found: `found AS MATERIALIZED (SELECT s.user_id ${searched} LIMIT ${most + 1}), `,
    searched,
    areMany,
    isFound,
    gathered: { from: ofFound, where: asked },
    few: { from: ofFound, where: `NOT ${areMany} AND ${asked}` },
    many: isAnchored(filter)
      ? {
          from: 'FROM directory_user u',
          where: `${areMany} AND ${meant} AND ${isFound}`,
        }
      : { from: ofWords, where: `${areMany} AND s.enterprise_id = ${enterprise} AND ${hasWords} AND ${filter.text}` },
  };
}
