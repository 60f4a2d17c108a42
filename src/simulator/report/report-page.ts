import { createHash } from 'node:crypto';
import { cycleChart, latencyChart } from './charts.ts';
import { COUNTS, type CycleGroup } from './cycle-group.ts';
import { formatCount, formatDuration, formatLatency, formatMoment } from './format.ts';
import type { LatencyRow } from './latencies.ts';
import { type Markup, markup, table } from './markup.ts';
import { titleCase } from './summary.ts';
import type { Totals } from './totals.ts';

/** The data of a report. */
export interface ReportData {
  /** The job's settings as pairs of name and value, without secrets. */
  readonly settings: readonly (readonly [name: string, value: string])[];
  readonly totals: Totals;
  readonly latencies: readonly LatencyRow[];
}

/** Renders a self-contained page: no scripts, no requests; its Content-Security-Policy allows its own style by hash. */
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

/** The style sheet of the report, for light and dark mode. */
const STYLE = `
:root { color-scheme: light dark; --paper: #fcfcfb; --ink: #1a1a19; --soft: #5f5e58; --line: #dddcd5;
  --created: #2a78d6; --updated: #1baf7a; --disabled: #b97a00; --restored: #4a3aa7; --deleted: #c2497e; --failed: #d03b3b; }
@media (prefers-color-scheme: dark) { :root { --paper: #1a1a19; --ink: #f3f2ec; --soft: #b5b4ac; --line: #3a3935;
  --created: #3987e5; --updated: #199e70; --disabled: #c98500; --restored: #9085e9; --deleted: #d55181; --failed: #e66767; } }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 2rem 1rem 4rem; max-width: 60rem; background: var(--paper); color: var(--ink);
  font: 1rem/1.5 system-ui, sans-serif; }
h1 { margin: 0; font-size: 1.6rem; } h2 { margin: 2.5rem 0 .5rem; font-size: 1.15rem; }
p, summary { color: var(--soft); } .scroll { overflow-x: auto; }
dl { display: grid; grid-template-columns: repeat(auto-fit, minmax(6rem, 1fr)); gap: 1rem; margin: 1.5rem 0; }
dt { color: var(--soft); font-size: .85rem; } dd { margin: 0; font-size: 1.4rem; font-variant-numeric: tabular-nums; }
dl.settings { grid-template-columns: max-content 1fr; gap: .1rem 1.5rem; } dl.settings dd { font-size: .95rem; overflow-wrap: anywhere; }
table { border-collapse: collapse; width: 100%; font-size: .9rem; font-variant-numeric: tabular-nums; }
th, td { padding: .3rem .6rem; border-bottom: 1px solid var(--line); text-align: right; }
th:first-child, .wordy :is(th, td):last-child { text-align: left; } thead th { color: var(--soft); font-weight: 500; } tbody th { font-weight: 400; }
svg { display: block; width: 100%; height: auto; } svg text { fill: var(--soft); font-size: 12px; }
.grid { stroke: var(--line); } .range { stroke: var(--created); stroke-width: 6; stroke-linecap: round; opacity: .35; }
.point { fill: var(--created); } .created { fill: var(--created); } .updated { fill: var(--updated); }
.disabled { fill: var(--disabled); } .restored { fill: var(--restored); } .deleted { fill: var(--deleted); } .failed { fill: var(--failed); }
@media print { details { display: block; } }
`;
