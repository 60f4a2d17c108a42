/** Counts of requests and changes in a time range. */
export interface Tally {
  readonly requests: number;
  /** Rejected: HTTP status 4xx. */
  readonly refused: number;
  /** HTTP status 5xx. */
  readonly failed: number;
  /** HTTP status 429; included in `refused`. */
  readonly throttled: number;
  readonly created: number;
  /** Changes that neither activate nor deactivate a user. */
  readonly updated: number;
  readonly deactivated: number;
  readonly reactivated: number;
  readonly deleted: number;
}

/** The names of all counts. */
export const TALLY_FIELDS = [
  'requests',
  'refused',
  'failed',
  'throttled',
  'created',
  'updated',
  'deactivated',
  'reactivated',
  'deleted',
] as const satisfies readonly (keyof Tally)[];

export const EMPTY_TALLY: Tally = {
  requests: 0,
  refused: 0,
  failed: 0,
  throttled: 0,
  created: 0,
  updated: 0,
  deactivated: 0,
  reactivated: 0,
  deleted: 0,
};
