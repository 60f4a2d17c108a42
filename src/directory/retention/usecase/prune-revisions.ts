import type { Clock } from '../../../kernel/clock.ts';
import type { EnterpriseId } from '../../../kernel/ids.ts';
import type { EnterpriseStore } from '../../access/domain/enterprise.ts';
import type { HistoryStore } from '../../history/domain/history-store.ts';
import { inBatches } from './in-batches.ts';

const DAY_MS = 86_400_000;

/** Keeps each statement short, so that it delays no other one. */
const BATCH = 200;

const PAUSE_MS = 100;

export interface PruneRevisions {
  readonly stores: { readonly enterprises: EnterpriseStore; readonly history: HistoryStore };
  readonly clock: Clock;
  /** Retention period of a revision after it was superseded, in days. */
  readonly days: number;
  /** The last examined sequence of each enterprise; updated here, so that the next run continues there. */
  readonly progress: Map<EnterpriseId, string>;
  /** Stops the work after the current batch. */
  readonly signal: AbortSignal;
}

/**
 * Deletes revisions that were superseded longer ago than the retention period, in batches. May run in several processes
 * at once.
 *
 * @returns the number of deleted revisions
 * @throws Fault `UNAVAILABLE`, `TIMED_OUT`
 */
export async function pruneRevisions(command: PruneRevisions): Promise<number> {
  let pruned = 0;
  for (const { id } of await command.stores.enterprises.list()) {
    if (command.signal.aborted) break;
    pruned += await pruneEnterprise(command, id);
  }
  return pruned;
}

function pruneEnterprise(command: PruneRevisions, enterpriseId: EnterpriseId): Promise<number> {
  const { stores, clock, days, progress, signal } = command;
  const before = new Date(clock().getTime() - days * DAY_MS);
  return inBatches({ pauseMs: PAUSE_MS, signal }, async () => {
    const after = progress.get(enterpriseId) ?? null;
    const { pruned, last } = await stores.history.prune(enterpriseId, { before, after, limit: BATCH });
    if (last !== null) progress.set(enterpriseId, last);
    return { done: pruned, isLast: last === null };
  });
}
