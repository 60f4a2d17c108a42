import { COUNTS } from './cycle-group.ts';
import { formatCount, formatDuration, formatLatency } from './format.ts';
import type { LatencyRow } from './latencies.ts';
import type { Totals } from './totals.ts';

const MAX_FAILURES = 5;

/** Formats the summary of a run for a terminal, with the portal's counts. */
export function summaryText({ cycles, all, failures }: Totals, latencies: readonly LatencyRow[]): string {
  if (all === null) return 'No cycle was run.';
  const counts = COUNTS.map((count) => `  ${titleCase(count).padEnd(10)} ${formatCount(all[count]).padStart(12)}`);
  const { at, quarantine } = all.last;
  return [
    `${formatCount(cycles)} ${cycles === 1 ? 'cycle' : 'cycles'} in ${formatDuration(all.milliseconds)}, simulated time ${at.toISOString()}`,
    '',
    ...counts,
    `  Quarantine ${(quarantine ?? 'no').padStart(12)}`,
    ...(failures.length === 0 ? [] : ['', 'Failures']),
    ...failures
      .slice(0, MAX_FAILURES)
      .map(({ errorCode, count, detail }) => `  ${formatCount(count).padStart(8)}  ${errorCode}  ${detail}`.trimEnd()),
    ...(latencies.length === 0 ? [] : ['', latencyTable(latencies)]),
  ].join('\n');
}

function latencyTable(latencies: readonly LatencyRow[]): string {
  const heading = ['Latency', 'requests', 'failures', 'p50', 'p95', 'p99', 'longest'];
  const rows = latencies.map(({ operation, count, failures, p50, p95, p99, max }) => [
    `  ${operation}`,
    formatCount(count),
    formatCount(failures),
    ...[p50, p95, p99, max].map(formatLatency),
  ]);
  return [heading, ...rows]
    .map(([first = '', ...cells]) => first.padEnd(10) + cells.map((cell) => cell.padStart(11)).join(''))
    .join('\n');
}

/** Capitalizes the first letter. */
export function titleCase(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
