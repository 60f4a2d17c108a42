import type { UserOrder } from '../../domain/user-order.ts';

/** Number of users in a probe, which estimates how frequent the words are. */
const PROBED = 2_500;

/** Number of users with the words whose filter a probe checks. */
const FILTERED_IN_PROBE = 250;

/** Maximum number of users with the words whose filter a scan checks. */
const MAX_FILTERED = 5_000;

/** Up to this number of matches, collecting them by the word index costs no more than a scan of many users. */
const CHEAP_TO_COLLECT = 5_000;

/** A scan of the words of users (table `user_search`) in the order of their IDs. */
export interface WordScan {
  /** The placeholder of the enterprise. */
  readonly enterprise: string;
  readonly direction: UserOrder['direction'];
  /** The keyset condition; begins with AND. */
  readonly after: string;
  /** Whether the row `s` of `user_search` has the words. */
  readonly matchesWords: string;
  /** Whether the user of the row `s` exists and matches the filter. */
  readonly matchesFilter: string;
  /** The same for a probe, which need not check that the user exists. */
  readonly mayMatchFilter: string;
  /** Length of the scan, in probes. */
  readonly probes: number;
  /** SQL: the scan runs only if it is likely to find this many users. */
  readonly least: string;
  /** The scan runs only if probes from both ends estimate this many matches in total; `null` for no such condition. */
  readonly leastInAll: number | null;
  readonly limit: string;
}

/**
 * CTEs, each followed by a comma: `scan_hits` are the IDs of the first matching users, in order. For frequent words a
 * scan is much faster than to collect all matches by the word index; a probe of `PROBED` users decides.
 */
export function wordScan(scan: WordScan): string {
  const { direction, matchesWords, matchesFilter, probes, limit } = scan;
  return `probe AS MATERIALIZED (${probeFrom(scan, direction)}
), reverse_probe AS MATERIALIZED (${probeFrom(scan, direction === 'DESC' ? 'ASC' : 'DESC')}
), scan_hits AS MATERIALIZED (SELECT s.user_id FROM (
  SELECT s.user_id FROM ${rowsFrom(scan, direction, PROBED * probes)}
  WHERE ${isWorthwhile(scan)} AND ${matchesWords} LIMIT ${MAX_FILTERED}
) AS s WHERE ${matchesFilter} ${limit}), `;
}

/** SQL: whether the scan found at least this many users, so that none need be collected by the word index. */
export function scanFound(least: string): string {
  return `((SELECT count(*) FROM scan_hits) >= ${least})`;
}

/**
 * Counts the probed users with the words; of the first of them, those whose filter was checked and those that match.
 */
function probeFrom({ matchesWords, mayMatchFilter, ...scan }: WordScan, direction: WordScan['direction']): string {
  return `SELECT count(*) AS found, count(*) FILTER (WHERE s.place <= ${FILTERED_IN_PROBE}) AS filtered,
  count(*) FILTER (WHERE s.place <= ${FILTERED_IN_PROBE} AND ${mayMatchFilter}) AS matching
  FROM (SELECT s.user_id, row_number() OVER () AS place FROM ${rowsFrom(scan, direction, PROBED)} WHERE ${matchesWords}) AS s`;
}

/**
 * Rows of `user_search` in order, with the aliases of `directory_user` for the keyset condition. Planner hint: the
 * limit is a subquery, which hides its size; PostgreSQL would otherwise sort all users of what it takes for a small
 * enterprise.
 */
function rowsFrom(
  { enterprise, after }: Pick<WordScan, 'enterprise' | 'after'>,
  direction: string,
  most: number,
): string {
  return `(SELECT u.id AS user_id, u.words FROM user_search AS u (enterprise_id, id, words)
  WHERE u.enterprise_id = ${enterprise}${after} ORDER BY u.id ${direction} LIMIT (SELECT ${most})) AS s`;
}

function isWorthwhile({ enterprise, probes, least, leastInAll }: WordScan): string {
  const users = `(SELECT sum(c.users) FROM user_count c WHERE c.enterprise_id = ${enterprise})`;
  const foundInAll = `found * ${users} / ${PROBED}`;
  const matchingOf = (found: string) => `${found} * matching / greatest(filtered, 1)`;
  const isLikely = `(SELECT ${matchingOf(`least(found * ${probes}, ${MAX_FILTERED})`)} >= ${least}
    AND ${foundInAll} > ${CHEAP_TO_COLLECT} FROM probe)`;
  if (leastInAll === null) return isLikely;
  const fromBothEnds = ['probe', 'reverse_probe'].map(
    (probe) => `(SELECT ${matchingOf(foundInAll)} >= ${leastInAll} FROM ${probe})`,
  );
  return [isLikely, ...fromBothEnds].join(' AND ');
}
