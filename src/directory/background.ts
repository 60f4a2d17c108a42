import { systemClock } from '../kernel/clock.ts';
import type { EnterpriseId } from '../kernel/ids.ts';
import { startProjectionWorker } from './insight/usecase/projection-worker.ts';
import { pruneRequests } from './retention/usecase/prune-requests.ts';
import { pruneRevisions } from './retention/usecase/prune-revisions.ts';
import { removeEnterprises } from './retention/usecase/remove-enterprises.ts';
import { finishErasures } from './retention/usecase/run-erasure.ts';
import { createRecurringWork, type Log, type RecurringWork } from './shared/recurring-work.ts';
import type { Stores } from './storage.ts';

const SECOND_MS = 1_000;
const HOUR_MS = 3_600 * SECOND_MS;

/** What runs beside the requests of a process. */
export interface BackgroundOptions {
  readonly stores: Stores;
  /** How long entries of the request log are kept, in days; 0: forever. */
  readonly requestLogDays: number;
  /** How long a revision is kept after the next one replaced it, in days; 0: forever. */
  readonly revisionDays: number;
  readonly log: Log;
  /** Time until the first run of everything, in milliseconds; left out: each work has its own. */
  readonly firstAfterMs?: number;
}

type Work = (options: BackgroundOptions) => RecurringWork | null;

/** Deletes entries of the request log that are too old. */
const pruneRequestLog: Work = ({ stores, requestLogDays: days, log, firstAfterMs }) =>
  days === 0
    ? null
    : createRecurringWork({
        async run(signal) {
          const pruned = await pruneRequests({ stores, clock: systemClock, days, signal });
          if (pruned > 0) log.info({ pruned, days }, 'request log pruned');
        },
        // After the clients that waited for the start are served.
        firstAfterMs: firstAfterMs ?? 60 * SECOND_MS,
        everyMs: HOUR_MS,
        log,
        onFailure: 'pruning the request log failed; retrying in an hour',
      });

/** Deletes revisions that are too old. */
const pruneHistory: Work = ({ stores, revisionDays: days, log, firstAfterMs }) => {
  if (days === 0) return null;
  const progress = new Map<EnterpriseId, string>();
  return createRecurringWork({
    async run(signal) {
      const pruned = await pruneRevisions({ stores, clock: systemClock, days, progress, signal });
      if (pruned > 0) log.info({ pruned, days }, 'history pruned');
    },
    firstAfterMs: firstAfterMs ?? 90 * SECOND_MS,
    everyMs: HOUR_MS,
    log,
    onFailure: 'pruning the history failed; retrying in an hour',
  });
};

/** Completes erasures that their callers did not wait for. */
const completeErasures: Work = ({ stores, log, firstAfterMs }) =>
  createRecurringWork({
    async run(signal) {
      const erased = await finishErasures({ stores, signal });
      if (erased > 0) log.info({ erased }, 'erasures completed');
    },
    firstAfterMs: firstAfterMs ?? 30 * SECOND_MS,
    everyMs: 30 * SECOND_MS,
    log,
    onFailure: 'an erasure failed; retrying shortly',
  });

/** Removes the rows of deleted enterprises, also those that another process did not complete. */
const removeDeletedEnterprises: Work = ({ stores, log, firstAfterMs }) =>
  createRecurringWork({
    async run(signal) {
      const rows = await removeEnterprises({ stores, clock: systemClock, signal });
      if (rows > 0) log.info({ rows }, 'rows of deleted enterprises were removed');
    },
    firstAfterMs: firstAfterMs ?? 10 * SECOND_MS,
    everyMs: 10 * SECOND_MS,
    log,
    onFailure: 'what deleted enterprises left cannot be removed; trying again in a moment',
  });

/** Projects changes into the statistics as they come. It runs all the time and paces itself. */
const projectChanges: Work = ({ stores, log }) => {
  let stop = async (): Promise<void> => {};
  return {
    start() {
      const onFailure = (err: unknown) => log.warn({ err }, 'counting failed; retrying');
      stop = startProjectionWorker({ projection: stores.projection, onFailure });
    },
    stop: () => stop(),
  };
};

const WORKS = [pruneRequestLog, pruneHistory, completeErasures, removeDeletedEnterprises, projectChanges];

/** The background work of a process, once its database is up to date. */
export function createBackground(options: BackgroundOptions): RecurringWork {
  const works = WORKS.flatMap((work) => work(options) ?? []);
  return {
    start() {
      for (const work of works) work.start();
    },
    async stop() {
      await Promise.all(works.map((work) => work.stop()));
    },
  };
}
