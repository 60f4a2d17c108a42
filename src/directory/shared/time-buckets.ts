import { readTimeZone, type TimeZone } from './time-zone.ts';

/** The lengths that a stretch of time can be cut into. */
export const TIME_UNITS = ['MINUTE', 'HOUR', 'DAY', 'WEEK', 'MONTH'] as const;

/** The length of a bucket. */
export type TimeUnit = (typeof TIME_UNITS)[number];

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;
/** 1 January 1970 was a Thursday; the Monday after is a place to count weeks from. */
const FIRST_MONDAY = 4;

/** A stretch of time in buckets. */
export interface Buckets {
  readonly from: Date;
  readonly until: Date;
  readonly unit: TimeUnit;
  /** By a name of the IANA's; days, weeks (on Monday) and months begin at its midnight, minutes and hours at that of UTC. */
  readonly timeZone: string;
}

/** Buckets one after the other, each up to the next; never empty. */
export interface BucketEdges {
  readonly starts: readonly Date[];
  /** Where the last one ends. */
  readonly end: Date;
}

/**
 * All buckets that hold a moment from `from` on and before `until`, which is later; no more than `most`.
 *
 * @throws Fault `INVALID_VALUE` when the time zone is none
 */
export function bucketsOf({ from, until, unit, timeZone }: Buckets, most: number): BucketEdges {
  const { startOf, after } = cutters(readTimeZone(timeZone))[unit];
  const starts: Date[] = [];
  let next = startOf(from);
  while (next < until && starts.length < most) {
    starts.push(next);
    next = after(next);
  }
  return { starts, end: next };
}

/** Where buckets of one length begin. */
interface Cutter {
  /** The start of the bucket that holds the moment. */
  startOf(moment: Date): Date;
  /** The start of the next bucket, given that of one. */
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

/** `Date.UTC` takes years below 100 for those of the 20th century; setting them does not. */
function firstOfMonth(day: number, monthsLater: number): number {
  const date = new Date(day * DAY_MS);
  return date.setUTCFullYear(date.getUTCFullYear(), date.getUTCMonth() + monthsLater, 1) / DAY_MS;
}
