/**
 * How a gateway asks for many operations in one request: the body is an array of these, all on behalf of one caller; the
 * answer has a line of JSON for each, written as soon as it is there, so that none waits for another.
 */
export interface ManyAsked {
  readonly requestId: string;
  /** What would be posted for this one alone. */
  readonly operation: unknown;
}

/** The answer to one of many. */
export interface ManyAnswered {
  /** Whose answer it is, counted from 0. */
  readonly place: number;
  /** What would have been answered to this one alone. */
  readonly reply: unknown;
}

/** The media type of the answer. */
export const LINES = 'application/x-ndjson';

/** More would let one connection that is lost cost too many an answer. */
export const MOST_ASKED = 32;
