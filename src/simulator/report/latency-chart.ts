import { formatLatency } from './format.ts';
import type { LatencyRow } from './latencies.ts';
import { type Markup, markup } from './markup.ts';
import { logScale } from './scale.ts';

const WIDTH = 900;
const LEFT = 80;
const RIGHT = 860;
const ROW_HEIGHT = 34;

/** How long requests took: a line for each operation, points at p50, p95 and p99, on a logarithmic scale. */
export function latencyChart(rows: readonly LatencyRow[]): Markup {
  const scale = logScale(rows.flatMap(({ p50, p99 }) => [p50, p99]));
  const x = (milliseconds: number) => LEFT + scale.at(milliseconds) * (RIGHT - LEFT);
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
  return markup`<text x="${LEFT - 12}" y="${y + 4}" text-anchor="end">${operation}</text><line class="range" x1="${x(p50)}" x2="${x(p99)}" y1="${y}" y2="${y}"/>${points}`;
}
