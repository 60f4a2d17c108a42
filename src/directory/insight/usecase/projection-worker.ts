import { setTimeout as sleep } from 'node:timers/promises';
import type { EnterpriseId } from '../../../kernel/ids.ts';
import type { NumbersStore } from '../domain/statistics-store.ts';

const CHANGES_A_STEP = 500;
const ENTERPRISES_A_ROUND = 1_000;
/** After each step others have their turn at the database. */
const STEP_PAUSE_MS = 20;
const MAX_IDLE_STEPS = 3;
const ROUND_PAUSE_MS = 2_000;
const FAILURE_PAUSE_MS = 10_000;

export interface KeepCountingOptions {
  readonly numbers: NumbersStore;
  /** Hears why a round failed; the next one tries again. */
  readonly onFailure: (error: unknown) => void;
}

/**
 * Counts in the background what changes, in small steps, until it is stopped; several processes may do so at once.
 * While nothing changes a round costs one look at a sequence.
 *
 * @returns stops it, and resolves when the step under way is done
 */
export function keepCounting({ numbers, onFailure }: KeepCountingOptions): () => Promise<void> {
  const stopping = new AbortController();
  const { signal } = stopping;

  async function run(): Promise<void> {
    let seen: string | null = null;
    while (!signal.aborted) {
      try {
        seen = await countRound(numbers, seen, signal);
        await pause(ROUND_PAUSE_MS, signal);
      } catch (error) {
        if (!signal.aborted) onFailure(error);
        await pause(FAILURE_PAUSE_MS, signal);
      }
    }
  }

  const running = run();
  return () => {
    stopping.abort();
    return running;
  };
}

/** @returns the last change before which everything is counted; `null` when something is left */
async function countRound(numbers: NumbersStore, seen: string | null, signal: AbortSignal): Promise<string | null> {
  const last = await numbers.lastChange();
  if (last === seen) return seen;
  const enterprises = await numbers.uncounted(ENTERPRISES_A_ROUND);
  for (const enterpriseId of enterprises) {
    await countEnterprise(numbers, enterpriseId, signal);
  }
  return enterprises.length === 0 ? last : null;
}

async function countEnterprise(numbers: NumbersStore, enterpriseId: EnterpriseId, signal: AbortSignal): Promise<void> {
  // A step may merely look how far the next ones may go; of several that take nothing, something else is the reason.
  for (let idle = 0; idle < MAX_IDLE_STEPS && !signal.aborted; ) {
    const { taken, hasMore } = await numbers.count(enterpriseId, CHANGES_A_STEP);
    // Whoever ran after the last changes would make many small steps of them; the next round finds them together.
    const isTail = taken > 0 && taken < CHANGES_A_STEP;
    if (!hasMore || isTail) return;
    idle = taken === 0 ? idle + 1 : 0;
    await pause(STEP_PAUSE_MS, signal);
  }
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return sleep(ms, undefined, { signal, ref: false }).catch(() => undefined);
}
