import type { Clock } from '../../../kernel/clock.ts';
import type { EnterpriseId } from '../../../kernel/ids.ts';
import type { EnterpriseRemovalStore } from '../domain/enterprise-removal.ts';
import { inBatches } from './in-batches.ts';

const ENTERPRISES_PER_RUN = 100;

/** Keeps each statement short, so that it delays no other one. */
const BATCH = 500;

/** Leaves the database to other statements between two batches. */
const PAUSE_MS = 50;

export interface RemoveEnterprises {
  readonly stores: { readonly removals: EnterpriseRemovalStore };
  readonly clock: Clock;
  /** Stops the work after the current batch; the next run continues. */
  readonly signal: AbortSignal;
}

/**
 * Removes the rows of deleted enterprises, table by table, in batches. May run in several processes at once.
 *
 * @returns the number of removed rows
 * @throws Fault `UNAVAILABLE`, `TIMED_OUT`
 */
export async function removeEnterprises(command: RemoveEnterprises): Promise<number> {
  const { removals } = command.stores;
  let removed = 0;
  for (const id of await removals.due(command.clock(), ENTERPRISES_PER_RUN)) {
    for (const table of removals.tables) {
      if (command.signal.aborted) return removed;
      removed += await emptyTable(command, id, table);
    }
    if (command.signal.aborted) return removed;
    await removals.finishRound(id, command.clock());
  }
  return removed;
}

function emptyTable({ stores, signal }: RemoveEnterprises, enterpriseId: EnterpriseId, table: string): Promise<number> {
  let after: readonly string[] | null = null;
  return inBatches({ pauseMs: PAUSE_MS, signal }, async () => {
    const { removed, last } = await stores.removals.remove(enterpriseId, { table, after, limit: BATCH });
    after = last;
    return { done: removed, isLast: removed < BATCH };
  });
}
