import type { ProvisioningListener } from '../provisioning/provisioning-listener.ts';
import { type CycleGroup, CycleGroups, groupOf, joined } from './cycle-group.ts';

/** A failure that was seen, how often, and what was last said of it. */
export interface FailureRow {
  readonly errorCode: string;
  readonly count: number;
  readonly detail: string;
}

/** All cycles of a run and what became of them. */
export interface Totals {
  readonly cycles: number;
  /** `null` before the first cycle has ended. */
  readonly all: CycleGroup | null;
  /** `null` when the run went on where an earlier one had stopped. */
  readonly initial: CycleGroup | null;
  /** In the order of time, neighbours joined so that there are few enough to look at. */
  readonly incremental: readonly CycleGroup[];
  /** The commonest first. */
  readonly failures: readonly FailureRow[];
}

/** A listener that adds up the cycles of a run, in memory that does not grow with their number. */
export interface TotalsListener extends ProvisioningListener {
  totals(): Totals;
}

const MAX_GROUPS = 48;
const MAX_ERROR_CODES = 100;

/** Begins to add up. */
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
    cycleEnds(cycle) {
      const group = groupOf(cycle);
      cycles++;
      all = all === null ? group : joined(all, group);
      if (cycle.kind === 'initial') initial = initial === null ? group : joined(initial, group);
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
