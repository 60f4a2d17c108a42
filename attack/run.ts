#!/usr/bin/env node
/**
 * Runs the findings of SECURITY.md and their variants against a server that it starts itself on the loopback interface,
 * and fails when one exceeds a limit of SECURITY.md. See `npm run attack -- --help`.
 */
import { writeFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { openCluster } from '../bench/database/cluster.ts';
import { RemoteClient } from '../bench/load/remote-client.ts';
import { loadBuild } from '../bench/servers/builds.ts';
import { BODIES } from './findings/bodies.ts';
import { EXPORTED } from './findings/exports.ts';
import { FAIRNESS } from './findings/fairness.ts';
import type { Finding } from './findings/finding.ts';
import { FLOODS } from './findings/floods.ts';
import { QUERIES } from './findings/queries.ts';
import { RECORDS } from './findings/records.ts';
import { SOCKETS } from './findings/sockets.ts';
import { VARIABLES } from './findings/variables.ts';
import { violationsOf } from './limits.ts';
import { measure } from './measure.ts';
import { HELP, type Options, readOptions } from './options.ts';
import { markdownOf } from './report/markdown.ts';
import { tableOf } from './report/table.ts';
import { type Result, readResults } from './result.ts';
import { TestBed } from './test-bed.ts';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
const ALL = [...VARIABLES, ...QUERIES, ...BODIES, ...RECORDS, ...EXPORTED, ...FLOODS, ...FAIRNESS, ...SOCKETS];
const IDLE_MS = 2_000;
/** The latency of the neighbour's lookups without an attack. */
const IDLE: Finding = {
  id: '',
  title: 'nothing, for comparison',
  kind: 'behavior',
  allows: /^nothing/,
  prepare: () => () => wait(IDLE_MS, ['nothing']),
};
/** Above this p99 without an attack, the machine has other load, and latencies tell nothing about the product. */
const FREE_MACHINE_P99_MS = 100;

function print(text: string): void {
  process.stderr.write(`${text}\n`);
}

/** The findings to be run; the short form does not need the latency without an attack. */
function chosen({ only, isShort }: Options): readonly Finding[] {
  const wanted = ALL.filter(({ id }) => only === null || only.includes(id));
  return isShort ? wanted.filter((finding) => finding.isShort) : [IDLE, ...wanted];
}

async function runAll(options: Options, bed: TestBed): Promise<readonly Result[]> {
  const { isShort, tolerance } = options;
  const probe = new RemoteClient('../../attack/load/probe.ts');
  const results: Result[] = [];
  try {
    for (const [index, finding] of chosen(options).entries()) {
      const measurement = await measure(finding, { bed, probe, from: `127.0.1.${index + 1}`, isShort });
      const idleMs = (results[0] ?? measurement).probe.p99;
      const isLatencyChecked = !isShort && idleMs < FREE_MACHINE_P99_MS;
      const violations = violationsOf(measurement, { allows: finding.allows, isLatencyChecked, tolerance });
      const result = { ...measurement, violations };
      results.push(result);
      print(lineOf(result));
      if (finding === IDLE && !isLatencyChecked) print('The machine has other load: latencies are not checked.');
      if (result.isStuck) await bed.server.kill();
      if (!bed.server.isAlive()) await bed.start();
    }
  } finally {
    probe.close();
  }
  return results;
}

function lineOf({ id, title, violations }: Result): string {
  return `${violations.length === 0 ? '  ok' : 'FAIL'} ${[`${id} ${title}`.trim(), ...violations].join('; ')}`;
}

/** @returns the exit code */
async function run(options: Options): Promise<number> {
  // Processes and folders are removed when this process exits.
  for (const signal of SIGNALS) process.on(signal, () => process.exit(130));
  const { folder, users, seconds, out } = options;
  const before = options.before === null ? null : readResults(options.before);
  const cluster = await openCluster();
  const bed = new TestBed({ build: await loadBuild(folder), cluster, users, seconds });
  try {
    await bed.open();
    const results = await runAll(options, bed);
    process.stdout.write(`${tableOf(results)}\n`);
    if (before !== null) process.stdout.write(`\n${markdownOf(before, results)}\n`);
    if (out !== null) writeFileSync(out, `${JSON.stringify(results, null, 2)}\n`);
    return results.every(({ violations }) => violations.length === 0) ? 0 : 1;
  } finally {
    await bed.close();
    await cluster.close();
  }
}

function readOptionsOrExit(): Options | null {
  try {
    return readOptions();
  } catch (error) {
    print(error instanceof Error ? error.message : String(error));
    process.exit(2);
  }
}

const options = readOptionsOrExit();
if (options === null) process.stdout.write(`${HELP}\n`);
else process.exitCode = await run(options);
