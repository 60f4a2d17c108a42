#!/usr/bin/env node
/**
 * The benchmark: what the product can do, beside the least that a server on the same tables could do, and beside its
 * peers. See docs/performance.md, and `npm run bench -- --help`.
 */
import { openCluster } from './database/cluster.ts';
import { HELP, type Options, readOptions } from './options.ts';
import { runAnalysts } from './run-analysts.ts';
import { runScales } from './run-scales.ts';
import { runSoak } from './run-soak.ts';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

function log(text: string): void {
  process.stderr.write(`${text}\n`);
}

/** Answers the exit code. */
async function run(options: Options): Promise<number> {
  // Servers and their folders are removed when this process ends.
  for (const signal of SIGNALS) process.on(signal, () => process.exit(130));
  const cluster = await openCluster();
  try {
    const isGood = await modeOf(options)(options, { cluster, log });
    return isGood ? 0 : 1;
  } finally {
    await cluster.close();
  }
}

function modeOf({ analysts, soak }: Options) {
  if (analysts !== null) return runAnalysts;
  return soak === null ? runScales : runSoak;
}

function readOptionsOrExit(): Options | null {
  try {
    return readOptions();
  } catch (error) {
    log(error instanceof Error ? error.message : String(error));
    process.exit(2);
  }
}

const options = readOptionsOrExit();
if (options === null) process.stdout.write(`${HELP}\n`);
else process.exitCode = await run(options);
