import { ALLOWED_DESCRIPTORS } from './measure.ts';
import type { Kind, Measurement } from './result.ts';

/** CPU time of the main thread's longest task, in ms. */
const LONGEST_MS: Readonly<Record<Kind, number>> = {
  anonymous: 20,
  authenticated: 50,
  load: Number.POSITIVE_INFINITY,
  behavior: Number.POSITIVE_INFINITY,
};
/** Growth of the resident memory, in MB: of one request, or of many. */
const GROWN_MB: Readonly<Record<Kind, number>> = { anonymous: 200, authenticated: 200, load: 600, behavior: 600 };
/** The p99 of the other enterprise's lookups, in ms, on two free cores including PostgreSQL. */
const PROBE_P99_MS = 250;

/** What a measurement is compared with. */
export interface LimitOptions {
  /** What every response must match. */
  readonly allows: RegExp;
  /** Whether the machine has no other load, so that the latency of the other enterprise's lookups can be judged. */
  readonly isLatencyChecked: boolean;
  /** Factor for the limits of CPU time. */
  readonly tolerance: number;
}

/** Which limits a measurement exceeds, each in a few words; empty when none. */
export function violationsOf(measurement: Measurement, options: LimitOptions): string[] {
  const { allows, isLatencyChecked, tolerance } = options;
  const { kind, responses, longestMs, grownMb, leaked, probe, isAlive, isStuck } = measurement;
  const unexpected = Object.keys(responses).filter((response) => !allows.test(response));
  const isProbeChecked = kind === 'load' && isLatencyChecked;
  return [
    isAlive ? null : 'the process ended',
    isStuck ? 'the process is stuck' : null,
    unexpected.length === 0 ? null : `responded ${unexpected.join(', ').slice(0, 120)}`,
    longestMs < LONGEST_MS[kind] * tolerance ? null : `longest task ${longestMs.toFixed(0)} ms`,
    grownMb < GROWN_MB[kind] ? null : `memory grew by ${grownMb.toFixed(0)} MB`,
    leaked <= ALLOWED_DESCRIPTORS ? null : `${leaked} descriptors leaked`,
    isProbeChecked && probe.p99 >= PROBE_P99_MS ? `p99 of the neighbour ${probe.p99.toFixed(0)} ms` : null,
    isProbeChecked && probe.failed > 0 ? `${probe.failed} lookups of the neighbour failed` : null,
  ].filter((violation) => violation !== null);
}
