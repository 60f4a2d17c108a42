import type { Router } from 'express';
import type { Transport } from '../../wire/transport.ts';
import type { Throttle } from '../http/throttle.ts';

/** What the request log left out so far because an enterprise had reached its daily quota. */
export interface LeftOut {
  readonly bodies: number;
  readonly entries: number;
}

/** Requests so far with an access token that had expired or was revoked. */
export interface EndedTokenCounts {
  readonly expired: number;
  readonly revoked: number;
}

/**
 * The directory as the rest of the process uses it; in this process (`local-directory`) or not (`remote-directory`).
 */
export interface DirectoryPort {
  readonly transport: Transport;
  /** Creates the routes of `/graphql`; `null` in a gateway. */
  readonly graphql: ((outage: () => string | null, throttle: Throttle) => Router) | null;
  /** Gets ready for the first request, for example migrates the database; the signal aborts it. */
  prepare(signal: AbortSignal): Promise<void>;
  /** Whether the database, or the remote directory, answers. */
  isAlive(): Promise<boolean>;
  /** A known reason why no operation can succeed now, as a sentence for callers. */
  outage(): string | null;
  /** How many entries of the request log this process could not write so far. */
  lostEntries(): number;
  leftOut(): LeftOut;
  endedTokens(): EndedTokenCounts;
  close(): Promise<void>;
}
