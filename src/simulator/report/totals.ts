import type { ProvisioningListener } from '../provisioning/provisioning-listener.ts';
import { type CycleGroup, CycleGroups, groupOf, mergeGroups } from './cycle-group.ts';

/** An error code, its count and its last detail. */
export interface FailureRow {
  readonly errorCode: string;
  readonly count: number;
  readonly detail: string;
}

/** The totals of a run. */
export interface Totals {
  readonly cycles: number;
  /** `null` before the end of the first cycle. */
  readonly all: CycleGroup | null;
  /** `null` when the run continued an earlier one. */
  readonly initial: CycleGroup | null;
  /** In order, merged so that a chart can show them. */
  readonly incremental: readonly CycleGroup[];
  /** Most frequent first. */
  readonly failures: readonly FailureRow[];
}

/** A listener that sums up the cycles of a run, in bounded memory. */
export interface TotalsListener extends ProvisioningListener {
  totals(): Totals;
}

const MAX_GROUPS = 48;
const MAX_ERROR_CODES = 100;

/** Creates the listener. */
export function createTotals(): TotalsListener {
  const failures = new Map<string, FailureRow>();
  const incremental = new CycleGroups(MAX_GROUPS);
  let cycles = 0;
  let all: CycleGroup | null = null;
  let initial: CycleGroup | null = null;

  return {
    provisioned({ status, errorCode, detail }) {
      if (status !== 'failure') return;
      const code = errorCode ?? 'Unknown';
      const known = failures.get(code);
      if (known === undefined && failures.size >= MAX_ERROR_CODES) return;
      failures.set(code, { errorCode: code, count: (known?.count ?? 0) + 1, detail: detail ?? '' });
    },
    cycleEnded(cycle) {
      const group = groupOf(cycle);
      cycles++;
      all = all === null ? group : mergeGroups(all, group);
      if (cycle.kind === 'initial') initial = initial === null ? group : mergeGroups(initial, group);
      else incremental.add(cycle);
    },
    totals: () => ({
      cycles,
      all,
      initial,
      incremental: incremental.list(),
      failures: [...failures.values()].toSorted((a, b) => b.count - a.count),
    }),
  };
}
