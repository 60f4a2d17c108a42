import type { UserOrder } from '../domain/user-order.ts';

/** Of so many users it is seen how common words are. */
const GLANCED = 2_500;

/** It costs no more to gather so many users by their words than to walk past very many whose words stand side by side. */
const GATHERED_AT_EASE = 5_000;

/** Users whose words are looked at one after the other, in the order of their ids. */
export interface Walk {
  /** The place that stands for the enterprise. */
  readonly enterprise: string;
  readonly direction: UserOrder['direction'];
  /** Leads to those behind a place; begins with AND. */
  readonly behind: string;
  /** Whether the row `s` has the words, and its user meets the filter beside them. */
  readonly hasWords: string;
  readonly isMet: string;
  /** As many glances long. */
  readonly glances: number;
  /** It is worth its while if so many are likely to be found on it; SQL. */
  readonly least: string;
  /** And if from the other end too so many seem to be meant in all; `null` where that does not matter. */
  readonly leastInAll: number | null;
  readonly limit: string;
}

/**
 * CTEs, each with its comma: `ahead` are the first users whom a walk finds, in their order. Where words are common it
 * takes far less than to gather all whom they find; whether they are, a first glance tells.
 */
export function walkAhead(walk: Walk): string {
  const { enterprise, direction, behind, hasWords, isMet, glances, least, leastInAll, limit } = walk;
  const first = (most: number, end: string) => `(SELECT u.id AS user_id, u.words
  FROM user_search AS u (enterprise_id, id, words)
  WHERE u.enterprise_id = ${enterprise}${behind} ORDER BY u.id ${end} LIMIT ${most}) AS s`;
  const inAll = (seen: string) =>
    `${seen} * (SELECT sum(c.users) FROM user_count c WHERE c.enterprise_id = ${enterprise}) / ${GLANCED}`;
  const otherEnd = first(GLANCED, direction === 'DESC' ? 'ASC' : 'DESC');
  const seenThere = `(SELECT count(*) FROM ${otherEnd} WHERE ${hasWords} AND ${isMet})`;
  const isAllOver =
    leastInAll === null ? '' : ` AND ${inAll('meant')} >= ${leastInAll} AND ${inAll(seenThere)} >= ${leastInAll}`;
  return `glance AS MATERIALIZED (SELECT count(*) AS found, count(*) FILTER (WHERE ${isMet}) AS meant
  FROM ${first(GLANCED, direction)} WHERE ${hasWords}
), ahead AS MATERIALIZED (SELECT s.user_id FROM ${first(GLANCED * glances, direction)}
  WHERE (SELECT meant * ${glances} >= ${least} AND ${inAll('found')} > ${GATHERED_AT_EASE}${isAllOver} FROM glance)
    AND ${hasWords} AND ${isMet} ${limit}
), `;
}

/** Whether at least so many were found ahead, so that nobody needs to be gathered. */
export function areAhead(least: string): string {
  return `((SELECT count(*) FROM ahead) >= ${least})`;
}
