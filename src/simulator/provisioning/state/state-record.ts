import type { EscrowEntry } from '../quarantine/escrow.ts';
import type { Quarantine } from '../quarantine/quarantine.ts';

/** The progress of a job. */
export interface JobProgress {
  /** Number of cycles started. */
  readonly cycle: number;
  readonly isInitialDone: boolean;
  /** Whether a cycle was started and did not complete. */
  readonly isUnderWay: boolean;
  /** The source's watermark up to which changes are processed; `null` before the first cycle. */
  readonly watermark: number | null;
  readonly quarantine: Quarantine | null;
  /** Whether the next cycle may carry out the held disables and deletes. */
  readonly areDeletesAllowed: boolean;
}

/** A change of the state, as a line of its file; later lines override earlier ones. */
export type StateRecord =
  | { readonly link: number; readonly target: string | null; readonly flags: number; readonly manager: number }
  | { readonly escrow: number; readonly entry: EscrowEntry | null }
  | { readonly progress: JobProgress };

/** Stores the records of a job's state. */
export interface StateStore {
  write(record: StateRecord): void;
  /** Writes buffered records to disk. */
  flush(): void;
  /** Replaces all earlier records by these. */
  replaceAll(records: Iterable<StateRecord>): void;
  /** Records written since the last `replaceAll`. */
  readonly written: number;
  close(): void;
}
