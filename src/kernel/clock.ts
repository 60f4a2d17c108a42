/** Tells the time; handed in wherever time matters, so that tests can hold it still. */
export type Clock = () => Date;

/** The machine's own clock, in UTC, to the millisecond. */
export const systemClock: Clock = () => new Date();

/**
 * A moment as RFC 3339 text in UTC, to the millisecond, e.g. `2026-03-31T09:14:05.123Z`: as `toISOString` writes it, so that
 * texts sort as their moments do. For what is mostly read in order to be answered.
 */
export type Instant = string & { readonly __brand: 'Instant' };

export function toInstant(moment: Date): Instant {
  return moment.toISOString() as Instant;
}

/** Whether a day such as `2026-02-28` is on the calendar; JavaScript takes the 30th of February for the 2nd of March. */
export function isOnCalendar(day: string): boolean {
  const moment = new Date(day);
  return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(day);
}
