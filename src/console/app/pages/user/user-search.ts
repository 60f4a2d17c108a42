import { parseInstant } from '../../shared/instants.ts';

/** All that the page of one user shows, as its address says it. */
export interface UserSearch {
  /** The moment that is looked back to, in UTC; now when left out. */
  readonly at?: string | undefined;
  /** The moment that it is compared with. */
  readonly against?: string | undefined;
}

/** Reads the address; what is no moment is left out. */
export function readUserSearch({ at, against }: Record<string, unknown>): UserSearch {
  return { at: parseInstant(at), against: parseInstant(against) };
}
