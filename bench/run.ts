#!/usr/bin/env node
/**
 * The benchmark: what the product can do, beside the least that a server on the same tables could do, and beside its
 * peers. See NOTES.md, and `npm run bench -- --help`.
 */
import { openCluster } from './database/cluster.ts';
import { HELP, readOptions } from './options.ts';
import { runAnalysts } from './run-analysts.ts';
import { runScales } from './run-scales.ts';
import { runSoak } from './run-soak.ts';

const SIGNALS = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']);
const say = (/** @type {string} */ text) => process.stderr.write(`${text}\n`);

/** @param {import('./options.ts').Options} options @returns {Promise<number>} exit code */
async function run(options) {
  // Whoever was started, and their folders, go when this process does.
  for (const signal of SIGNALS) process.on(signal, () => process.exit(130));
  const cluster = await openCluster();
  try {
    const isGood = await runOf(options)(options, { cluster, say });
    return isGood ? 0 : 1;
  } finally {
    await cluster.close();
  }
}

/** @param {import('./options.ts').Options} options */
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
if (options === null) process.stdout.write(`${HELP}\n`);
else process.exitCode = await run(options);
