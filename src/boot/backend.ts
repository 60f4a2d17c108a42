import type { Router } from 'express';
import type { Transport } from '../wire/transport.ts';
import type { HoldToBudget } from './hold-to-budget.ts';

/** What stands behind the façade: the directory itself, or the way to one. */
export interface Backend {
  readonly transport: Transport;
  /** `/graphql`, where this process serves it. */
  readonly graphql: ((isStarting: () => boolean, hold: HoldToBudget) => Router) | null;
  /** What must be done before the first request is served; gives up when the signal comes. */
  prepare(signal: AbortSignal): Promise<void>;
  isAlive(): Promise<boolean>;
  close(): Promise<void>;
}
