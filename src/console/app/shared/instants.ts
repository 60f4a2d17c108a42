const FIRST = Date.parse('0001-01-01T00:00:00.000Z');
const LAST = Date.parse('9999-12-31T23:59:59.999Z');

/** Parses a time to UTC, within the years that the directory accepts; `undefined` when invalid. */
export function parseInstant(given: unknown): string | undefined {
  const at = typeof given === 'string' ? Date.parse(given) : Number.NaN;
  return at >= FIRST && at <= LAST ? new Date(at).toISOString() : undefined;
}

/** The last millisecond before a change, e.g. the last one at which a deleted user existed. */
export function instantBefore(at: string): string {
  return new Date(Date.parse(at) - 1).toISOString();
}

/** The next millisecond: the exclusive end of a period that includes the given one. */
export function instantAfter(at: string): string {
  return new Date(Date.parse(at) + 1).toISOString();
}
