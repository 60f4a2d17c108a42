/** A user whose provisioning failed, and when it is tried again. */
export interface EscrowEntry {
  /** How often in a row it failed. */
  readonly attempts: number;
  /** Simulated time, in milliseconds. */
  readonly dueAt: number;
  readonly errorCode: string;
}

/** Simulated time between two cycles. */
export const CYCLE_MS = 40 * 60 * 1000;

const DAY_MS = 24 * 60 * 60 * 1000;

/** What becomes of an entry after one more failure: the distance to the next attempt doubles, up to a day. */
export function escrowAgain(entry: EscrowEntry | null, now: Date, errorCode: string): EscrowEntry {
  const attempts = (entry?.attempts ?? 0) + 1;
  const distance = Math.min(CYCLE_MS * 2 ** (attempts - 1), DAY_MS);
  return { attempts, dueAt: now.getTime() + distance, errorCode };
}
