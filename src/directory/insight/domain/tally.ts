/** What was counted in a stretch of time. */
export interface Tally {
  readonly requests: number;
  /** Answered with 4xx. */
  readonly refused: number;
  /** Answered with 5xx. */
  readonly failed: number;
  /** Answered with 429. */
  readonly throttled: number;
  readonly created: number;
  /** Changed otherwise than by turning active or inactive. */
  readonly updated: number;
  readonly deactivated: number;
  readonly reactivated: number;
  readonly deleted: number;
}

/** The names of what is counted. */
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

/** Nothing happened. */
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
