#!/usr/bin/env node
/**
 * The benchmark: what the product can do, beside the least that a server on the same tables could do, and beside its
 * peers. See NOTES.md, and `npm run bench -- --help`.
 */
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { openCluster } from './database/cluster.mjs';
import { HELP, readOptions } from './options.mjs';
import { runAnalysts } from './run-analysts.mjs';
import { runScales } from './run-scales.mjs';
import { runSoak } from './run-soak.mjs';

const SIGNALS = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']);
const pathOf = (/** @type {string} */ path) => fileURLToPath(new URL(path, import.meta.url));
const say = (/** @type {string} */ text) => process.stderr.write(`${text}\n`);

/** Runs the same command line beside a PostgreSQL server of its own; answers its exit code. */
function runBesideServer() {
  const args = [pathOf('../scripts/with-postgres.mjs'), process.execPath, pathOf('run.mjs'), ...process.argv.slice(2)];
  const child = spawn(process.execPath, args, { stdio: 'inherit', env: { ...process.env, BENCH_CLUSTER: 'ours' } });
  for (const signal of SIGNALS) process.on(signal, () => child.kill(signal));
  return new Promise((resolve) => child.on('exit', (code) => resolve(code ?? 1)));
}

/** @param {import('./options.mjs').Options} options @param {string} url @returns {Promise<number>} exit code */
async function run(options, url) {
  // Whoever was started, and their folders, go when this process does.
  for (const signal of SIGNALS) process.on(signal, () => process.exit(130));
  const cluster = await openCluster(url, { isOurs: process.env.BENCH_CLUSTER === 'ours' });
  try {
    const isGood = await runOf(options)(options, { cluster, say });
    return isGood ? 0 : 1;
  } finally {
    await cluster.close();
  }
}

/** @param {import('./options.mjs').Options} options */
function runOf({ analysts, soak }) {
  if (analysts !== null) return runAnalysts;
  return soak === null ? runScales : runSoak;
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
const url = process.env.TEST_DATABASE_URL;
if (options === null) {
  process.stdout.write(`${HELP}\n`);
} else if (url !== undefined) {
  process.exitCode = await run(options, url);
} else if (process.env.BENCH_CLUSTER === undefined) {
  process.exitCode = await runBesideServer();
} else {
  say('The benchmark needs a PostgreSQL server: install one, or name one in TEST_DATABASE_URL.');
  process.exitCode = 2;
}
