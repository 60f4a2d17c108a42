import type { CyclesListQuery } from '../../api/operations.generated.ts';

/** One of Entra's cycles. */
export type Cycle = CyclesListQuery['enterprise']['cycles']['nodes'][number];

/** How fast and how often Entra calls. */
export interface Pulse {
  /** Requests of the last cycle. */
  readonly requests: number;
  /** Requests a minute of the last cycle; one that is shorter than a minute counts as a whole one. */
  readonly perMinute: number;
  /** From the start of one cycle to the start of the next, as a rule; `null` as long as there was but one. */
  readonly everyMs: number | null;
}

const MINUTE_MS = 60_000;

/** Entra comes every 20 to 40 minutes; by then it has missed three turns at least. */
const SILENCE_MS = 120 * MINUTE_MS;

/** What the last cycles tell, newest first; `null` when there is none. */
export function pulseOf(cycles: readonly Pick<Cycle, 'startedAt' | 'endedAt' | 'requests'>[]): Pulse | null {
  const [last] = cycles;
  if (last === undefined) return null;
  const { requests, startedAt, endedAt } = last;
  const minutes = Math.max((Date.parse(endedAt) - Date.parse(startedAt)) / MINUTE_MS, 1);
  return { requests, perMinute: requests / minutes, everyMs: medianOf(distancesOf(cycles)) };
}

/**
 * Whether Entra has been away for so long that one should look after it.
 *
 * @param now milliseconds since 1970
 */
export function isSilent(lastRequestAt: string, now: number): boolean {
  return now - Date.parse(lastRequestAt) > SILENCE_MS;
}

function distancesOf(cycles: readonly Pick<Cycle, 'startedAt'>[]): number[] {
  const starts = cycles.map(({ startedAt }) => Date.parse(startedAt));
  return starts.slice(1).map((start, place) => (starts[place] ?? start) - start);
}

/** One long night, or a connection that was tried, does not change it. */
function medianOf(numbers: readonly number[]): number | null {
  return numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length / 2)] ?? null;
}
