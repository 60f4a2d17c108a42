import { median } from '../load/percentiles.ts';
import { lostReportsOf } from '../servers/lost-reports.ts';
import { sum } from '../servers/usage.ts';

/**
 * @typedef {{ requestsPerSecond: number, p50: number, p95: number, p99: number, requests: number, errors: number,
 *   firstError: string | null, cpuMs: number, databaseCpuMs: number | null, clientCpuMs: number, statements: number | null,
 *   residentMb: number, ofFloor: number | null, cpuOfFloor: number | null }} PhaseSummary
 * @typedef {{ name: string, title: string, readyMs: number[], errors: number, residentMb: number,
 *   lostReports: number | null, phases: Record<string, PhaseSummary> }} ServerSummary
 * @typedef {{ users: number, enterprises: number, leftOut: string[], servers: ServerSummary[],
 *   compared: { server: string, to: string, rows: import('./compared.ts').Compared[] }[] }} ScaleSummary
 */

/**
 * Medians over the rounds; the ratios to the floor are medians of the ratios of each round, since a moment in which the
 * machine was busy with something else then counts for both.
 *
 * @param {readonly import('../start-all.ts').Running[]} running
 * @param {Map<string, Map<string, import('../measure.ts').Measurement[]>>} measurements
 * @returns {Promise<ServerSummary[]>}
 */
export function summaryOf(running, measurements) {
  const floors = measurements.get('floor');
  return Promise.all(
    running.map(async ({ name, title, processes, target }) => {
      const phases = [...(measurements.get(name) ?? [])].map(
        ([phase, rounds]) => /** @type {const} */ ([phase, phaseSummary(rounds, floors?.get(phase) ?? [])]),
      );
      const all = phases.map(([, summary]) => summary);
      return {
        name,
        title,
        readyMs: processes.map(({ readyMs }) => Math.round(readyMs)),
        errors: sum(all.map(({ errors }) => errors)),
        residentMb: Math.max(...all.map(({ residentMb }) => residentMb)),
        lostReports: await lostReportsOf(target.tenants[0]?.url ?? ''),
        phases: Object.fromEntries(phases),
      };
    }),
  );
}

/** @typedef {import('../measure.ts').Measurement} Measurement */

/** @param {readonly Measurement[]} rounds @param {readonly Measurement[]} floors @returns {PhaseSummary} */
function phaseSummary(rounds, floors) {
  const of = (/** @type {(round: Measurement) => number} */ read) => rounded(median(rounds.map(read)));
  const ratio = (/** @type {(ours: Measurement, floor: Measurement) => number} */ read) =>
    floors.length === 0 ? null : rounded(median(rounds.map((round, index) => read(round, floors[index] ?? round))));
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

/** @param {number} value */
function rounded(value) {
  return Math.round(value * 1000) / 1000;
}
