const FIRST = Date.parse('0001-01-01T00:00:00.000Z');
const LAST = Date.parse('9999-12-31T23:59:59.999Z');

/** A moment that somebody wrote, as the directory takes it: in UTC, of the years that it knows; else nothing. */
export function parseInstant(given: unknown): string | undefined {
  const at = typeof given === 'string' ? Date.parse(given) : Number.NaN;
  return at >= FIRST && at <= LAST ? new Date(at).toISOString() : undefined;
}

/** The moment just before a change: the last one at which a person who is deleted was still there. */
export function instantBefore(at: string): string {
  return new Date(Date.parse(at) - 1).toISOString();
}

/** The first moment behind one; a stretch of time that ends there holds it, too. */
export function instantAfter(at: string): string {
  return new Date(Date.parse(at) + 1).toISOString();
}
