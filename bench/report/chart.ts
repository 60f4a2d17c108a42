import { titleOf } from '../load/phases.ts';
import type { ScaleSummary, ServerSummary } from './summary.ts';

const COLOURS: Readonly<Record<string, string>> = {
  floor: '#8a94a6',
  postgres: '#1f6feb',
  embedded: '#54aeff',
  apart: '#8250df',
  scimmy: '#d4a72c',
  jackson: '#cf222e',
};
/** Of another build. */
const OTHER = '#bf8700';
const WIDTH = 860;
const LEFT = 190;
const RIGHT = 70;
const BAR = 11;
const GAP = 14;
const TOP = 64;

/** Requests per second as bars, a group for each phase, as SVG. */
export function chartOf({ users, enterprises, servers }: ScaleSummary, phases: readonly string[]): string {
  const most = Math.max(
    ...servers.flatMap(({ phases: all }) => Object.values(all).map((each) => each.requestsPerSecond)),
  );
  const group = servers.length * BAR + GAP;
  const height = TOP + phases.length * group + 10;
  const groups = phases.map((phase, index) => groupOf({ phase, servers, most, top: TOP + index * group }));
  const size = `${users.toLocaleString('en')} users${enterprises > 1 ? ` in each of ${enterprises} enterprises` : ''}`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" role="img" aria-label="Requests per second by phase and server">
<style>
  text { font: 11px system-ui, sans-serif; fill: #1f2328 }
  .title { font-size: 14px; font-weight: 600 }
  .value { font-size: 9px }
  @media (prefers-color-scheme: dark) { text { fill: #e6edf3 } }
</style>
<text class="title" x="10" y="22">Requests per second, ${size}, more is better</text>
${legendOf(servers)}
${groups.join('\n')}
</svg>
`;
}

function legendOf(servers: readonly ServerSummary[]): string {
  const step = (WIDTH - 20) / servers.length;
  return servers
    .map(({ name, title }, index) => {
      const x = Math.round(10 + index * step);
      return `<rect x="${x}" y="36" width="10" height="10" fill="${colorOf(name)}"/><text x="${x + 14}" y="45">${title}</text>`;
    })
    .join('\n');
}

/** The bars of one phase. */
interface Group {
  readonly phase: string;
  readonly servers: readonly ServerSummary[];
  /** Requests per second of the longest bar of the chart. */
  readonly most: number;
  readonly top: number;
}

function groupOf({ phase, servers, most, top }: Group): string {
  const middle = top + (servers.length * BAR) / 2 + 4;
  const bars = servers.map(({ name, phases }, index) => {
    const { requestsPerSecond = 0, errors = 0, requests = 0 } = phases[phase] ?? {};
    const y = top + index * BAR;
    if (errors > requests / 2) return `<text class="value" x="${LEFT + 4}" y="${y + 9}">cannot</text>`;
    const width = Math.max(1, Math.round((requestsPerSecond / most) * (WIDTH - LEFT - RIGHT)));
    const value = requestsPerSecond.toLocaleString('en');
    return `<rect x="${LEFT}" y="${y}" width="${width}" height="${BAR - 2}" fill="${colorOf(name)}"/><text class="value" x="${LEFT + width + 4}" y="${y + 8}">${value}</text>`;
  });
  return `<text x="10" y="${middle}">${titleOf(phase)}</text>\n${bars.join('\n')}`;
}

/** The color of a server, the same in every chart. */
export function colorOf(name: string): string {
  return COLOURS[name] ?? OTHER;
}
