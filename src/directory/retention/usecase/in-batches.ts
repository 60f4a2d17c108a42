import { setTimeout as wait } from 'node:timers/promises';

/** How work behind the requests goes on. */
export interface Batches {
  /** Between two batches others have their turn at the database. */
  readonly pauseMs: number;
  /** Ends the work after the batch under way. */
  readonly signal: AbortSignal;
}

/** What one batch did. */
export interface Batch {
  /** Rows. */
  readonly done: number;
  readonly isLast: boolean;
}

/** Works batch by batch until the last one, or until the signal comes; answers how many rows that were. */
export async function inBatches({ pauseMs, signal }: Batches, work: () => Promise<Batch>): Promise<number> {
  for (let all = 0; ; ) {
    const { done, isLast } = await work();
    all += done;
    if (isLast || signal.aborted) return all;
    await wait(pauseMs, undefined, { signal }).catch(() => undefined);
  }
}
