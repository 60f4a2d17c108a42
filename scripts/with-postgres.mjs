#!/usr/bin/env node
/**
 * Runs a command beside a PostgreSQL server of its own: a fresh cluster in a temporary folder, on a free port of the
 * loopback interface, gone when the command ends. The command finds it in TEST_DATABASE_URL.
 *
 *   node scripts/with-postgres.mjs npm run jest
 *
 * A TEST_DATABASE_URL that is set already is used as it is. Where no server is installed the command runs without one.
 */
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const DEBIAN = '/usr/lib/postgresql';
const isRoot = process.getuid?.() === 0;

/** The folder of the newest server installed, or null. */
function findServer() {
  const versions = existsSync(DEBIAN) ? readdirSync(DEBIAN).sort((a, b) => Number(b) - Number(a)) : [];
  const folders = [...versions.map((version) => join(DEBIAN, version, 'bin')), ...(process.env.PATH ?? '').split(':')];
  return folders.find((folder) => existsSync(join(folder, 'initdb')) && existsSync(join(folder, 'pg_ctl'))) ?? null;
}

/** The server refuses to run as root; it is then run as the user that Debian's package makes for it. */
function asServerUser(program, args) {
  const user = isRoot ? { uid: idOf('-u'), gid: idOf('-g') } : {};
  execFileSync(program, args, { stdio: ['ignore', 'ignore', 'inherit'], cwd: tmpdir(), ...user });
}

function idOf(option) {
  return Number(execFileSync('id', [option, 'postgres'], { encoding: 'utf8' }));
}

function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}

async function startServer(bin) {
  const folder = mkdtempSync(join(tmpdir(), 'xm-directory-postgres-'));
  const port = await freePort();
  if (isRoot) execFileSync('chown', ['postgres', folder]);
  chmodSync(folder, 0o700);
  const data = join(folder, 'data');
  const options = `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories=${folder} -c max_connections=200`;
  asServerUser(join(bin, 'initdb'), ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C.UTF-8']);
  asServerUser(join(bin, 'pg_ctl'), ['-D', data, '-w', '-l', join(folder, 'log'), '-o', options, 'start']);
  const stop = () => {
    asServerUser(join(bin, 'pg_ctl'), ['-D', data, '-m', 'immediate', 'stop']);
    rmSync(folder, { recursive: true, force: true });
  };
  return { url: `postgres://postgres@127.0.0.1:${port}/postgres`, stop };
}

function run([command, ...args], url) {
  const env = url === null ? process.env : { ...process.env, TEST_DATABASE_URL: url };
  const child = spawn(command, args, { stdio: 'inherit', env });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) => resolve(signal === null ? code : 1));
  });
}

const command = process.argv.slice(2);
const given = process.env.TEST_DATABASE_URL ?? null;
const bin = given === null ? findServer() : null;
const usable = bin !== null && (!isRoot || spawnSync('id', ['postgres']).status === 0);
const server = usable ? await startServer(bin) : null;
if (given === null && server === null) {
  console.log('No PostgreSQL server is installed: every suite that takes a database runs on the embedded one alone.');
}
try {
  process.exitCode = await run(command, server?.url ?? given);
} finally {
  server?.stop();
}
