import type { EnterpriseId } from '../../kernel/ids.ts';
import type { Bindings } from './bindings.ts';
import { isStorable } from './storable.ts';
import { wordQuery } from './word-vectors.ts';

/** As many users are gathered by their words, filtered and sorted; of more, the users are walked through instead. */
const MOST_GATHERED = 10_000;

/** Where users come from, as the row `u`. */
export interface UserSource {
  readonly from: string;
  readonly where: string;
}

/** What a statement takes in for a search. */
export interface SearchScope {
  /** A CTE with its comma, or nothing. */
  readonly found: string;
  /** At most one of them answers anything; that is settled before either begins. */
  readonly sources: readonly UserSource[];
}

interface Circumstances {
  /** The place that stands for the enterprise. */
  readonly enterprise: string;
  readonly bindings: Bindings;
}

/**
 * The users whom each word finds. Rare words, or words that are rare together, are looked up in the index and their
 * users gathered. Where that would gather too many, the users are gone through in whichever order is asked for and each
 * is asked for the words: a page is then soon full.
 */
export function searchScope(
  enterpriseId: EnterpriseId,
  words: readonly string[],
  { enterprise, bindings }: Circumstances,
): SearchScope {
  const everybody = { from: 'FROM directory_user u', where: `u.enterprise_id = ${enterprise}` };
  if (words.length === 0) return { found: '', sources: [everybody] };
  if (!words.every(isStorable)) return { found: '', sources: [{ ...everybody, where: 'FALSE' }] };

  const query = `${bindings.bind(wordQuery(enterpriseId, words), 'text')}::tsquery`;
  const found = `found AS MATERIALIZED (
  SELECT s.user_id FROM user_search s WHERE s.enterprise_id = ${enterprise} AND s.words @@ ${query}
  LIMIT ${MOST_GATHERED + 1}
), `;
  const many = `(SELECT count(*) FROM found) > ${MOST_GATHERED}`;
  // A subquery for one value is never turned into a join, which would gather everybody after all.
  const asked = `(SELECT s.words @@ ${query} FROM user_search s
    WHERE s.enterprise_id = u.enterprise_id AND s.user_id = u.id)`;
  return {
    found,
    sources: [
      {
        from: `FROM found f JOIN directory_user u ON u.enterprise_id = ${enterprise} AND u.id = f.user_id`,
        where: `NOT ${many}`,
      },
      { ...everybody, where: `${many} AND ${everybody.where} AND ${asked}` },
    ],
  };
}
