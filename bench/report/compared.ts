import { median, rounded } from '../load/percentiles.ts';
import { titleOf } from '../load/phases.ts';
import type { Measurements } from '../measure.ts';
import { aligned } from './aligned.ts';

/** A server, and the one that it is compared with. */
interface Names {
  readonly server: string;
  readonly to: string;
}

/** One phase of a server beside another build, as ratios; more is better in all. */
interface ComparedPhase {
  readonly phase: string;
  /** The median of `rounds`. */
  readonly requestsPerSecond: number;
  /** The median of the other's CPU time for a request divided by ours. */
  readonly cpu: number;
  /** Requests per second, by round. */
  readonly rounds: readonly number[];
}

/** A server beside another build. */
export interface Comparison extends Names {
  readonly rows: readonly ComparedPhase[];
}

/**
 * Compares two servers. Ratios are taken round by round, since what else the machine does within a round affects both.
 */
export function comparedTo(measurements: Measurements, { server, to }: Names): ComparedPhase[] {
  const others = measurements.get(to);
  return [...(measurements.get(server) ?? [])].flatMap(([phase, rounds]) => {
    const pairs = rounds.flatMap((round, index) => {
      const other = others?.get(phase)?.[index];
      return other === undefined ? [] : [{ round, other }];
    });
    if (pairs.length === 0) return [];
    const rates = pairs.map(({ round, other }) => round.requestsPerSecond / other.requestsPerSecond);
    const cpu = median(pairs.map(({ round, other }) => other.cpuMs / round.cpuMs));
    return [
      { phase, requestsPerSecond: thousandths(median(rates)), cpu: thousandths(cpu), rounds: rates.map(thousandths) },
    ];
  });
}

function thousandths(value: number): number {
  return rounded(value, 3);
}

/** A comparison as text, a line a phase. */
export function comparedTableOf({ server, to, rows }: Comparison): string {
  const lines = rows.map(({ phase, requestsPerSecond, cpu, rounds }) => [
    titleOf(phase),
    requestsPerSecond.toFixed(2),
    rounds.map((ratio) => ratio.toFixed(2)).join(' '),
    cpu.toFixed(2),
  ]);
  return aligned([[`${server} / ${to}`, 'requests/s', 'by round', 'CPU'], ...lines]).join('\n');
}
