import { parseInstant } from '../../shared/instants.ts';

/** The URL parameters of the page of one user. */
export interface UserSearch {
  /** The selected time, in UTC; now when left out. */
  readonly at?: string | undefined;
  /** The time to compare with. */
  readonly against?: string | undefined;
}

/** Parses the URL parameters; invalid times are dropped. */
export function readUserSearch({ at, against }: Record<string, unknown>): UserSearch {
  return { at: parseInstant(at), against: parseInstant(against) };
}
