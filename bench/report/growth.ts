import { PHASES } from '../load/phases.ts';
import { aligned } from './aligned.ts';

/**
 * What became of a phase on a server at a scale, as a ratio to the smallest scale of the run that has it.
 *
 * @typedef {{ users: number, requestsPerSecond: number, cpuMs: number | null, databaseCpuMs: number | null }} Growth
 * @typedef {{ server: string, title: string, phase: string, growth: Growth[] }} GrowthRow
 * @typedef {import('./summary.ts').ScaleSummary} ScaleSummary
 */

/** For each server and phase; one scale alone shows no growth. @param {readonly ScaleSummary[]} scales @returns {GrowthRow[]} */
export function growthOf(scales) {
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

/** @param {readonly { users: number, phases: Record<string, import('./summary.ts').PhaseSummary> }[]} sizes @param {string} phase */
function ratiosOf(sizes, phase) {
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

/** @param {number | null} here @param {number | null} there */
function ratio(here, there) {
  return here === null || there === null || there === 0 ? null : Math.round((here / there) * 1000) / 1000;
}

/** @param {readonly GrowthRow[]} rows @param {readonly string[]} phases */
export function growthTableOf(rows, phases) {
  const scales = [...new Set(rows.flatMap(({ growth }) => growth.map(({ users }) => users)))];
  const headings = scales.slice(1).flatMap((users) => [`at ${users}: req/s`, 'CPU', 'database']);
  const lines = phases.flatMap((phase) => [
    [PHASES.find(({ name }) => name === phase)?.title ?? phase, ...headings.map(() => '')],
    ...rows
      .filter((row) => row.phase === phase)
      .map(({ title, growth }) => [
        `  ${title}`,
        ...scales.slice(1).flatMap((users) => cellsOf(growth.find((each) => each.users === users))),
      ]),
  ]);
  return ['', ...aligned([[`growth, ${scales[0]} users being 1`, ...headings], ...lines])].join('\n');
}

/** @param {Growth | undefined} growth */
function cellsOf(growth) {
  const shown = (/** @type {number | null | undefined} */ value) => value?.toFixed(2) ?? '';
  return [shown(growth?.requestsPerSecond), shown(growth?.cpuMs), shown(growth?.databaseCpuMs)];
}

/** The peak memory of each server, by phase and scale. @param {readonly ScaleSummary[]} scales @param {readonly string[]} phases */
export function memoryTableOf(scales, phases) {
  const rows = scales.flatMap(({ users, servers }) =>
    servers.map(({ title, residentMb, phases: summaries }) => [
      `${title}, ${users}`,
      residentMb.toFixed(0),
      ...phases.map((phase) => summaries[phase]?.residentMb.toFixed(0) ?? ''),
    ]),
  );
  return aligned([['peak RSS MB', 'all', ...phases], ...rows]).join('\n');
}
