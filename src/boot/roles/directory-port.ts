import type { Router } from 'express';
import type { Transport } from '../../wire/transport.ts';
import type { HoldToBudget } from '../http/throttle.ts';

/** What the request log left out so far, over its quota. */
export interface LeftOut {
  readonly bodies: number;
  readonly entries: number;
}

/** Requests so far with access tokens that had ended. */
export interface EndedTokenCounts {
  readonly expired: number;
  readonly revoked: number;
}

/** What stands behind the façade: the directory itself, or the way to one. */
export interface Backend {
  readonly transport: Transport;
  /** `/graphql`, where this process serves it. */
  readonly graphql: ((outage: () => string | null, hold: HoldToBudget) => Router) | null;
  /** What must be done before the first request is served; gives up when the signal comes. */
  prepare(signal: AbortSignal): Promise<void>;
  /** Whether the database answers, or the directory of a gateway. */
  isAlive(): Promise<boolean>;
  /** Why nothing can be asked at this moment, in a sentence for callers, if that is known. */
  outage(): string | null;
  /** How many entries of the request log this process itself could not write so far. */
  lostEntries(): number;
  /** What this process left out of the request log so far because an enterprise had used up its quota. */
  leftOut(): LeftOut;
  /** The requests with access tokens that have ended which the directory of this process refused so far. */
  endedTokens(): EndedTokenCounts;
  close(): Promise<void>;
}
