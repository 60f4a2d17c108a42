#!/usr/bin/env node
/**
 * The benchmark: what the product can do, beside the least that a server on the same tables could do, and beside its
 * peers. See NOTES.md, and `npm run bench -- --help`.
 */
import { spawn } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { openCluster } from './database/cluster.mjs';
import { RemoteClient } from './load/remote-client.mjs';
import { runRounds, startAll } from './measure.mjs';
import { HELP, readOptions, serversFor } from './options.mjs';
import { chartOf } from './report/chart.mjs';
import { machine } from './report/machine.mjs';
import { summaryOf } from './report/summary.mjs';
import { tableOf } from './report/table.mjs';

const pathOf = (/** @type {string} */ path) => fileURLToPath(new URL(path, import.meta.url));

/** Runs the same command line beside a PostgreSQL server of its own. */
function runBesideServer() {
  const args = [pathOf('../scripts/with-postgres.mjs'), process.execPath, pathOf('run.mjs'), ...process.argv.slice(2)];
  const child = spawn(process.execPath, args, { stdio: 'inherit', env: { ...process.env, BENCH_CLUSTER: 'ours' } });
  return new Promise((resolve) => child.on('exit', resolve));
}

const print = (/** @type {string} */ text) => process.stdout.write(`${text}\n`);
const say = (/** @type {string} */ text) => process.stderr.write(`${text}\n`);

/** @param {import('./options.mjs').Options} options @param {import('./database/cluster.mjs').Cluster} cluster @param {number} users */
async function runScale(options, cluster, users) {
  const { enterprises, connections, other } = options;
  say(`${users} users in each of ${enterprises} enterprise${enterprises === 1 ? '' : 's'}`);
  const client = new RemoteClient();
  const site = { cluster, users, enterprises, other };
  const running = await startAll(serversFor(options, users), { site, client, connections, say });
  try {
    const measurements = await runRounds(running, { options, cluster, client, say });
    return { users, enterprises, servers: summaryOf(running, measurements) };
  } finally {
    client.close();
    for (const server of running) await server.close();
  }
}

/** @param {import('./options.mjs').Options} options @param {string} url */
async function run(options, url) {
  const cluster = await openCluster(url, { isOurs: process.env.BENCH_CLUSTER === 'ours' });
  const { rounds, seconds, connections } = options;
  const head = { machine: machine(cluster), statementsFrom: cluster.counting, rounds, seconds, connections };
  const scales = [];
  for (const users of options.scales) {
    const scale = await runScale(options, cluster, users);
    scales.push(scale);
    print(tableOf(scale, options.phases));
  }
  await cluster.close();

  const folder = pathOf('results');
  await mkdir(folder, { recursive: true });
  await writeFile(`${folder}/${options.out}.json`, `${JSON.stringify({ ...head, scales }, null, 2)}\n`);
  if (scales[0] !== undefined) await writeFile(`${folder}/${options.out}.svg`, chartOf(scales[0], options.phases));
  const errors = scales.flatMap(({ servers }) => servers).filter(({ name, errors }) => errors > 0 && isOurs(name));
  if (errors.length > 0) process.exitCode = 1;
}

/** Peers may fail at what they cannot do; we and the floor may not. @param {string} name */
const isOurs = (name) => !['scimmy', 'jackson'].includes(name);

const options = readOptions();
const url = process.env.TEST_DATABASE_URL;
if (options === null) print(HELP);
else if (url === undefined) process.exitCode = await runBesideServer();
else await run(options, url);
