import { invalidValue } from './value-faults.ts';

/** The days of a place, as its clocks tell them. */
export interface TimeZone {
  /** What a clock there shows at a moment, in milliseconds since 1970 began on that clock. */
  clockAt(moment: Date): number;
  /** The first moment at which a clock there shows midnight of the day that `clockMs` lies in, or what comes instead. */
  startOfDay(clockMs: number): Date;
}

const DAY_MS = 86_400_000;
const WEEK_MS = 7 * DAY_MS;
const OFFSET = /^GMT([+-])(\d\d):(\d\d)(?::(\d\d))?$/;

/**
 * The time zone of a name of the IANA's database, such as `America/Toronto`; whoever reads many days reads it once.
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
      // Midnight is left out where clocks are put forward at that moment, and comes twice where they are put back then.
      const shown = moments.find((moment) => moment + offsetAt(moment) === midnight);
      return new Date(shown ?? Math.max(...moments));
    },
  };
}

/** How far clocks are ahead of UTC at a moment, in milliseconds. */
function offsetsOf(name: string): (time: number) => number {
  const format = formatFor(name);
  if (format.resolvedOptions().timeZone === 'UTC') return () => 0;
  const known = new Map<number, number>();
  const toldAt = (time: number) => {
    const offset = known.get(time) ?? readOffset(format, time);
    known.set(time, offset);
    return offset;
  };
  return (time) => {
    // To ask for an offset is dear, and no clocks are changed twice within a week.
    const week = Math.floor(time / WEEK_MS) * WEEK_MS;
    const offset = toldAt(week);
    return offset === toldAt(week + WEEK_MS) ? offset : toldAt(time);
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
