const FIRST = Date.parse('0001-01-01T00:00:00.000Z');
const LAST = Date.parse('9999-12-31T23:59:59.999Z');

/** A moment that somebody wrote, as the directory takes it: in UTC, of the years that it knows; else nothing. */
export function momentIn(given: unknown): string | undefined {
  const at = typeof given === 'string' ? Date.parse(given) : Number.NaN;
  return at >= FIRST && at <= LAST ? new Date(at).toISOString() : undefined;
}
