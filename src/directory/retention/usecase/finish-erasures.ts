import type { ErasureStore } from '../domain/erasure-store.ts';
import { carryOutErasure } from './run-erasure.ts';

const ERASURES_A_ROUND = 100;

export interface FinishErasures {
  readonly stores: { readonly erasures: ErasureStore };
  /** Ends the work after the batch under way. */
  readonly signal: AbortSignal;
}

/**
 * Goes on with erasures that nobody has ended: what was too much for the caller to wait for, or was broken off; answers
 * how many are complete now.
 *
 * @throws Fault `UNAVAILABLE`, `TIMED_OUT`
 */
export async function finishErasures({ stores, signal }: FinishErasures): Promise<number> {
  let finished = 0;
  for (const key of await stores.erasures.underWay(ERASURES_A_ROUND)) {
    if (signal.aborted) break;
    if (await carryOutErasure(stores.erasures, key, () => signal.aborted)) finished += 1;
  }
  return finished;
}
