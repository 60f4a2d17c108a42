import { median } from '../load/percentiles.ts';
import { sum } from '../servers/usage.ts';
import { aligned } from './aligned.ts';

/**
 * How provisioning went: of latencies the medians of the samples.
 *
 * @typedef {{ requestsPerSecond: number, p50: number, p95: number, cpuPercent: number, residentMb: number, errors: number,
 *   firstError: string | null }} Pace
 * @typedef {{ users: number, analysts: number, rate: number, seen: readonly import('../load/analysts.ts').Seen[],
 *   alone: Pace, beside: Pace }} Analysts
 */

/** A sample that the end cut shorter tells nothing of latencies. */
const LEAST_SECONDS = 2;

/** @param {import('./soak-summary.ts').SoakServer} server @returns {Pace} */
export function paceOf({ samples, requests, errors, firstError, residentMb }) {
  const whole = samples.filter(({ seconds }) => seconds >= LEAST_SECONDS);
  const of = (/** @type {'p50' | 'p95' | 'cpuPercent'} */ name) => median(whole.map((sample) => sample[name]));
  const requestsPerSecond = requests / sum(samples.map(({ seconds }) => seconds));
  return {
    requestsPerSecond,
    p50: of('p50'),
    p95: of('p95'),
    cpuPercent: of('cpuPercent'),
    residentMb,
    errors,
    firstError,
  };
}

/** @param {Analysts} analysts */
export function analystsTableOf({ users, analysts, rate, seen, alone, beside }) {
  const views = seen.map(({ view, looks, p50, p95, p99, errors }) => [
    view,
    ...[looks, p50.toFixed(0), p95.toFixed(0), p99.toFixed(0), errors].map(String),
  ]);
  const fault = [alone.firstError, beside.firstError, ...seen.map(({ firstError }) => firstError)].find(Boolean);
  return [
    `\n${users} users, ${analysts} analysts beside provisioning at ${rate} requests/s`,
    '',
    ...aligned([['view', 'looks', 'p50 ms', 'p95 ms', 'p99 ms', 'errors'], ...views]),
    '',
    ...aligned([
      ['provisioning', 'requests/s', 'p50 ms', 'p95 ms', 'CPU %', 'RSS MB', 'errors'],
      ['alone', ...cellsOf(alone)],
      ['beside analysts', ...cellsOf(beside)],
      [
        'ratio',
        ratio(beside.requestsPerSecond, alone.requestsPerSecond),
        ratio(beside.p50, alone.p50),
        ratio(beside.p95, alone.p95),
      ],
    ]),
    ...(fault ? [`first error: ${fault}`] : []),
  ].join('\n');
}

/** @param {Pace} pace */
function cellsOf({ requestsPerSecond, p50, p95, cpuPercent, residentMb, errors }) {
  const numbers = [requestsPerSecond.toFixed(1), p50.toFixed(1), p95.toFixed(1), cpuPercent.toFixed(0)];
  return [...numbers, residentMb.toFixed(0), String(errors)];
}

/** @param {number} value @param {number} base */
function ratio(value, base) {
  return (value / base).toFixed(2);
}
