import type { Cycle } from '../../shared/requests/cycle.ts';

/** How often and how fast Entra syncs. */
export interface SyncMetrics {
  /** Requests of the last cycle. */
  readonly requests: number;
  /** Requests per minute of the last cycle; shorter cycles count as one minute. */
  readonly perMinute: number;
  /** Median time between the starts of two cycles; `null` with fewer than two cycles. */
  readonly intervalMs: number | null;
}

const MINUTE_MS = 60_000;

/** Entra syncs every 20 to 40 minutes; after this time it has missed at least three cycles. */
const OVERDUE_MS = 120 * MINUTE_MS;

/** Computes the metrics from the last cycles, newest first; `null` when there are none. */
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
 * Whether Entra has not synced for too long.
 *
 * @param now milliseconds since 1970
 */
export function isOverdue(lastRequestAt: string, now: number): boolean {
  return now - Date.parse(lastRequestAt) > OVERDUE_MS;
}

function intervalsOf(cycles: readonly Pick<Cycle, 'startedAt'>[]): number[] {
  const starts = cycles.map(({ startedAt }) => Date.parse(startedAt));
  return starts.slice(1).map((start, index) => (starts[index] ?? start) - start);
}

/** The median ignores outliers such as a quiet night or a connection test. */
function medianOf(numbers: readonly number[]): number | null {
  return numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length / 2)] ?? null;
}
