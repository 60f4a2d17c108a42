/** Why a job is quarantined: Entra's code, and a sentence. */
export interface QuarantineReason {
  readonly reason: string;
  readonly detail: string;
}

/** The quarantine of a job: fewer cycles run, or none. Times are simulated, in milliseconds. */
export interface Quarantine extends QuarantineReason {
  readonly since: number;
  /** Cycles that ran in quarantine and did not end it. */
  readonly attempts: number;
  /** When the next cycle may run; `null` when an administrator has to decide first. */
  readonly nextAt: number | null;
}

/** The counts of a cycle that decide about quarantine. */
export interface CycleFailures {
  /** Attempted operations. */
  readonly operations: number;
  readonly failures: number;
  /** Managers that could not be set. */
  readonly referenceFailures: number;
}

/** The code when disables and deletes above the threshold wait for an administrator. */
export const STAGED_DELETE = 'StagedDelete';

const HOUR_MS = 60 * 60 * 1000;
const RETRY_DELAYS_MS = [6 * HOUR_MS, 12 * HOUR_MS];
const MAX_RETRY_DELAY_MS = 24 * HOUR_MS;
const DISABLED_AFTER_MS = 28 * 24 * HOUR_MS;

const MIN_FAILURES = 5_000;
const MAX_FAILURES = 40_000;
const MAX_FAILURES_WITH_REFERENCES = 60_000;
const MAX_FAILURE_RATE = 0.4;

/** The code when the job must be quarantined at once, whatever its failure rate; `null` otherwise. */
export function tooManyFailures({ failures, referenceFailures }: CycleFailures): string | null {
  const isTooMany = failures > MAX_FAILURES || failures + referenceFailures >= MAX_FAILURES_WITH_REFERENCES;
  return isTooMany ? 'EncounteredQuarantineException' : null;
}

/**
 * The code of the quarantine that the failures of a whole cycle lead to; `null` for none. The limits are Entra's:
 * https://learn.microsoft.com/entra/identity/app-provisioning/application-provisioning-quarantine-status
 */
export function quarantineCodeOf(cycle: CycleFailures): string | null {
  const { operations, failures } = cycle;
  const isLargeShare = failures >= MIN_FAILURES && failures > operations * MAX_FAILURE_RATE;
  return tooManyFailures(cycle) ?? (isLargeShare ? 'EncounteredEscrowProportionThreshold' : null);
}

/** The quarantine after a cycle that failed: a new one, or the current one with its next attempt later. */
export function extendQuarantine(
  quarantine: Quarantine | null,
  now: Date,
  { reason, detail }: QuarantineReason,
): Quarantine {
  const attempts = quarantine === null ? 0 : quarantine.attempts + 1;
  const delayMs = RETRY_DELAYS_MS[attempts] ?? MAX_RETRY_DELAY_MS;
  const nextAt = reason === STAGED_DELETE ? null : now.getTime() + delayMs;
  return { reason, detail, since: quarantine?.since ?? now.getTime(), attempts, nextAt };
}

/** Whether a cycle may run. */
export function isDue(quarantine: Quarantine | null, now: Date): boolean {
  if (quarantine === null) return true;
  return quarantine.nextAt !== null && quarantine.nextAt <= now.getTime() && !isDisabled(quarantine, now);
}

/** Whether quarantine lasted 28 days, after which the job is off until a restart. */
export function isDisabled({ since, nextAt }: Quarantine, now: Date): boolean {
  return nextAt !== null && now.getTime() - since >= DISABLED_AFTER_MS;
}
