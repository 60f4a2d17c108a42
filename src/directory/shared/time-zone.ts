import { invalidValue } from './value-faults.ts';

/** The local time of a time zone. */
export interface TimeZone {
  /** The local time at a moment, in milliseconds since 1970-01-01T00:00 local time. */
  clockAt(moment: Date): number;
  /**
   * The first moment of the local day that contains `clockMs`, a local time: midnight, or the end of the gap over it.
   */
  startOfDay(clockMs: number): Date;
}

const DAY_MS = 86_400_000;
const WEEK_MS = 7 * DAY_MS;
const OFFSET = /^GMT([+-])(\d\d):(\d\d)(?::(\d\d))?$/;

/**
 * Reads a time zone by its IANA name, such as `America/Toronto`. Reuse the result: it caches offsets.
 *
 * @throws Fault `INVALID_VALUE`
 */
export function readTimeZone(name: string): TimeZone {
  const offsetAt = offsetsOf(name);
  return {
    clockAt: (moment) => moment.getTime() + offsetAt(moment.getTime()),
    startOfDay(clockMs) {
      const midnight = Math.floor(clockMs / DAY_MS) * DAY_MS;
      const offsets = [offsetAt(midnight - DAY_MS), offsetAt(midnight + DAY_MS)];
      const moments = offsets.map((offset) => midnight - offset).sort((one, other) => one - other);
      // A change of the clocks at midnight can skip midnight or repeat it.
      const shown = moments.find((moment) => moment + offsetAt(moment) === midnight);
      return new Date(shown ?? Math.max(...moments));
    },
  };
}

/** Returns a function for the offset from UTC at a moment, in milliseconds. */
function offsetsOf(name: string): (time: number) => number {
  const format = formatFor(name);
  if (format.resolvedOptions().timeZone === 'UTC') return () => 0;
  const known = new Map<number, number>();
  const cachedAt = (time: number) => {
    const offset = known.get(time) ?? readOffset(format, time);
    known.set(time, offset);
    return offset;
  };
  return (time) => {
    // Formatting is slow; if the offsets at both ends of a week are equal, so is every offset within it.
    const week = Math.floor(time / WEEK_MS) * WEEK_MS;
    const offset = cachedAt(week);
    return offset === cachedAt(week + WEEK_MS) ? offset : cachedAt(time);
  };
}

function readOffset(format: Intl.DateTimeFormat, time: number): number {
  const text = format.formatToParts(time).find(({ type }) => type === 'timeZoneName')?.value ?? '';
  const [, sign, hours, minutes, seconds = 0] = OFFSET.exec(text) ?? ['', '+', 0, 0];
  const ms = ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1_000;
  return sign === '-' ? -ms : ms;
}

function formatFor(name: string): Intl.DateTimeFormat {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name, timeZoneName: 'longOffset' });
  } catch {
    throw invalidValue('timeZone', 'is not a time zone; use an IANA name such as America/Toronto');
  }
}
