import type { Clock } from '../../../kernel/clock.ts';
import type { EnterpriseId } from '../../../kernel/ids.ts';
import type { EnterpriseStore } from '../../access/domain/enterprise.ts';
import type { RequestStore } from '../../requests/domain/request-store.ts';
import { inBatches } from './in-batches.ts';

const DAY_MS = 86_400_000;

/** Small enough for one statement to be over before anybody has to wait for it. */
const BATCH = 500;

const PAUSE_MS = 100;

export interface PruneRequests {
  readonly stores: { readonly enterprises: EnterpriseStore; readonly requests: RequestStore };
  readonly clock: Clock;
  /** How old an entry may become, in days. */
  readonly days: number;
  /** Ends the work after the batch under way. */
  readonly signal: AbortSignal;
}

/**
 * Forgets the entries of the request log that have become too old, batch by batch; answers how many. Others may do the
 * same at the same time.
 *
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
