/** What the request log left out because an enterprise had used up its quota of bytes. */
export interface LeftOut {
  /** Bodies of requests that were refused or failed. */
  readonly bodies: number;
  /** Whole entries; the numbers count them all the same. */
  readonly entries: number;
}

/** What was left out on one day, which begins at midnight UTC. */
export interface RequestLogLoss extends LeftOut {
  readonly day: Date;
}

/** How many days are told of at most. */
export const MAX_LOSSES = 90;
