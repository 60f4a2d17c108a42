import { setTimeout as sleep } from 'node:timers/promises';
import type { EnterpriseId } from '../../../kernel/ids.ts';
import { type Projection, REVISIONS_PER_STEP } from '../domain/projection.ts';

const ENTERPRISES_PER_ROUND = 1_000;
/** Leaves the database to other statements between two steps. */
const STEP_PAUSE_MS = 20;
const MAX_IDLE_STEPS = 3;
const ROUND_PAUSE_MS = 2_000;
const FAILURE_PAUSE_MS = 10_000;

export interface ProjectionWorkerOptions {
  readonly projection: Projection;
  /** Called with the error of a failed round; the worker retries after ten seconds. */
  readonly onFailure: (error: unknown) => void;
}

/**
 * Projects revisions in the background, in small steps, until it is stopped. May run in several processes at once. A
 * round without new revisions costs one read of a sequence.
 *
 * @returns stops the worker; resolves when the current step has ended
 */
export function startProjectionWorker({ projection, onFailure }: ProjectionWorkerOptions): () => Promise<void> {
  const stopping = new AbortController();
  const { signal } = stopping;

  async function run(): Promise<void> {
    let projected: string | null = null;
    while (!signal.aborted) {
      try {
        projected = await runRound(projection, projected, signal);
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

/**
 * @param projected the sequence up to which all enterprises were projected in the last round; `null` if unknown
 * @returns the same for this round
 */
async function runRound(projection: Projection, projected: string | null, signal: AbortSignal): Promise<string | null> {
  const latest = await projection.latestSequence();
  if (latest === projected) return projected;
  const enterprises = await projection.listPending(ENTERPRISES_PER_ROUND);
  for (const enterpriseId of enterprises) {
    await projectEnterprise(projection, enterpriseId, signal);
  }
  return enterprises.length === 0 ? latest : null;
}

async function projectEnterprise(
  projection: Projection,
  enterpriseId: EnterpriseId,
  signal: AbortSignal,
): Promise<void> {
  // One empty step may only move the horizon; after several in a row, an open transaction holds it.
  for (let idle = 0; idle < MAX_IDLE_STEPS && !signal.aborted; ) {
    const { taken, hasMore } = await projection.project(enterpriseId, REVISIONS_PER_STEP);
    // Revisions that arrive during the round wait for the next one, which projects them in fewer steps.
    const isPartial = taken > 0 && taken < REVISIONS_PER_STEP;
    if (!hasMore || isPartial) return;
    idle = taken === 0 ? idle + 1 : 0;
    await pause(STEP_PAUSE_MS, signal);
  }
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return sleep(ms, undefined, { signal, ref: false }).catch(() => undefined);
}
