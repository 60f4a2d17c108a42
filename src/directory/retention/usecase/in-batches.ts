import { setTimeout as wait } from 'node:timers/promises';

/** How background work is batched. */
export interface Batches {
  /** Leaves the database to other statements between two batches. */
  readonly pauseMs: number;
  /** Stops the work after the current batch. */
  readonly signal: AbortSignal;
}

/** The result of one batch. */
export interface Batch {
  /** Number of processed rows. */
  readonly done: number;
  readonly isLast: boolean;
}

/**
 * Runs batches until the last one, or until the signal is aborted.
 *
 * @returns the number of processed rows
 */
export async function inBatches({ pauseMs, signal }: Batches, work: () => Promise<Batch>): Promise<number> {
  for (let total = 0; ; ) {
    const { done, isLast } = await work();
    total += done;
    if (isLast || signal.aborted) return total;
    await wait(pauseMs, undefined, { signal }).catch(() => undefined);
  }
}
