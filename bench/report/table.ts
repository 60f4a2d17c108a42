import { PHASES } from '../load/phases.ts';
import { aligned } from './aligned.ts';

/** @typedef {import('./summary.ts').PhaseSummary} PhaseSummary */

const HEADINGS = [
  '',
  'requests/s',
  'of floor',
  'p50',
  'p95',
  'p99',
  'CPU ms',
  'of floor',
  'database',
  'statements',
  'RSS MB',
  'errors',
];

/** A scale as text: for each phase a line a server. @param {import('./summary.ts').ScaleSummary} scale @param {readonly string[]} phases */
export function tableOf({ users, enterprises, servers }, phases) {
  const lines = [`\n${users} users in each of ${enterprises} enterprise${enterprises === 1 ? '' : 's'}`];
  for (const phase of phases) {
    const title = PHASES.find(({ name }) => name === phase)?.title ?? phase;
    const rows = servers.map(({ title: server, phases: summaries }) => rowOf(server, summaries[phase]));
    lines.push('', ...aligned([[title, ...HEADINGS.slice(1)], ...rows]));
  }
  const wholes = servers.map(({ title, readyMs, residentMb, lostReports }) => [
    title,
    readyMs.join(' + '),
    residentMb.toFixed(0),
    lostReports === null ? '' : String(lostReports),
  ]);
  lines.push('', ...aligned([['', 'ready after ms', 'peak RSS MB', 'log entries lost'], ...wholes]));
  const faults = servers.flatMap(({ title, phases: summaries }) =>
    Object.values(summaries).flatMap(({ firstError }) => (firstError === null ? [] : [`${title}: ${firstError}`])),
  );
  return [...lines, '', ...faults].join('\n');
}

/** @param {string} server @param {PhaseSummary | undefined} summary */
function rowOf(server, summary) {
  if (summary === undefined) return [server];
  const {
    requestsPerSecond,
    ofFloor,
    cpuOfFloor,
    p50,
    p95,
    p99,
    cpuMs,
    databaseCpuMs,
    statements,
    residentMb,
    errors,
  } = summary;
  return [
    server,
    String(requestsPerSecond),
    ofFloor === null ? '' : ofFloor.toFixed(2),
    ...[p50, p95, p99].map((ms) => ms.toFixed(1)),
    cpuMs.toFixed(2),
    cpuOfFloor === null ? '' : cpuOfFloor.toFixed(2),
    databaseCpuMs === null ? '' : databaseCpuMs.toFixed(2),
    statements === null ? '' : statements.toFixed(2),
    residentMb.toFixed(0),
    String(errors),
  ];
}
