/**
 * A moment as RFC 3339 text in UTC, to the millisecond, e.g. `2026-03-31T09:14:05.123Z`: as `toISOString` writes it, so that
 * texts sort as their moments do. For what is mostly read in order to be answered.
 */
export type Instant = string & { readonly __brand: 'Instant' };

export function toInstant(moment: Date): Instant {
  return moment.toISOString() as Instant;
}
