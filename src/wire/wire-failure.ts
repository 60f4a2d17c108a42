import type { WireError, WireResult } from './transport.ts';

/** The directory did not answer, or not with anything that can be understood. */
export const unreachableDirectory: WireError = {
  message: 'The user directory cannot be reached at the moment; try again shortly.',
  code: 'UNAVAILABLE',
  field: null,
};

/** The directory did not answer in time; whether a mutation took place is not known. */
export const lateDirectory: WireError = {
  message: 'The user directory did not respond in time; try again shortly.',
  code: 'TIMED_OUT',
  field: null,
};

/** A defect on the directory's side, of which the outside learns nothing. */
export const brokenDirectory: WireError = {
  message: 'The user directory failed; see its log for the ID of this request.',
  code: 'INTERNAL_SERVER_ERROR',
  field: null,
};

/** A result that carries nothing but an error. */
export function failed(error: WireError): WireResult<never> {
  return { data: null, error };
}
