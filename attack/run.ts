#!/usr/bin/env node
/**
 * Plays what an attacker found, and its relatives, against a server that it starts itself on the loopback interface, and
 * fails when one of them costs more than SECURITY.md allows. See `npm run attack -- --help`.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { openCluster } from '../bench/database/cluster.ts';
import { RemoteClient } from '../bench/load/remote-client.ts';
import { loadBuild } from '../bench/servers/builds.ts';
import { faultsOf } from './bounds.ts';
import { Field } from './field.ts';
import { BODIES } from './findings/bodies.ts';
import { EXPORTED } from './findings/exports.ts';
import { FAIRNESS } from './findings/fairness.ts';
import { QUERIES } from './findings/queries.ts';
import { RECORDS } from './findings/records.ts';
import { SOCKETS } from './findings/sockets.ts';
import { VARIABLES } from './findings/variables.ts';
import { measure } from './measure.ts';
import { HELP, readOptions } from './options.ts';
import { markdownOf } from './report/markdown.ts';
import { tableOf } from './report/table.ts';

const SIGNALS = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']);
const ALL = [...VARIABLES, ...QUERIES, ...BODIES, ...RECORDS, ...EXPORTED, ...FAIRNESS, ...SOCKETS];
/** What the neighbour waits while nobody attacks. @type {import('./findings/finding.ts').Finding} */
const QUIET = {
  id: '',
  title: 'nothing, for comparison',
  kind: 'fact',
  allows: /^nothing/,
  play: async () => {
    await wait(QUIET_MS);
    return ['nothing'];
  },
};
const QUIET_MS = 2_000;
/** Where a neighbour waits so long for nothing, others use the machine, and no wait tells of us. */
const FREE_MACHINE_P99_MS = 100;
const say = (/** @type {string} */ text) => process.stderr.write(`${text}\n`);

/** @param {import('./options.ts').Options} options */
const chosen = ({ only, isShort }) =>
  ALL.filter((finding) => (only === null || only.includes(finding.id)) && (!isShort || finding.isShort));

/** @param {import('./options.ts').Options} options @param {Field} field */
async function playAll(options, field) {
  const { isShort } = options;
  const probe = new RemoteClient('../../attack/load/probe.ts');
  /** @type {import('./report/table.ts').Judged[]} */
  const results = [];
  try {
    for (const [index, finding] of [...(isShort ? [] : [QUIET]), ...chosen(options)].entries()) {
      const result = await measure(finding, { field, probe, from: `127.0.1.${index + 1}`, isShort });
      const quietMs = (results[0] ?? result).probe.p99;
      const areWaitsJudged = !isShort && quietMs < FREE_MACHINE_P99_MS;
      const faults = faultsOf(result, { ...options, allows: finding.allows, areWaitsJudged });
      results.push({ ...result, faults });
      say(lineOf({ ...result, faults }));
      if (finding === QUIET && !areWaitsJudged) say('The machine is not free: what the neighbour waits is not judged.');
      if (result.isStuck) await field.server.kill();
      if (!field.server.isAlive()) await field.start();
    }
  } finally {
    probe.close();
  }
  return results;
}

/** @param {import('./report/table.ts').Judged} result */
function lineOf({ id, title, faults }) {
  return `${faults.length === 0 ? '  ok' : 'FAIL'} ${[`${id} ${title}`.trim(), ...faults].join('; ')}`;
}

/** @param {import('./options.ts').Options} options @returns {Promise<number>} exit code */
async function run(options) {
  // Whoever was started, and their folders, go when this process does.
  for (const signal of SIGNALS) process.on(signal, () => process.exit(130));
  const cluster = await openCluster();
  const { folder, users, seconds, out, before } = options;
  const field = new Field({ build: await loadBuild(folder), cluster, users, seconds });
  try {
    await field.open();
    const results = await playAll(options, field);
    process.stdout.write(`${tableOf(results)}\n`);
    if (before !== null) process.stdout.write(`\n${markdownOf(JSON.parse(readFileSync(before, 'utf8')), results)}\n`);
    if (out !== null) writeFileSync(out, `${JSON.stringify(results, null, 2)}\n`);
    return results.every(({ faults }) => faults.length === 0) ? 0 : 1;
  } finally {
    await field.close();
    await cluster.close();
  }
}

function readOptionsOrEnd() {
  try {
    return readOptions();
  } catch (error) {
    say(error instanceof Error ? error.message : String(error));
    process.exit(2);
  }
}

const options = readOptionsOrEnd();
if (options === null) process.stdout.write(`${HELP}\n`);
else process.exitCode = await run(options);
