#!/usr/bin/env node
/**
 * Runs a command beside a PostgreSQL server of its own: a fresh cluster in a temporary folder, on a free port of the
 * loopback interface, gone when the command ends. The command finds it in TEST_DATABASE_URL.
 *
 *   node scripts/with-postgres.mjs npm run jest
 *
 * A TEST_DATABASE_URL that is set already is used as it is. Where no server is installed the command runs without one.
 */
import { spawn } from 'node:child_process';
import { findServer, startCluster } from './postgres-cluster.mjs';

/** Whatever stops this program stops the command first, so that the cluster never outlives it. */
let child = null;
let stoppedBy = null;
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, () => {
    stoppedBy = signal;
    child?.kill(signal);
  });
}

function run([command, ...args], url) {
  const env = url === null ? process.env : { ...process.env, TEST_DATABASE_URL: url };
  child = spawn(command, args, { stdio: 'inherit', env });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) => resolve(signal === null ? code : 1));
  });
}

const command = process.argv.slice(2);
const given = process.env.TEST_DATABASE_URL ?? null;
const bin = given === null ? findServer() : null;
const cluster = bin === null ? null : await startCluster(bin);
if (given === null && cluster === null) {
  console.log('No PostgreSQL server is installed: every suite that takes a database runs on the embedded one alone.');
}
try {
  process.exitCode = stoppedBy === null ? await run(command, cluster?.url ?? given) : 1;
} finally {
  await cluster?.remove();
}
