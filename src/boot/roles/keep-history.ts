import type { Logger } from 'pino';
import { finishErasures } from '../../directory/retention/usecase/finish-erasures.ts';
import { pruneRevisions } from '../../directory/retention/usecase/prune-revisions.ts';
import type { Stores } from '../../directory/storage.ts';
import { systemClock } from '../../kernel/clock.ts';
import type { EnterpriseId } from '../../kernel/ids.ts';
import { createRecurringWork, type RecurringWork } from '../process/recurring-work.ts';

const PRUNING_AFTER_MS = 90_000;
const PRUNING_EVERY_MS = 3_600_000;
const ERASURES_EVERY_MS = 30_000;

export interface HistoryKeepingOptions {
  readonly stores: Pick<Stores, 'enterprises' | 'history' | 'erasures'>;
  /** How long a revision stays once another has taken its place; 0 for ever. */
  readonly days: number;
  readonly logger: Logger;
  /** How long after the start both are done first, in milliseconds. */
  readonly firstAfterMs?: number;
}

/** Forgets revisions that are too old once an hour, and goes on with erasures that nobody has ended. */
export function createHistoryKeeping({ stores, days, logger, firstAfterMs }: HistoryKeepingOptions): RecurringWork {
  const progress = new Map<EnterpriseId, string>();
  const erasures = createRecurringWork({
    async run(signal) {
      const erased = await finishErasures({ stores, signal });
      if (erased > 0) logger.info({ erased }, 'erasures completed');
    },
    firstAfterMs: firstAfterMs ?? ERASURES_EVERY_MS,
    everyMs: ERASURES_EVERY_MS,
    logger,
    onFailure: 'an erasure failed; retrying shortly',
  });
  const pruning = createRecurringWork({
    async run(signal) {
      const pruned = await pruneRevisions({ stores, clock: systemClock, days, progress, signal });
      if (pruned > 0) logger.info({ pruned, days }, 'history pruned');
    },
    firstAfterMs: firstAfterMs ?? PRUNING_AFTER_MS,
    everyMs: PRUNING_EVERY_MS,
    logger,
    onFailure: 'pruning the history failed; retrying in an hour',
  });
  return {
    start() {
      erasures.start();
      if (days > 0) pruning.start();
    },
    async stop() {
      await Promise.all([erasures.stop(), pruning.stop()]);
    },
  };
}
