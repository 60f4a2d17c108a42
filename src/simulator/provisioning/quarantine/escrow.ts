/** A user in escrow: its provisioning failed and is retried later. */
export interface EscrowEntry {
  /** Consecutive failures. */
  readonly attempts: number;
  /** When the next retry is due: simulated time, in milliseconds. */
  readonly dueAt: number;
  readonly errorCode: string;
}

/** Simulated time between two cycles: Entra's usual interval. */
export const CYCLE_MS = 40 * 60 * 1000;

const DAY_MS = 24 * 60 * 60 * 1000;

/** The entry after another failure: exponential backoff from one cycle up to a day. */
export function extendEscrow(entry: EscrowEntry | null, now: Date, errorCode: string): EscrowEntry {
  const attempts = (entry?.attempts ?? 0) + 1;
  const delayMs = Math.min(CYCLE_MS * 2 ** (attempts - 1), DAY_MS);
  return { attempts, dueAt: now.getTime() + delayMs, errorCode };
}
