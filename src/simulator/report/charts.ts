import type { Count, CycleGroup } from './cycle-group.ts';
import { formatCount, formatLatency, formatMoment } from './format.ts';
import type { LatencyRow } from './latencies.ts';
import { type Markup, markup } from './markup.ts';
import { titleCase } from './summary.ts';

const SHOWN = ['created', 'updated', 'disabled', 'restored', 'deleted', 'failed'] as const satisfies readonly Count[];

const WIDTH = 900;
const HEIGHT = 300;
const LEFT = 56;
const TOP = 36;
const BOTTOM = 264;
const GAP = 2;

/** Operations over simulated time: a stacked bar for each group of cycles. */
export function cycleChart(groups: readonly CycleGroup[]): Markup {
  const top = niceCeiling(Math.max(1, ...groups.map(doneIn)));
  const width = (WIDTH - LEFT) / groups.length;
  const bars = groups.map((group, index) => bar(group, { left: LEFT + index * width, width: width - GAP, top }));
  return markup`<svg viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="Objects by cycle">
${legend()}${gridLines(top)}${bars}${moments(groups)}</svg>`;
}

function doneIn(group: CycleGroup): number {
  return SHOWN.reduce((sum, count) => sum + group[count], 0);
}

interface Place {
  readonly left: number;
  readonly width: number;
  /** The value at the top of the chart. */
  readonly top: number;
}

function bar(group: CycleGroup, { left, width, top }: Place): Markup {
  let foot = BOTTOM;
  const pieces = SHOWN.filter((count) => group[count] > 0).map((count) => {
    const height = (group[count] / top) * (BOTTOM - TOP);
    foot -= height;
    return markup`<rect class="${count}" x="${left}" y="${foot}" width="${Math.max(width, 1)}" height="${height}"><title>${titleCase(count)} ${formatCount(group[count])}, ${formatMoment(group.first.at)}</title></rect>`;
  });
  return markup`${pieces}`;
}

function legend(): Markup {
  const entries = SHOWN.map(
    (count, index) =>
      markup`<rect class="${count}" x="${LEFT + index * 110}" y="6" width="12" height="12" rx="2"/><text x="${LEFT + 18 + index * 110}" y="16">${titleCase(count)}</text>`,
  );
  return markup`${entries}`;
}

function gridLines(top: number): Markup {
  const lines = [0, 0.5, 1].map((share) => {
    const y = BOTTOM - share * (BOTTOM - TOP);
    return markup`<line class="grid" x1="${LEFT}" x2="${WIDTH}" y1="${y}" y2="${y}"/><text x="${LEFT - 8}" y="${y + 4}" text-anchor="end">${formatCount(top * share)}</text>`;
  });
  return markup`${lines}`;
}

function moments(groups: readonly CycleGroup[]): Markup {
  const [first, last] = [groups[0], groups.at(-1)];
  if (first === undefined || last === undefined) return markup``;
  return markup`<text x="${LEFT}" y="${HEIGHT - 12}">${formatMoment(first.first.at)}</text><text x="${WIDTH}" y="${HEIGHT - 12}" text-anchor="end">${formatMoment(last.last.at)}</text>`;
}

const LATENCY_LEFT = 80;
const RIGHT = 860;
const ROW_HEIGHT = 34;

/** Latency percentiles: a line for each operation with p50, p95 and p99, on a logarithmic scale. */
export function latencyChart(rows: readonly LatencyRow[]): Markup {
  const scale = logScale(rows.flatMap(({ p50, p99 }) => [p50, p99]));
  const x = (milliseconds: number) => LATENCY_LEFT + scale.at(milliseconds) * (RIGHT - LATENCY_LEFT);
  const foot = rows.length * ROW_HEIGHT + 8;
  const ticks = scale.ticks.map(
    (tick) =>
      markup`<line class="grid" x1="${x(tick)}" x2="${x(tick)}" y1="0" y2="${foot}"/><text x="${x(tick)}" y="${foot + 18}" text-anchor="middle">${formatLatency(tick)}</text>`,
  );
  const lines = rows.map((row, index) => latencyLine(row, index * ROW_HEIGHT + ROW_HEIGHT / 2, x));
  return markup`<svg viewBox="0 0 ${WIDTH} ${foot + 26}" role="img" aria-label="Latency by operation">${ticks}${lines}</svg>`;
}

function latencyLine({ operation, p50, p95, p99 }: LatencyRow, y: number, x: (milliseconds: number) => number): Markup {
  const points = Object.entries({ p50, p95, p99 }).map(
    ([name, value]) =>
      markup`<circle class="point" cx="${x(value)}" cy="${y}" r="5"><title>${operation} ${name}: ${formatLatency(value)}</title></circle>`,
  );
  return markup`<text x="${LATENCY_LEFT - 12}" y="${y + 4}" text-anchor="end">${operation}</text><line class="range" x1="${x(p50)}" x2="${x(p99)}" y1="${y}" y2="${y}"/>${points}`;
}

/** Rounds up to 2, 4, 10, 20, 40, 100 …, so that half of it is an integer. */
function niceCeiling(value: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(value, 1)));
  const step = [1, 2, 4, 10].find((factor) => factor * power >= value) ?? 10;
  return Math.max(2, step * power);
}

/** A logarithmic scale between the powers of ten that enclose the values, which must be positive. */
function logScale(values: readonly number[]): { readonly ticks: readonly number[]; at(value: number): number } {
  const low = Math.floor(Math.log10(Math.min(...values)));
  const high = Math.max(low + 1, Math.ceil(Math.log10(Math.max(...values))));
  return {
    ticks: Array.from({ length: high - low + 1 }, (_, index) => 10 ** (low + index)),
    at: (value) => (Math.log10(value) - low) / (high - low),
  };
}
