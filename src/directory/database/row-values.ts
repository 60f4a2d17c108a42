import { type Instant, toInstant } from '../../kernel/clock.ts';

/** As PostgreSQL writes a `timestamptz` of no more than three decimals in a session whose time zone is UTC. */
const IN_UTC = /^(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d)(?:\.(\d{1,3}))?\+00$/;

/** A `timestamptz` as a row tells it. It is rewritten as text, which takes a quarter of the time of a `Date`. */
export function rowInstant(text: string): Instant {
  const [, day, time, decimals = ''] = IN_UTC.exec(text) ?? [];
  if (day === undefined || time === undefined) return toInstant(new Date(text));
  return `${day}T${time}.${decimals.padEnd(3, '0')}Z` as Instant;
}
