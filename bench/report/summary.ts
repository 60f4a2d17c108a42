import { median, rounded } from '../load/percentiles.ts';
import type { Measurement, Measurements } from '../measure.ts';
import { lostReportsOf } from '../servers/lost-reports.ts';
import { sum } from '../servers/usage.ts';
import type { RunningServer } from '../start-all.ts';
import type { Comparison } from './compared.ts';

/** A phase on a server: the medians of all rounds, of memory the peak. */
export interface PhaseSummary extends Measurement {
  /** Requests per second divided by those of the floor; `null` when that did not run. */
  readonly ofFloor: number | null;
  /** The floor's CPU time divided by this server's; `null` when that did not run. */
  readonly cpuOfFloor: number | null;
}

/** What became of a server. */
export interface ServerSummary {
  readonly name: string;
  readonly title: string;
  /** Of each of its processes. */
  readonly readyMs: readonly number[];
  readonly errors: number;
  readonly residentMb: number;
  readonly lostReports: number | null;
  /** By name. */
  readonly phases: Readonly<Record<string, PhaseSummary>>;
}

/** The results at one scale. */
export interface ScaleSummary {
  readonly users: number;
  readonly enterprises: number;
  /** Names of the servers that could not be started. */
  readonly leftOut: readonly string[];
  readonly servers: readonly ServerSummary[];
  readonly compared: readonly Comparison[];
}

/**
 * The medians of all rounds. The ratios to the floor are medians of the ratios of each round, since what else the
 * machine does in a round affects both.
 */
export function summaryOf(running: readonly RunningServer[], measurements: Measurements): Promise<ServerSummary[]> {
  const floors = measurements.get('floor');
  return Promise.all(
    running.map(async ({ name, title, processes, target }) => {
      const phases = [...(measurements.get(name) ?? [])].map(
        ([phase, rounds]) => [phase, phaseSummary(rounds, floors?.get(phase) ?? [])] as const,
      );
      const all = phases.map(([, summary]) => summary);
      return {
        name,
        title,
        readyMs: processes.map(({ readyMs }) => Math.round(readyMs)),
        errors: sum(all.map(({ errors }) => errors)),
        residentMb: Math.max(...all.map(({ residentMb }) => residentMb)),
        lostReports: await lostReportsOf(target.origin),
        phases: Object.fromEntries(phases),
      };
    }),
  );
}

function phaseSummary(rounds: readonly Measurement[], floors: readonly Measurement[]): PhaseSummary {
  const of = (read: (round: Measurement) => number) => rounded(median(rounds.map(read)), 3);
  const ratio = (read: (ours: Measurement, floor: Measurement) => number) =>
    floors.length === 0 ? null : rounded(median(rounds.map((round, index) => read(round, floors[index] ?? round))), 3);
  const [first] = rounds;
  return {
    requestsPerSecond: Math.round(of(({ requestsPerSecond }) => requestsPerSecond)),
    p50: of(({ p50 }) => p50),
    p95: of(({ p95 }) => p95),
    p99: of(({ p99 }) => p99),
    requests: sum(rounds.map(({ requests }) => requests)),
    errors: sum(rounds.map(({ errors }) => errors)),
    firstError: rounds.find(({ firstError }) => firstError !== null)?.firstError ?? null,
    cpuMs: of(({ cpuMs }) => cpuMs),
    databaseCpuMs: first?.databaseCpuMs === null ? null : of(({ databaseCpuMs }) => databaseCpuMs ?? 0),
    clientCpuMs: of(({ clientCpuMs }) => clientCpuMs),
    statements: first?.statements === null ? null : of(({ statements }) => statements ?? 0),
    residentMb: Math.round(Math.max(...rounds.map(({ residentMb }) => residentMb))),
    ofFloor: ratio((ours, floor) => ours.requestsPerSecond / floor.requestsPerSecond),
    cpuOfFloor: ratio((ours, floor) => floor.cpuMs / ours.cpuMs),
  };
}
