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

/** Dependencies of the background work. */
export interface BackgroundOptions {
  readonly stores: Stores;
  /** Retention of request log entries, in days; 0 keeps all. */
  readonly requestLogDays: number;
  /** Retention of replaced revisions, in days; 0 keeps all. */
  readonly revisionDays: number;
  readonly log: Log;
  /** Delay of the first run of each job, in milliseconds; each has its own default. */
  readonly firstAfterMs?: number;
}

type Job = (options: BackgroundOptions) => RecurringWork | null;

/** Deletes request log entries beyond their retention. */
const pruneRequestLog: Job = ({ stores, requestLogDays: days, log, firstAfterMs }) =>
  days === 0
    ? null
    : createRecurringWork({
        async run(signal) {
          const pruned = await pruneRequests({ stores, clock: systemClock, days, signal });
          if (pruned > 0) log.info({ pruned, days }, 'request log pruned');
        },
        // Late, so that clients that waited for the start are served first.
        firstAfterMs: firstAfterMs ?? 60 * SECOND_MS,
        everyMs: HOUR_MS,
        log,
        onFailure: 'pruning the request log failed; retrying in an hour',
      });

/** Deletes revisions beyond their retention. */
const pruneHistory: Job = ({ stores, revisionDays: days, log, firstAfterMs }) => {
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

/** Completes erasures that did not finish within their request. */
const completeErasures: Job = ({ stores, log, firstAfterMs }) =>
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

/** Deletes the rows of deleted enterprises, also where another process was interrupted. */
const removeDeletedEnterprises: Job = ({ stores, log, firstAfterMs }) =>
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

/** Projects changes into the statistics, continuously; the worker paces itself. */
const projectChanges: Job = ({ stores, log }) => {
  let stop = async (): Promise<void> => {};
  return {
    start() {
      const onFailure = (err: unknown) => log.warn({ err }, 'counting failed; retrying');
      stop = startProjectionWorker({ projection: stores.projection, onFailure });
    },
    stop: () => stop(),
  };
};

const JOBS = [pruneRequestLog, pruneHistory, completeErasures, removeDeletedEnterprises, projectChanges];

/** Creates the background jobs of a process. Start them after the migrations. */
export function createBackground(options: BackgroundOptions): RecurringWork {
  const jobs = JOBS.flatMap((job) => job(options) ?? []);
  return {
    start() {
      for (const job of jobs) job.start();
    },
    async stop() {
      await Promise.all(jobs.map((job) => job.stop()));
    },
  };
}
