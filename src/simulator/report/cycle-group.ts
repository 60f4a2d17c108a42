import type { CycleSummary } from '../provisioning/provisioning-listener.ts';

/** The counts that the portal shows, in its order. */
export const COUNTS = [
  'created',
  'updated',
  'disabled',
  'restored',
  'deleted',
  'skipped',
  'failed',
  'escrowed',
] as const satisfies readonly (keyof CycleSummary)[];

/** One of the counts. */
export type Count = (typeof COUNTS)[number];

/** The counts of adjacent cycles; a single cycle is a group of one. */
export interface CycleGroup extends Readonly<Record<Count, number>> {
  readonly first: CycleSummary;
  readonly last: CycleSummary;
  readonly milliseconds: number;
}

/** A group of one cycle. */
export function groupOf(cycle: CycleSummary): CycleGroup {
  const { milliseconds } = cycle;
  return { ...countsBy((count) => cycle[count]), first: cycle, last: cycle, milliseconds };
}

/** Merges adjacent groups: sums the counts, except `escrowed`, which is a state: the later value holds. */
export function mergeGroups(a: CycleGroup, b: CycleGroup): CycleGroup {
  const milliseconds = a.milliseconds + b.milliseconds;
  return {
    ...countsBy((count) => a[count] + b[count]),
    escrowed: b.escrowed,
    first: a.first,
    last: b.last,
    milliseconds,
  };
}

function countsBy(sumOf: (count: Count) => number): Record<Count, number> {
  return Object.fromEntries(COUNTS.map((count) => [count, sumOf(count)])) as Record<Count, number>;
}

/** Groups of cycles in order, merged in pairs whenever their number reaches a limit. */
export class CycleGroups {
  private groups: CycleGroup[] = [];
  private cyclesPerGroup = 1;
  private count = 0;

  /** @param max maximum number of groups; even */
  constructor(private readonly max: number) {}

  add(cycle: CycleSummary): void {
    const last = this.groups.at(-1);
    if (last !== undefined && this.count % this.cyclesPerGroup !== 0) {
      this.groups[this.groups.length - 1] = mergeGroups(last, groupOf(cycle));
    } else {
      if (this.groups.length === this.max) this.joinPairs();
      this.groups.push(groupOf(cycle));
    }
    this.count++;
  }

  list(): readonly CycleGroup[] {
    return this.groups;
  }

  private joinPairs(): void {
    this.groups = this.groups.flatMap((group, index) => {
      const next = this.groups[index + 1];
      return index % 2 === 0 && next !== undefined ? [mergeGroups(group, next)] : [];
    });
    this.cyclesPerGroup *= 2;
  }
}
