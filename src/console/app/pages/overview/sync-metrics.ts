import type { Cycle } from '../../shared/requests/cycle.ts';

/** How fast and how often Entra calls. */
export interface SyncMetrics {
  /** Requests of the last cycle. */
  readonly requests: number;
  /** Requests a minute of the last cycle; one that is shorter than a minute counts as a whole one. */
  readonly perMinute: number;
  /** From the start of one cycle to the start of the next, as a rule; `null` as long as there was but one. */
  readonly intervalMs: number | null;
}

const MINUTE_MS = 60_000;

/** Entra comes every 20 to 40 minutes; by then it has missed three turns at least. */
const OVERDUE_MS = 120 * MINUTE_MS;

/** What the last cycles tell, newest first; `null` when there is none. */
export function syncMetricsOf(
  cycles: readonly Pick<Cycle, 'startedAt' | 'endedAt' | 'requests'>[],
): SyncMetrics | null {
  const [last] = cycles;
  if (last === undefined) return null;
  const { requests, startedAt, endedAt } = last;
  const minutes = Math.max((Date.parse(endedAt) - Date.parse(startedAt)) / MINUTE_MS, 1);
  return { requests, perMinute: requests / minutes, intervalMs: medianOf(intervalsOf(cycles)) };
}

/**
 * Whether Entra has been away for so long that one should look after it.
 *
 * @param now milliseconds since 1970
 */
export function isOverdue(lastRequestAt: string, now: number): boolean {
  return now - Date.parse(lastRequestAt) > OVERDUE_MS;
}

function intervalsOf(cycles: readonly Pick<Cycle, 'startedAt'>[]): number[] {
  const starts = cycles.map(({ startedAt }) => Date.parse(startedAt));
  return starts.slice(1).map((start, place) => (starts[place] ?? start) - start);
}

/** One long night, or a connection that was tried, does not change it. */
function medianOf(numbers: readonly number[]): number | null {
  return numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length / 2)] ?? null;
}
