import { type Instant, toInstant } from '../../kernel/clock.ts';
import { isId } from '../../kernel/ids.ts';

/** The text of a `timestamptz(3)` in a session with the time zone UTC. */
const IN_UTC = /^(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d)(?:\.(\d{1,3}))?\+00$/;

/** Converts the text of a `timestamptz`. Rewriting the text takes a quarter of the time of parsing a `Date`. */
export function rowInstant(text: string): Instant {
  const [, day, time, decimals = ''] = IN_UTC.exec(text) ?? [];
  if (day === undefined || time === undefined) return toInstant(new Date(text));
  return `${day}T${time}.${decimals.padEnd(3, '0')}Z` as Instant;
}

/** Whether a text can be a stored ID: a UUID in lower case. IDs are case-sensitive. */
export function isStoredId(text: string): boolean {
  return isId(text) && text === text.toLowerCase();
}

/** Returns the values in the order of the IDs, with `null` for each ID without a value. */
export function alignToIds<Value>(ids: readonly string[], found: ReadonlyMap<string, Value>): (Value | null)[] {
  return ids.map((id) => found.get(id) ?? null);
}
