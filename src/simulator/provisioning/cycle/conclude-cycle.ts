import type { Work } from '../provisioning-context.ts';
import { judgeCycle, quarantineAgain, type Reason, STAGED_DELETE } from '../quarantine/quarantine.ts';
import type { CycleBook } from './cycle-recorder.ts';

/** How a cycle went, apart from what its book tells. */
export interface CycleEnd {
  /** The watermark that it has reached. */
  readonly upTo: number;
  /** Whether the target was away. */
  readonly isCalledOff: boolean;
  /** Whether somebody stopped it. */
  readonly isStopped: boolean;
  /** Whose disable or delete is held back. */
  readonly held: readonly number[];
}

/**
 * Remembers how far the job is, and whether it is quarantined. The watermark stays where it was when the cycle did not
 * come to its end, so that the next one looks at the same changes.
 *
 * @returns why the job is in quarantine, or `null`
 */
export function concludeCycle(work: Work, book: CycleBook, end: CycleEnd): string | null {
  const { state, kind, now } = work;
  const { upTo, held, isStopped } = end;
  const isUnfinished = isStopped || end.isCalledOff;
  const { isInitialDone, watermark, quarantine, areDeletesAllowed } = state.progress;
  const isDone = book.halt === null && !isUnfinished;
  const reason = reasonOf(book, held);
  for (const index of isDone ? held : []) state.setLink(index, { isHeld: true });
  state.setProgress({
    isInitialDone: isInitialDone || isDone,
    isUnderWay: isStopped && book.halt === null,
    watermark: isDone && kind === 'incremental' ? upTo : watermark,
    quarantine: reason === null ? (isUnfinished ? quarantine : null) : quarantineAgain(quarantine, now, reason),
    areDeletesAllowed: areDeletesAllowed && !isDone,
  });
  state.save();
  return state.progress.quarantine?.reason ?? null;
}

function reasonOf({ halt, tally }: CycleBook, held: readonly number[]): Reason | null {
  if (halt !== null) return halt;
  if (held.length > 0)
    return { reason: STAGED_DELETE, detail: `${held.length} disables and deletes wait for a decision.` };
  const code = judgeCycle(tally.failures);
  return code === null ? null : { reason: code, detail: `${tally.failures.failures} objects failed.` };
}
