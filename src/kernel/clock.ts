/** Returns the current time; a parameter wherever time matters, so that tests control it. */
export type Clock = () => Date;

/** The clock of the machine, in UTC, to the millisecond. */
export const systemClock: Clock = () => new Date();

/**
 * A time as RFC 3339 text in UTC, to the millisecond, e.g. `2026-03-31T09:14:05.123Z`: sorts as the time does. For
 * times that are read mostly to be returned.
 */
export type Instant = string & { readonly __brand: 'Instant' };

export function toInstant(time: Date): Instant {
  return time.toISOString() as Instant;
}

/** Whether a date such as `2026-02-28` exists; JavaScript parses February 30 as March 2. */
export function isOnCalendar(day: string): boolean {
  const time = new Date(day);
  return !Number.isNaN(time.getTime()) && time.toISOString().startsWith(day);
}
