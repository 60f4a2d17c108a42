import type { Sample } from '../soak.ts';
import { colorOf } from './chart.ts';
import type { Soak, SoakServer } from './soak-summary.ts';

const WIDTH = 860;
const HEIGHT = 300;
const LEFT = 60;
const RIGHT = 20;
const TOP = 60;
const BOTTOM = 36;
/** The grid has a line at each multiple of one of these. */
const STEPS_MB = [10, 25, 50, 100, 250, 500, 1_000, 2_500];
const MAX_LINES = 8;

/** Memory over time as SVG: for each server its RSS as a line, and its heap as a thin one. */
export function memoryChartOf({ users, rate, seconds, servers }: Soak): string {
  const most = Math.max(1, ...servers.flatMap(({ samples }) => samples.map(({ residentMb }) => residentMb)));
  const x = (second: number) => Math.round(LEFT + (second / seconds) * (WIDTH - LEFT - RIGHT));
  const y = (mb: number) => Math.round(HEIGHT - BOTTOM - (mb / most) * (HEIGHT - TOP - BOTTOM));
  const size = `${users.toLocaleString('en')} users, ${rate} requests/s`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="Memory over time">
<style>
  text { font: 11px system-ui, sans-serif; fill: #1f2328 }
  .title { font-size: 14px; font-weight: 600 }
  .grid { stroke: #8a94a6; stroke-opacity: 0.3 }
  polyline { fill: none; stroke-width: 2 }
  .heap { stroke-width: 1; stroke-opacity: 0.6 }
  @media (prefers-color-scheme: dark) { text { fill: #e6edf3 } }
</style>
<text class="title" x="10" y="22">Resident memory in MB (thin: JavaScript heap), ${size}</text>
${gridOf(most, y)}
<text x="${LEFT}" y="${HEIGHT - 14}">0</text>
<text x="${WIDTH - RIGHT}" y="${HEIGHT - 14}" text-anchor="end">${(seconds / 60).toLocaleString('en', { maximumFractionDigits: 1 })} min</text>
${servers.map((server, index) => linesOf(server, { index, x, y })).join('\n')}
</svg>
`;
}

function gridOf(most: number, y: (mb: number) => number): string {
  const step = STEPS_MB.find((each) => most / each <= MAX_LINES) ?? most;
  const lines = Array.from({ length: Math.floor(most / step) + 1 }, (_, index) => index * step);
  return lines
    .map(
      (mb) =>
        `<line class="grid" x1="${LEFT}" x2="${WIDTH - RIGHT}" y1="${y(mb)}" y2="${y(mb)}"/><text x="${LEFT - 6}" y="${y(mb) + 4}" text-anchor="end">${mb}</text>`,
    )
    .join('\n');
}

/** Where to draw a server. */
interface Place {
  /** Among the servers. */
  readonly index: number;
  readonly x: (second: number) => number;
  readonly y: (mb: number) => number;
}

function linesOf({ name, title, samples }: SoakServer, { index, x, y }: Place): string {
  const color = colorOf(name);
  const left = LEFT + index * 160;
  const line = (read: (sample: Sample) => number) =>
    samples.map((sample) => `${x(sample.second)},${y(read(sample))}`).join(' ');
  return `<rect x="${left}" y="34" width="10" height="10" fill="${color}"/><text x="${left + 14}" y="43">${title}</text>
<polyline stroke="${color}" points="${line(({ residentMb }) => residentMb)}"/>
<polyline class="heap" stroke="${color}" points="${line(({ heapMb }) => heapMb)}"/>`;
}
