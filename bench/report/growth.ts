import { rounded } from '../load/percentiles.ts';
import { titleOf } from '../load/phases.ts';
import { aligned } from './aligned.ts';
import type { PhaseSummary, ScaleSummary } from './summary.ts';

/** A phase on a server at one scale, as ratios to the smallest scale of the run that has it. */
interface Growth {
  readonly users: number;
  readonly requestsPerSecond: number;
  readonly cpuMs: number | null;
  readonly databaseCpuMs: number | null;
}

/** How the numbers of a phase on a server grow with the scale. */
export interface GrowthRow {
  readonly server: string;
  readonly title: string;
  readonly phase: string;
  readonly growth: readonly Growth[];
}

/** The growth of each server and phase; empty for one scale alone. */
export function growthOf(scales: readonly ScaleSummary[]): GrowthRow[] {
  if (scales.length < 2) return [];
  const inOrder = scales.toSorted((a, b) => a.users - b.users);
  const servers = new Map(inOrder.flatMap(({ servers }) => servers.map(({ name, title }) => [name, title])));
  return [...servers].flatMap(([server, title]) => {
    const sizes = inOrder.flatMap(({ users, servers }) =>
      servers.filter(({ name }) => name === server).map(({ phases }) => ({ users, phases })),
    );
    return Object.keys(sizes[0]?.phases ?? {}).map((phase) => ({
      server,
      title,
      phase,
      growth: ratiosOf(sizes, phase),
    }));
  });
}

/** A server at one scale. */
interface Size {
  readonly users: number;
  readonly phases: Readonly<Record<string, PhaseSummary>>;
}

function ratiosOf(sizes: readonly Size[], phase: string): Growth[] {
  const smallest = sizes[0]?.phases[phase];
  return sizes.flatMap(({ users, phases }) => {
    const here = phases[phase];
    if (here === undefined || smallest === undefined) return [];
    return {
      users,
      requestsPerSecond: ratio(here.requestsPerSecond, smallest.requestsPerSecond) ?? 0,
      cpuMs: ratio(here.cpuMs, smallest.cpuMs),
      databaseCpuMs: ratio(here.databaseCpuMs, smallest.databaseCpuMs),
    };
  });
}

function ratio(here: number | null, there: number | null): number | null {
  return here === null || there === null || there === 0 ? null : rounded(here / there, 3);
}

/** The growth as text: for each phase a line a server. */
export function growthTableOf(rows: readonly GrowthRow[], phases: readonly string[]): string {
  const scales = [...new Set(rows.flatMap(({ growth }) => growth.map(({ users }) => users)))];
  const headings = scales.slice(1).flatMap((users) => [`at ${users}: req/s`, 'CPU', 'database']);
  const lines = phases.flatMap((phase) => [
    [titleOf(phase), ...headings.map(() => '')],
    ...rows
      .filter((row) => row.phase === phase)
      .map(({ title, growth }) => [
        `  ${title}`,
        ...scales.slice(1).flatMap((users) => cellsOf(growth.find((each) => each.users === users))),
      ]),
  ]);
  return ['', ...aligned([[`growth, ${scales[0]} users being 1`, ...headings], ...lines])].join('\n');
}

function cellsOf(growth: Growth | undefined): string[] {
  const shown = (value: number | null | undefined) => value?.toFixed(2) ?? '';
  return [shown(growth?.requestsPerSecond), shown(growth?.cpuMs), shown(growth?.databaseCpuMs)];
}

/** The peak memory of each server as text, by phase and scale. */
export function memoryTableOf(scales: readonly ScaleSummary[], phases: readonly string[]): string {
  const rows = scales.flatMap(({ users, servers }) =>
    servers.map(({ title, residentMb, phases: summaries }) => [
      `${title}, ${users}`,
      residentMb.toFixed(0),
      ...phases.map((phase) => summaries[phase]?.residentMb.toFixed(0) ?? ''),
    ]),
  );
  return aligned([['peak RSS MB', 'all', ...phases], ...rows]).join('\n');
}
