import type { Logger } from 'pino';
import { removeEnterprises } from '../../directory/retention/usecase/remove-enterprises.ts';
import type { Stores } from '../../directory/storage.ts';
import { systemClock } from '../../kernel/clock.ts';
import { createRecurringWork, type RecurringWork } from '../process/recurring-work.ts';

const EVERY_MS = 10_000;

export interface RemovalOptions {
  readonly stores: Pick<Stores, 'removals'>;
  readonly logger: Logger;
}

/** Removes what deleted enterprises left, and goes on with what another process, or the one before, did not end. */
export function createRemoval({ stores, logger }: RemovalOptions): RecurringWork {
  return createRecurringWork({
    async run(signal) {
      const rows = await removeEnterprises({ stores, clock: systemClock, signal });
      if (rows > 0) logger.info({ rows }, 'rows of deleted enterprises were removed');
    },
    firstAfterMs: EVERY_MS,
    everyMs: EVERY_MS,
    logger,
    onFailure: 'what deleted enterprises left cannot be removed; trying again in a moment',
  });
}
