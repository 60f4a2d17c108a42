import type { Clock } from '../../../kernel/clock.ts';
import type { EnterpriseId } from '../../../kernel/ids.ts';
import type { EnterpriseRemovalStore } from '../domain/enterprise-removal.ts';
import { inBatches } from './in-batches.ts';

const ENTERPRISES_A_ROUND = 100;

/** Small enough for one statement to be over before anybody has to wait for it. */
const BATCH = 500;

/** After each batch others have their turn at the database. */
const PAUSE_MS = 50;

export interface RemoveEnterprises {
  readonly stores: { readonly removals: EnterpriseRemovalStore };
  readonly clock: Clock;
  /** Ends the work after the batch under way; whoever comes next goes on. */
  readonly signal: AbortSignal;
}

/**
 * Removes what deleted enterprises left, batch by batch; answers how many rows. Others may do the same at the same time.
 *
 * @throws Fault `UNAVAILABLE`, `TIMED_OUT`
 */
export async function removeEnterprises(command: RemoveEnterprises): Promise<number> {
  const { removals } = command.stores;
  let removed = 0;
  for (const id of await removals.due(command.clock(), ENTERPRISES_A_ROUND)) {
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
    const { removed, last } = await stores.removals.remove(enterpriseId, { table, after, most: BATCH });
    after = last;
    return { done: removed, isLast: removed < BATCH };
  });
}
