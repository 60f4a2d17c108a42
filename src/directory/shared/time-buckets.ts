import { readTimeZone, type TimeZone } from './time-zone.ts';

/** The lengths that a bucket can have. */
export const TIME_UNITS = ['MINUTE', 'HOUR', 'DAY', 'WEEK', 'MONTH'] as const;

/** One of `TIME_UNITS`. */
export type TimeUnit = (typeof TIME_UNITS)[number];

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;
/** The first Monday after 1 January 1970, in days: the origin of weeks. */
const FIRST_MONDAY = 4;

/** A period that is divided into buckets. */
export interface Buckets {
  readonly from: Date;
  readonly until: Date;
  readonly unit: TimeUnit;
  /** IANA name. Days, weeks (from Monday) and months begin at its midnight; minutes and hours are aligned to UTC. */
  readonly timeZone: string;
}

/** Contiguous buckets, at least one. */
export interface BucketEdges {
  readonly starts: readonly Date[];
  /** End of the last bucket. */
  readonly end: Date;
}

/**
 * Returns the buckets that overlap the period from `from` to `until`, which is later; at most `maxBuckets`.
 *
 * @throws Fault `INVALID_VALUE` for an unknown time zone
 */
export function bucketsOf({ from, until, unit, timeZone }: Buckets, maxBuckets: number): BucketEdges {
  const { startOf, after } = cutters(readTimeZone(timeZone))[unit];
  const starts: Date[] = [];
  let next = startOf(from);
  while (next < until && starts.length < maxBuckets) {
    starts.push(next);
    next = after(next);
  }
  return { starts, end: next };
}

/** Computes the starts of buckets of one length. */
interface Cutter {
  /** The start of the bucket that contains the moment. */
  startOf(moment: Date): Date;
  /** The start of the bucket after the one with that start. */
  after(start: Date): Date;
}

function cutters(zone: TimeZone): Readonly<Record<TimeUnit, Cutter>> {
  const dayOf = (moment: Date) => Math.floor(zone.clockAt(moment) / DAY_MS);
  const startOfDay = (day: number) => zone.startOfDay(day * DAY_MS);
  const byDay = (firstOf: (day: number) => number, nextOf: (day: number) => number): Cutter => ({
    startOf: (moment) => startOfDay(firstOf(dayOf(moment))),
    after: (start) => startOfDay(nextOf(firstOf(dayOf(start)))),
  });
  return {
    MINUTE: evenly(MINUTE_MS),
    HOUR: evenly(HOUR_MS),
    DAY: byDay(
      (day) => day,
      (day) => day + 1,
    ),
    WEEK: byDay(
      (day) => Math.floor((day - FIRST_MONDAY) / 7) * 7 + FIRST_MONDAY,
      (day) => day + 7,
    ),
    MONTH: byDay(
      (day) => firstOfMonth(day, 0),
      (day) => firstOfMonth(day, 1),
    ),
  };
}

function evenly(lengthMs: number): Cutter {
  return {
    startOf: (moment) => new Date(Math.floor(moment.getTime() / lengthMs) * lengthMs),
    after: (start) => new Date(start.getTime() + lengthMs),
  };
}

/** Sets the year instead of using `Date.UTC`, which maps the years 0 to 99 to 1900 to 1999. */
function firstOfMonth(day: number, monthsLater: number): number {
  const date = new Date(day * DAY_MS);
  return date.setUTCFullYear(date.getUTCFullYear(), date.getUTCMonth() + monthsLater, 1) / DAY_MS;
}
