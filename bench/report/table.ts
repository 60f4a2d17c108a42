import { titleOf } from '../load/phases.ts';
import { aligned } from './aligned.ts';
import type { PhaseSummary, ScaleSummary } from './summary.ts';

const HEADINGS = [
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

/** A scale as text: for each phase a line a server. */
export function tableOf({ users, enterprises, servers }: ScaleSummary, phases: readonly string[]): string {
  const lines = [`\n${users} users in each of ${enterprises} enterprise${enterprises === 1 ? '' : 's'}`];
  for (const phase of phases) {
    const rows = servers.map(({ title, phases: summaries }) => rowOf(title, summaries[phase]));
    lines.push('', ...aligned([[titleOf(phase), ...HEADINGS], ...rows]));
  }
  const wholes = servers.map(({ title, readyMs, residentMb, lostReports }) => [
    title,
    readyMs.join(' + '),
    residentMb.toFixed(0),
    lostReports === null ? '' : String(lostReports),
  ]);
  lines.push('', ...aligned([['', 'ready after ms', 'peak RSS MB', 'log entries lost'], ...wholes]));
  const failures = servers.flatMap(({ title, phases: summaries }) =>
    Object.values(summaries).flatMap(({ firstError }) => (firstError === null ? [] : [`${title}: ${firstError}`])),
  );
  return [...lines, '', ...failures].join('\n');
}

function rowOf(server: string, summary: PhaseSummary | undefined): string[] {
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
