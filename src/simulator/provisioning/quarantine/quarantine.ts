/** Why a job is quarantined: a code, and a sentence for people. */
export interface Reason {
  readonly reason: string;
  readonly detail: string;
}

/** Why a job is slowed down or stopped, and since when. Times are simulated, in milliseconds. */
export interface Quarantine extends Reason {
  readonly since: number;
  /** Cycles that were tried and did not end it. */
  readonly attempts: number;
  /** When the next cycle is tried; `null` when an admin has to decide first. */
  readonly nextAt: number | null;
}

/** What a cycle did, as far as quarantine looks at it. */
export interface Failures {
  /** Objects that were tried. */
  readonly operations: number;
  readonly failures: number;
  /** Failures to set a manager. */
  readonly referenceFailures: number;
}

/** An admin has to look at what would be disabled or deleted. */
export const STAGED_DELETE = 'StagedDelete';

const HOUR_MS = 60 * 60 * 1000;
const DISTANCES_MS = [6 * HOUR_MS, 12 * HOUR_MS];
const LONGEST_DISTANCE_MS = 24 * HOUR_MS;
const DISABLED_AFTER_MS = 28 * 24 * HOUR_MS;

const FEWEST_FAILURES = 5_000;
const MOST_FAILURES = 40_000;
const MOST_WITH_REFERENCES = 60_000;
const LARGEST_SHARE = 0.4;

/** Whether so many failures that the job must be quarantined at once, its operations aside; the code that tells why. */
export function tooManyFailures({ failures, referenceFailures }: Failures): string | null {
  const isTooMany = failures > MOST_FAILURES || failures + referenceFailures >= MOST_WITH_REFERENCES;
  return isTooMany ? 'EncounteredQuarantineException' : null;
}

/** What the failures of a whole cycle mean for the job; the code that tells why it is quarantined, or `null`. */
export function judgeCycle(cycle: Failures): string | null {
  const { operations, failures } = cycle;
  const isLargeShare = failures >= FEWEST_FAILURES && failures > operations * LARGEST_SHARE;
  return tooManyFailures(cycle) ?? (isLargeShare ? 'EncounteredEscrowProportionThreshold' : null);
}

/** The quarantine after a cycle that gave reason for it: a new one, or the next attempt of the one under way. */
export function quarantineAgain(quarantine: Quarantine | null, now: Date, { reason, detail }: Reason): Quarantine {
  const attempts = quarantine === null ? 0 : quarantine.attempts + 1;
  const distance = DISTANCES_MS[attempts] ?? LONGEST_DISTANCE_MS;
  const nextAt = reason === STAGED_DELETE ? null : now.getTime() + distance;
  return { reason, detail, since: quarantine?.since ?? now.getTime(), attempts, nextAt };
}

/** Whether a cycle may run. */
export function isDue(quarantine: Quarantine | null, now: Date): boolean {
  if (quarantine === null) return true;
  return quarantine.nextAt !== null && quarantine.nextAt <= now.getTime() && !isDisabled(quarantine, now);
}

/** Whether quarantine lasted so long that the job is off until somebody restarts it. */
export function isDisabled({ since, nextAt }: Quarantine, now: Date): boolean {
  return nextAt !== null && now.getTime() - since >= DISABLED_AFTER_MS;
}
