import { median } from '../load/percentiles.ts';
import { PHASES } from '../load/phases.ts';
import { aligned } from './aligned.ts';

/**
 * One phase of a server beside another build: requests/s of the one by those of the other in each round, and the middle
 * of these; `cpu` is the middle of the other's CPU for a request by ours, so that more is better in both.
 *
 * @typedef {{ phase: string, requestsPerSecond: number, cpu: number, rounds: number[] }} Compared
 * @typedef {import('../measure.ts').Measurement} Measurement
 * @typedef {Map<string, Map<string, Measurement[]>>} Measurements by server and phase
 */

/**
 * Ratios are taken round by round, since both meet the same machine within a round.
 *
 * @param {Measurements} measurements @param {{ server: string, to: string }} names
 * @returns {Compared[]}
 */
export function comparedTo(measurements, { server, to }) {
  const others = measurements.get(to);
  return [...(measurements.get(server) ?? [])].flatMap(([phase, rounds]) => {
    const pairs = rounds.flatMap((round, index) => {
      const other = others?.get(phase)?.[index];
      return other === undefined ? [] : [{ round, other }];
    });
    if (pairs.length === 0) return [];
    const rates = pairs.map(({ round, other }) => round.requestsPerSecond / other.requestsPerSecond);
    const cpu = rounded(median(pairs.map(({ round, other }) => other.cpuMs / round.cpuMs)));
    return [{ phase, requestsPerSecond: rounded(median(rates)), cpu, rounds: rates.map(rounded) }];
  });
}

/** @param {number} value */
function rounded(value) {
  return Math.round(value * 1000) / 1000;
}

/** A line a phase. @param {readonly Compared[]} rows @param {{ server: string, to: string }} names */
export function comparedTableOf(rows, { server, to }) {
  const lines = rows.map(({ phase, requestsPerSecond, cpu, rounds }) => [
    PHASES.find(({ name }) => name === phase)?.title ?? phase,
    requestsPerSecond.toFixed(2),
    rounds.map((ratio) => ratio.toFixed(2)).join(' '),
    cpu.toFixed(2),
  ]);
  return aligned([[`${server} / ${to}`, 'requests/s', 'by round', 'CPU'], ...lines]).join('\n');
}
