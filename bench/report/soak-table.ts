import { median } from '../load/percentiles.ts';
import { sum } from '../servers/usage.ts';
import type { Sample } from '../soak.ts';
import { aligned } from './aligned.ts';
import type { Soak, SoakServer, Trend } from './soak-summary.ts';

const HEADINGS = ['requests/s', 'p95 ms', 'worst p95 of 5 s', 'errors', 'CPU %', 'RSS MB', 'heap MB'];

/** A soak as text: for each server a line a minute. */
export function soakTableOf({ users, enterprises, rate, servers }: Soak): string {
  const size = `${users} users in each of ${enterprises} enterprise${enterprises === 1 ? '' : 's'}`;
  return [`\n${size}, ${rate} requests/s of all phases mixed`, ...servers.map(tableOf)].join('\n');
}

function tableOf(server: SoakServer): string {
  const { title, errors, firstError, requests, lostReports, residentMb, samples } = server;
  const minutes = Map.groupBy(samples, ({ second }) => Math.ceil(second / 60 - 0.01));
  const rows = [...minutes].map(([minute, ofMinute]) => [`  minute ${minute}`, ...cellsOf(ofMinute)]);
  const lost = lostReports === null ? '' : `, ${lostReports} log entries lost`;
  return [
    '',
    ...aligned([[title, ...HEADINGS], ...rows]),
    `  ${requests} requests, ${errors} errors${lost}; at most ${residentMb.toFixed(0)} MB`,
    `  second half: RSS ${perHour(server.residentMbPerHour)}, heap ${perHour(server.heapMbPerHour)}`,
    ...(firstError === null ? [] : [`  first error: ${firstError}`]),
  ].join('\n');
}

/** Of latencies the median and the worst of the samples, of memory the last sample of the minute. */
function cellsOf(samples: readonly Sample[]): string[] {
  const length = sum(samples.map(({ seconds }) => seconds));
  const last = samples.at(-1);
  return [
    (sum(samples.map(({ requests }) => requests)) / length).toFixed(1),
    median(samples.map(({ p95 }) => p95)).toFixed(1),
    Math.max(...samples.map(({ p95 }) => p95)).toFixed(1),
    String(sum(samples.map(({ errors }) => errors))),
    (sum(samples.map(({ cpuPercent, seconds }) => cpuPercent * seconds)) / length).toFixed(0),
    last?.residentMb.toFixed(0) ?? '',
    last?.heapMb.toFixed(0) ?? '',
  ];
}

function perHour(trend: Trend | null): string {
  if (trend === null) return 'too short to tell';
  return `${trend.slope >= 0 ? '+' : ''}${trend.slope.toFixed(0)} ± ${trend.error.toFixed(0)} MB per hour`;
}
