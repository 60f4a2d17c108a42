import type { Clock } from '../../../kernel/clock.ts';
import type { EnterpriseId } from '../../../kernel/ids.ts';
import type { EnterpriseStore } from '../../access/domain/enterprise.ts';
import type { HistoryStore } from '../../history/domain/history-store.ts';
import { inBatches } from './in-batches.ts';

const DAY_MS = 86_400_000;

/** Small enough for one statement to be over before anybody has to wait for it. */
const BATCH = 200;

const PAUSE_MS = 100;

export interface PruneRevisions {
  readonly stores: { readonly enterprises: EnterpriseStore; readonly history: HistoryStore };
  readonly clock: Clock;
  /** How long a revision stays once another has taken its place, in days. */
  readonly days: number;
  /** How far the changes of each enterprise were looked at; the work goes on from there, and writes down how far it comes. */
  readonly progress: Map<EnterpriseId, string>;
  /** Ends the work after the batch under way. */
  readonly signal: AbortSignal;
}

/**
 * Forgets revisions that others took the place of too long ago, batch by batch; answers how many. Others may do the same
 * at the same time.
 *
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
    const { pruned, last } = await stores.history.prune(enterpriseId, { before, after, most: BATCH });
    if (last !== null) progress.set(enterpriseId, last);
    return { done: pruned, isLast: last === null };
  });
}
