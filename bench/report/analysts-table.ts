import type { ViewSeen } from '../load/measured.ts';
import { median } from '../load/percentiles.ts';
import { sum } from '../servers/usage.ts';
import { aligned } from './aligned.ts';
import type { SoakServer } from './soak-summary.ts';

/** How provisioning went; latencies are the medians of those of the samples. */
export interface Pace {
  readonly requestsPerSecond: number;
  readonly p50: number;
  readonly p95: number;
  readonly cpuPercent: number;
  readonly residentMb: number;
  readonly errors: number;
  readonly firstError: string | null;
}

/** The results of analysts beside provisioning. */
export interface Analysts {
  readonly users: number;
  readonly analysts: number;
  /** In all turns together, alone and beside analysts. */
  readonly seconds: number;
  /** Requests per second of provisioning. */
  readonly rate: number;
  readonly connections: number;
  readonly phases: readonly string[];
  readonly seen: readonly ViewSeen[];
  readonly alone: Pace;
  readonly beside: Pace;
}

/** The last sample may be too short to tell anything of latencies. */
const MIN_SECONDS = 2;

/** How provisioning went, from the samples of a server. */
export function paceOf({ samples, requests, errors, firstError, residentMb }: SoakServer): Pace {
  const whole = samples.filter(({ seconds }) => seconds >= MIN_SECONDS);
  const of = (name: 'p50' | 'p95' | 'cpuPercent') => median(whole.map((sample) => sample[name]));
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

/** The results as text: a line a view, then provisioning alone and beside analysts. */
export function analystsTableOf({ users, analysts, rate, seen, alone, beside }: Analysts): string {
  const views = seen.map(({ view, looks, p50, p95, p99, errors }) => [
    view,
    ...[looks, p50.toFixed(0), p95.toFixed(0), p99.toFixed(0), errors].map(String),
  ]);
  const firstError = [alone.firstError, beside.firstError, ...seen.map((view) => view.firstError)].find(Boolean);
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
    ...(firstError ? [`first error: ${firstError}`] : []),
  ].join('\n');
}

function cellsOf({ requestsPerSecond, p50, p95, cpuPercent, residentMb, errors }: Pace): string[] {
  const numbers = [requestsPerSecond.toFixed(1), p50.toFixed(1), p95.toFixed(1), cpuPercent.toFixed(0)];
  return [...numbers, residentMb.toFixed(0), String(errors)];
}

function ratio(value: number, base: number): string {
  return (value / base).toFixed(2);
}
