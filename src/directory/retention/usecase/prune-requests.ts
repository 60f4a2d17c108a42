import type { Clock } from '../../../kernel/clock.ts';
import type { EnterpriseId } from '../../../kernel/ids.ts';
import type { EnterpriseStore } from '../../access/domain/enterprise.ts';
import type { RequestStore } from '../../requests/domain/request-store.ts';
import { inBatches } from './in-batches.ts';

const DAY_MS = 86_400_000;

/** Keeps each statement short, so that it delays no other one. */
const BATCH = 500;

const PAUSE_MS = 100;

export interface PruneRequests {
  readonly stores: { readonly enterprises: EnterpriseStore; readonly requests: RequestStore };
  readonly clock: Clock;
  /** Retention period of an entry, in days. */
  readonly days: number;
  /** Stops the work after the current batch. */
  readonly signal: AbortSignal;
}

/**
 * Deletes log entries past their retention period, in batches. May run in several processes at once.
 *
 * @returns the number of deleted entries
 * @throws Fault `UNAVAILABLE`, `TIMED_OUT`
 */
export async function pruneRequests(command: PruneRequests): Promise<number> {
  const before = new Date(command.clock().getTime() - command.days * DAY_MS);
  let pruned = 0;
  for (const { id } of await command.stores.enterprises.list()) {
    if (command.signal.aborted) break;
    pruned += await pruneEnterprise(command, id, before);
  }
  return pruned;
}

function pruneEnterprise({ stores, signal }: PruneRequests, enterpriseId: EnterpriseId, before: Date): Promise<number> {
  return inBatches({ pauseMs: PAUSE_MS, signal }, async () => {
    const done = await stores.requests.prune(enterpriseId, before, BATCH);
    return { done, isLast: done < BATCH };
  });
}
