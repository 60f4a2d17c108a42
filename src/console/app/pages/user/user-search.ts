/** All that the page of one user shows, as its address says it. */
export interface UserSearch {
  /** The moment that is looked back to, in UTC; now when left out. */
  readonly at?: string | undefined;
  /** The moment that it is compared with. */
  readonly against?: string | undefined;
}

/** Reads the address; what is no moment is left out. */
export function readUserSearch({ at, against }: Record<string, unknown>): UserSearch {
  return { at: momentIn(at), against: momentIn(against) };
}

function momentIn(value: unknown): string | undefined {
  const at = typeof value === 'string' ? Date.parse(value) : Number.NaN;
  return Number.isNaN(at) ? undefined : new Date(at).toISOString();
}
