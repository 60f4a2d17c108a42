import type { EscrowEntry } from '../quarantine/escrow.ts';
import type { Quarantine } from '../quarantine/quarantine.ts';

/** How far a job is. */
export interface JobProgress {
  /** Cycles that were begun. */
  readonly cycle: number;
  readonly isInitialDone: boolean;
  /** Whether a cycle was begun and stopped, or killed, before its end. */
  readonly isUnderWay: boolean;
  /** Up to where the source's changes were seen; `null` before the first cycle. */
  readonly watermark: number | null;
  readonly quarantine: Quarantine | null;
  /** Whether the next cycle may do to those held back what it would have done. */
  readonly areDeletesAllowed: boolean;
}

/** One thing that the state of a job remembers, as a line of its file. A later line on the same thing wins. */
export type StateRecord =
  | { readonly link: number; readonly target: string | null; readonly flags: number; readonly manager: number }
  | { readonly escrow: number; readonly entry: EscrowEntry | null }
  | { readonly progress: JobProgress };

/** Where records are kept. */
export interface StateStore {
  write(record: StateRecord): void;
  /** Lets all that was written outlive the process. */
  flush(): void;
  /** Keeps these records in the place of all that were written before. */
  replaceAll(records: Iterable<StateRecord>): void;
  /** Records that were written since the last `replaceAll`. */
  readonly written: number;
  close(): void;
}
