import { colourOf } from './chart.ts';

const WIDTH = 860;
const HEIGHT = 300;
const LEFT = 60;
const RIGHT = 20;
const TOP = 60;
const BOTTOM = 36;
/** A line at each multiple of one of these, so that there are few. */
const STEPS_MB = [10, 25, 50, 100, 250, 500, 1_000, 2_500];
const MOST_LINES = 8;

/** Memory over time: RSS as a line a server, its heap as a thin one. @param {import('./soak-summary.ts').Soak} soak */
export function memoryChartOf({ users, rate, seconds, servers }) {
  const most = Math.max(1, ...servers.flatMap(({ samples }) => samples.map(({ residentMb }) => residentMb)));
  const x = (/** @type {number} */ second) => Math.round(LEFT + (second / seconds) * (WIDTH - LEFT - RIGHT));
  const y = (/** @type {number} */ mb) => Math.round(HEIGHT - BOTTOM - (mb / most) * (HEIGHT - TOP - BOTTOM));
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

/** @param {number} most @param {(mb: number) => number} y */
function gridOf(most, y) {
  const step = STEPS_MB.find((each) => most / each <= MOST_LINES) ?? most;
  const lines = Array.from({ length: Math.floor(most / step) + 1 }, (_, index) => index * step);
  return lines
    .map(
      (mb) =>
        `<line class="grid" x1="${LEFT}" x2="${WIDTH - RIGHT}" y1="${y(mb)}" y2="${y(mb)}"/><text x="${LEFT - 6}" y="${y(mb) + 4}" text-anchor="end">${mb}</text>`,
    )
    .join('\n');
}

/**
 * @param {import('./soak-summary.ts').SoakServer} server
 * @param {{ index: number, x: (second: number) => number, y: (mb: number) => number }} place
 */
function linesOf({ name, title, samples }, { index, x, y }) {
  const colour = colourOf(name);
  const left = LEFT + index * 160;
  const line = (/** @type {(sample: import('../soak.ts').Sample) => number} */ read) =>
    samples.map((sample) => `${x(sample.second)},${y(read(sample))}`).join(' ');
  return `<rect x="${left}" y="34" width="10" height="10" fill="${colour}"/><text x="${left + 14}" y="43">${title}</text>
<polyline stroke="${colour}" points="${line(({ residentMb }) => residentMb)}"/>
<polyline class="heap" stroke="${colour}" points="${line(({ heapMb }) => heapMb)}"/>`;
}
