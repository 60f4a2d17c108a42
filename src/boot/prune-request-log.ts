import type { Logger } from 'pino';
import type { Stores } from '../directory/domain/stores.ts';
import { pruneRequests } from '../directory/usecase/prune-requests.ts';
import { systemClock } from '../kernel/clock.ts';

const FIRST_AFTER_MS = 60_000;
const EVERY_MS = 3_600_000;

/** What keeps the request log from growing without end. */
export interface PruningOptions {
  readonly stores: Pick<Stores, 'enterprises' | 'requests'>;
  /** How old an entry may become; 0 for as old as it likes. */
  readonly days: number;
  readonly logger: Logger;
  /** How long after the start it is done first, in milliseconds. */
  readonly firstAfterMs?: number;
}

/** Work in the background that can be started once and stopped. */
export interface Pruning {
  start(): void;
  /** Waits for the batch under way. */
  stop(): Promise<void>;
}

/** Forgets what is too old a minute after the start, when whoever waited for it is served, and once an hour. */
export function createPruning({ stores, days, logger, firstAfterMs = FIRST_AFTER_MS }: PruningOptions): Pruning {
  const stopping = new AbortController();
  const { signal } = stopping;
  let timer: NodeJS.Timeout | undefined;
  let work = Promise.resolve();

  async function prune(): Promise<void> {
    try {
      const pruned = await pruneRequests({ stores, clock: systemClock, days, signal });
      if (pruned > 0) logger.info({ pruned, days }, 'the request log was pruned');
    } catch (err) {
      logger.warn({ err }, 'the request log cannot be pruned; trying again in an hour');
    }
    plan(EVERY_MS);
  }
  function plan(afterMs: number): void {
    if (signal.aborted) return;
    timer = setTimeout(() => {
      work = prune();
    }, afterMs).unref();
  }
  return {
    start() {
      if (days > 0) plan(firstAfterMs);
    },
    async stop() {
      stopping.abort();
      clearTimeout(timer);
      await work;
    },
  };
}
