import type { UserKey } from '../../users/domain/user-store.ts';
import type { ErasureStore } from '../domain/erasure-store.ts';

/** Keeps each statement short, so that it delays no other one. */
const BATCH = 500;

const ERASURES_PER_RUN = 100;

/**
 * Runs a pending erasure, in batches. May run in several processes at once.
 *
 * @param shouldStop asked before each batch; an erasure that stops restarts in a later run
 * @returns whether the erasure is complete
 * @throws Fault `UNAVAILABLE`, `TIMED_OUT`
 */
export async function runErasure(erasures: ErasureStore, key: UserKey, shouldStop: () => boolean): Promise<boolean> {
  // Revisions come last: the names in them select the log entries.
  const isComplete =
    (await emptyRequests(erasures, key, shouldStop)) &&
    (await erasures.isProjected(key)) &&
    (await emptyRevisions(erasures, key, shouldStop));
  if (isComplete) await erasures.finish(key);
  return isComplete;
}

async function emptyRequests(erasures: ErasureStore, key: UserKey, shouldStop: () => boolean): Promise<boolean> {
  const userNames = await erasures.userNamesOf(key);
  for (let after: string | null = null; !shouldStop(); ) {
    after = await erasures.emptyRequests(key, { userNames, after, limit: BATCH });
    if (after === null) return true;
  }
  return false;
}

async function emptyRevisions(erasures: ErasureStore, key: UserKey, shouldStop: () => boolean): Promise<boolean> {
  for (let after: number | null = 0; !shouldStop(); ) {
    after = await erasures.emptyRevisions(key, after, BATCH);
    if (after === null) return true;
  }
  return false;
}

export interface FinishErasures {
  readonly stores: { readonly erasures: ErasureStore };
  /** Stops the work after the current batch. */
  readonly signal: AbortSignal;
}

/**
 * Completes pending erasures in the background: those that took longer than the caller waits, or were interrupted.
 *
 * @returns the number of completed erasures
 * @throws Fault `UNAVAILABLE`, `TIMED_OUT`
 */
export async function finishErasures({ stores, signal }: FinishErasures): Promise<number> {
  let finished = 0;
  for (const key of await stores.erasures.listPending(ERASURES_PER_RUN)) {
    if (signal.aborted) break;
    if (await runErasure(stores.erasures, key, () => signal.aborted)) finished += 1;
  }
  return finished;
}
