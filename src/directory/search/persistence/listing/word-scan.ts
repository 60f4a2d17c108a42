import type { UserOrder } from '../../domain/user-order.ts';

/** Of so many users it is seen how common words are. */
const GLANCED = 2_500;

/** Of so many who have the words it is seen how many meet the filter beside them. */
const TRIED = 250;

/** On a walk so many at most of those who have the words are asked whether they meet the filter. */
const MOST_ASKED = 5_000;

/** To gather so many users by their words costs no more than to walk past very many, whose words stand side by side. */
const GATHERED_AT_EASE = 5_000;

/** Users whose words are looked at one after the other, in the order of their ids. */
export interface Walk {
  /** The place that stands for the enterprise. */
  readonly enterprise: string;
  readonly direction: UserOrder['direction'];
  /** Leads to those behind a place; begins with AND. */
  readonly behind: string;
  /** Whether the row `s` of what users are found by has the words. */
  readonly hasWords: string;
  /** Whether its user is there and meets the filter; and the same at a glance, where it need not be there yet. */
  readonly isMet: string;
  readonly seemsMet: string;
  /** As many glances long. */
  readonly glances: number;
  /** It is worth its while if so many are likely to be found on it; SQL. */
  readonly least: string;
  /** And if from either end so many seem to be meant in all; `null` where that does not matter. */
  readonly leastInAll: number | null;
  readonly limit: string;
}

/**
 * CTEs, each with its comma: `ahead` are the first users whom a walk finds, in their order. Where words are common it
 * takes far less than to gather all whom they find; whether they are, a first glance tells.
 */
export function walkAhead(walk: Walk): string {
  const { direction, hasWords, isMet, glances, limit } = walk;
  return `glance AS MATERIALIZED (${glanceFrom(walk, direction)}
), back AS MATERIALIZED (${glanceFrom(walk, direction === 'DESC' ? 'ASC' : 'DESC')}
), ahead AS MATERIALIZED (SELECT s.user_id FROM (
  SELECT s.user_id FROM ${rowsFrom(walk, direction, GLANCED * glances)}
  WHERE ${isWorthwhile(walk)} AND ${hasWords} LIMIT ${MOST_ASKED}
) AS s WHERE ${isMet} ${limit}), `;
}

/** Whether at least so many were found ahead, so that nobody needs to be gathered. */
export function areAhead(least: string): string {
  return `((SELECT count(*) FROM ahead) >= ${least})`;
}

/** How many have the words; and of the first of them, how many were tried and meet the filter. */
function glanceFrom({ hasWords, seemsMet, ...walk }: Walk, end: Walk['direction']): string {
  return `SELECT count(*) AS found, count(*) FILTER (WHERE s.place <= ${TRIED}) AS tried,
  count(*) FILTER (WHERE s.place <= ${TRIED} AND ${seemsMet}) AS meant
  FROM (SELECT s.user_id, row_number() OVER () AS place FROM ${rowsFrom(walk, end, GLANCED)} WHERE ${hasWords}) AS s`;
}

/** The planner is not told how many, lest it prefer to sort everybody of an enterprise that it takes for a small one. */
function rowsFrom({ enterprise, behind }: Pick<Walk, 'enterprise' | 'behind'>, end: string, most: number): string {
  return `(SELECT u.id AS user_id, u.words FROM user_search AS u (enterprise_id, id, words)
  WHERE u.enterprise_id = ${enterprise}${behind} ORDER BY u.id ${end} LIMIT (SELECT ${most})) AS s`;
}

function isWorthwhile({ enterprise, glances, least, leastInAll }: Walk): string {
  const users = `(SELECT sum(c.users) FROM user_count c WHERE c.enterprise_id = ${enterprise})`;
  const inAll = `found * ${users} / ${GLANCED}`;
  const meantOf = (found: string) => `${found} * meant / greatest(tried, 1)`;
  const isLikely = `(SELECT ${meantOf(`least(found * ${glances}, ${MOST_ASKED})`)} >= ${least}
    AND ${inAll} > ${GATHERED_AT_EASE} FROM glance)`;
  if (leastInAll === null) return isLikely;
  const areAllOver = ['glance', 'back'].map((from) => `(SELECT ${meantOf(inAll)} >= ${leastInAll} FROM ${from})`);
  return [isLikely, ...areAllOver].join(' AND ');
}
