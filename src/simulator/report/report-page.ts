import { createHash } from 'node:crypto';
import { cycleChart } from './charts.ts';
import { COUNTS, type CycleGroup } from './cycle-group.ts';
import { formatCount, formatDuration, formatLatency, formatMoment } from './format.ts';
import type { LatencyRow } from './latencies.ts';
import { latencyChart } from './latency-chart.ts';
import { type Markup, markup, table } from './markup.ts';
import { STYLE } from './style.ts';
import { titleCase } from './summary.ts';
import type { Totals } from './totals.ts';

/** All that a report tells. */
export interface ReportData {
  /** How the job was set up, as pairs of name and value; no secrets. */
  readonly settings: readonly (readonly [name: string, value: string])[];
  readonly totals: Totals;
  readonly latencies: readonly LatencyRow[];
}

/** A page that stands alone: no script, nothing fetched, no style but its own, whose hash its policy names. */
export function reportPage(data: ReportData): string {
  const hash = createHash('sha256').update(STYLE).digest('base64');
  const { text } = markup`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-${hash}'">
<title>Provisioning report</title><style>`;
  return `${text}${STYLE}</style></head>\n<body>${bodyOf(data).text}</body></html>\n`;
}

function bodyOf({ settings, totals, latencies }: ReportData): Markup {
  const pairs = settings.map(([name, value]) => markup`<dt>${name}</dt><dd>${value}</dd>`);
  return markup`<h1>Provisioning report</h1>
<dl class="settings">${pairs}</dl>
${totals.all === null ? markup`<p>No cycle was run.</p>` : overview(totals, totals.all)}
${cyclesSection(totals)}
${latencies.length === 0 ? markup`` : latencySection(latencies)}
${totals.failures.length === 0 ? markup`` : failuresSection(totals)}`;
}

function overview({ cycles }: Totals, all: CycleGroup): Markup {
  const tiles = COUNTS.map(
    (count) => markup`<div><dt>${titleCase(count)}</dt><dd>${formatCount(all[count])}</dd></div>`,
  );
  const { quarantine } = all.last;
  return markup`<p>${formatCount(cycles)} cycles in ${formatDuration(all.milliseconds)}, up to the simulated time ${formatMoment(all.last.at)} UTC. ${
    quarantine === null ? 'The job is not in quarantine.' : `The job is in quarantine: ${quarantine}`
  }</p><dl>${tiles}</dl>`;
}

function cyclesSection({ initial, incremental }: Totals): Markup {
  const groups = [...(initial === null ? [] : [initial]), ...incremental];
  if (groups.length === 0) return markup``;
  const rows = groups.map((group) => [
    spanOf(group),
    ...COUNTS.map((count) => formatCount(group[count])),
    formatDuration(group.milliseconds),
  ]);
  const numbers = table(['Cycles', ...COUNTS.map(titleCase), 'Took'], rows);
  const chart = incremental.length === 0 ? markup`` : cycleChart(incremental);
  return markup`<h2>Incremental cycles</h2>${chart}<details><summary>All cycles as a table</summary>${numbers}</details>`;
}

function spanOf({ first, last }: CycleGroup): string {
  if (first.kind === 'initial') return `Initial, ${formatMoment(first.at)}`;
  const numbers = first.number === last.number ? `${first.number}` : `${first.number}–${last.number}`;
  return `${numbers}, ${formatMoment(first.at)}`;
}

function latencySection(latencies: readonly LatencyRow[]): Markup {
  const rows = latencies.map(({ operation, count, failures, p50, p95, p99, max }) => [
    operation,
    formatCount(count),
    formatCount(failures),
    ...[p50, p95, p99, max].map(formatLatency),
  ]);
  return markup`<h2>Latency: p50, p95 and p99 by operation</h2>${latencyChart(latencies)}${table(
    ['Operation', 'Requests', 'Failures', 'p50', 'p95', 'p99', 'Longest'],
    rows,
  )}`;
}

function failuresSection({ failures }: Totals): Markup {
  const rows = failures.map(({ errorCode, count, detail }) => [errorCode, formatCount(count), detail]);
  return markup`<h2>Failures</h2><div class="wordy">${table(['Error code', 'Count', 'What was said last'], rows)}</div>`;
}
