import type { ProvisioningContext } from '../provisioning-context.ts';
import { extendQuarantine, type QuarantineReason, quarantineCodeOf, STAGED_DELETE } from '../quarantine/quarantine.ts';
import type { CycleRecorder } from './cycle-recorder.ts';

/** How a cycle ended, besides what its recorder holds. */
export interface CycleEnd {
  /** The source's watermark when the cycle started. */
  readonly upTo: number;
  /** Whether the probe at the start of the cycle failed. */
  readonly isUnreachable: boolean;
  /** Whether the caller aborted it. */
  readonly isStopped: boolean;
  /** Indexes of users whose disable or delete is held back. */
  readonly held: readonly number[];
}

/**
 * Saves the job's progress and quarantine at the end of a cycle. An unfinished cycle does not move the watermark, so
 * the next cycle reads the same changes again.
 *
 * @returns the code of the quarantine; `null` when the job is not in quarantine
 */
export function concludeCycle(context: ProvisioningContext, recorder: CycleRecorder, end: CycleEnd): string | null {
  const { state, kind, now } = context;
  const { upTo, held, isStopped } = end;
  const isUnfinished = isStopped || end.isUnreachable;
  const { isInitialDone, watermark, quarantine, areDeletesAllowed } = state.progress;
  const isDone = recorder.halt === null && !isUnfinished;
  const reason = reasonOf(recorder, held);
  for (const index of isDone ? held : []) state.setLink(index, { isHeld: true });
  state.setProgress({
    isInitialDone: isInitialDone || isDone,
    isUnderWay: isStopped && recorder.halt === null,
    watermark: isDone && kind === 'incremental' ? upTo : watermark,
    quarantine: reason === null ? (isUnfinished ? quarantine : null) : extendQuarantine(quarantine, now, reason),
    areDeletesAllowed: areDeletesAllowed && !isDone,
  });
  state.save();
  return state.progress.quarantine?.reason ?? null;
}

function reasonOf({ halt, counter }: CycleRecorder, held: readonly number[]): QuarantineReason | null {
  if (halt !== null) return halt;
  if (held.length > 0)
    return { reason: STAGED_DELETE, detail: `${held.length} disables and deletes wait for a decision.` };
  const code = quarantineCodeOf(counter.failures);
  return code === null ? null : { reason: code, detail: `${counter.failures.failures} objects failed.` };
}
