/** The lengths that a stretch of time can be cut into. */
export const TIME_UNITS = ['MINUTE', 'HOUR', 'DAY', 'WEEK', 'MONTH'] as const;

/** The length of a bucket; all begin where UTC says so, weeks on Monday. */
export type TimeUnit = (typeof TIME_UNITS)[number];

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;
const WEEK_MS = 7 * DAY_MS;
/** 1 January 1970 was a Thursday; the Monday after is a place to count weeks from. */
const FIRST_MONDAY_MS = 4 * DAY_MS;

/** A stretch of time in buckets. */
export interface Buckets {
  readonly from: Date;
  readonly until: Date;
  readonly unit: TimeUnit;
}

/** The start of the bucket that holds the moment. */
export function bucketOf(moment: Date, unit: TimeUnit): Date {
  const time = moment.getTime();
  if (unit === 'MONTH') return startOfMonth(moment, 0);
  if (unit === 'WEEK') return new Date(floor(time - FIRST_MONDAY_MS, WEEK_MS) + FIRST_MONDAY_MS);
  return new Date(floor(time, LENGTH_MS[unit]));
}

/** The start of the next bucket. */
export function bucketAfter(start: Date, unit: TimeUnit): Date {
  return unit === 'MONTH' ? startOfMonth(start, 1) : new Date(start.getTime() + LENGTH_MS[unit]);
}

/** The starts of all buckets that hold a moment from `from` on and before `until`; no more than `most`. */
export function bucketsOf({ from, until, unit }: Buckets, most: number): Date[] {
  const starts: Date[] = [];
  let start = bucketOf(from, unit);
  while (start < until && starts.length < most) {
    starts.push(start);
    start = bucketAfter(start, unit);
  }
  return starts;
}

const LENGTH_MS: Readonly<Record<Exclude<TimeUnit, 'MONTH'>, number>> = {
  MINUTE: MINUTE_MS,
  HOUR: HOUR_MS,
  DAY: DAY_MS,
  WEEK: WEEK_MS,
};

function floor(time: number, length: number): number {
  return Math.floor(time / length) * length;
}

/** `Date.UTC` takes years below 100 for those of the 20th century; setting them does not. */
function startOfMonth(moment: Date, monthsLater: number): Date {
  const start = new Date(0);
  start.setUTCFullYear(moment.getUTCFullYear(), moment.getUTCMonth() + monthsLater, 1);
  return start;
}
