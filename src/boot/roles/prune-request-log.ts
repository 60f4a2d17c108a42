import type { Logger } from 'pino';
import { pruneRequests } from '../../directory/retention/usecase/prune-requests.ts';
import type { Stores } from '../../directory/storage.ts';
import { systemClock } from '../../kernel/clock.ts';
import { createRecurringWork, type RecurringWork } from '../process/recurring-work.ts';

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

/** Forgets what is too old a minute after the start, when whoever waited for it is served, and once an hour. */
export function createPruning({ stores, days, logger, firstAfterMs = FIRST_AFTER_MS }: PruningOptions): RecurringWork {
  const work = createRecurringWork({
    async run(signal) {
      const pruned = await pruneRequests({ stores, clock: systemClock, days, signal });
      if (pruned > 0) logger.info({ pruned, days }, 'request log pruned');
    },
    firstAfterMs,
    everyMs: EVERY_MS,
    logger,
    onFailure: 'pruning the request log failed; retrying in an hour',
  });
  return {
    start() {
      if (days > 0) work.start();
    },
    stop: work.stop,
  };
}
