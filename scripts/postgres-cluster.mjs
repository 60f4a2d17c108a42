/** A PostgreSQL server of one's own: a fresh cluster in a temporary folder, on a free port of the loopback interface. */
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const DEBIAN = '/usr/lib/postgresql';
const isRoot = process.getuid?.() === 0;

/** The folder of the newest server that is installed and can be run by this user, or null. */
export function findServer() {
  const versions = existsSync(DEBIAN) ? readdirSync(DEBIAN).sort((a, b) => Number(b) - Number(a)) : [];
  const folders = [...versions.map((version) => join(DEBIAN, version, 'bin')), ...(process.env.PATH ?? '').split(':')];
  const found = folders.find((folder) => existsSync(join(folder, 'initdb')) && existsSync(join(folder, 'pg_ctl')));
  const isUsable = !isRoot || spawnSync('id', ['postgres']).status === 0;
  return found !== undefined && isUsable ? found : null;
}

/**
 * Makes a cluster and starts it.
 *
 * @param {string} bin the folder that `findServer` found
 * @returns {Promise<import('./postgres-cluster.d.mts').PostgresCluster>}
 */
export async function startCluster(bin) {
  const folder = mkdtempSync(join(tmpdir(), 'xm-directory-postgres-'));
  const port = await freePort();
  if (isRoot) execFileSync('chown', ['postgres', folder]);
  chmodSync(folder, 0o700);
  const data = join(folder, 'data');
  const options = `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories=${folder} -c max_connections=200`;
  const control = (...args) => asServerUser(join(bin, 'pg_ctl'), ['-D', data, ...args]);
  const start = () => control('-w', '-l', join(folder, 'log'), '-o', options, 'start');
  const crash = () => control('-m', 'immediate', 'stop');
  await asServerUser(join(bin, 'initdb'), [
    '-D',
    data,
    '-U',
    'postgres',
    '-A',
    'trust',
    '-E',
    'UTF8',
    '--locale=C.UTF-8',
  ]);
  await start();
  return {
    url: `postgres://postgres@127.0.0.1:${port}/postgres`,
    start,
    crash,
    remove: async () => {
      if (existsSync(join(data, 'postmaster.pid'))) await crash();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/**
 * The server refuses to run as root; it is then run as the user that Debian's package makes for it. It has a process
 * group of its own, so that Ctrl-C in a terminal reaches nobody but who then ends the cluster in order.
 */
async function asServerUser(program, args) {
  const user = isRoot ? { uid: idOf('-u'), gid: idOf('-g') } : {};
  const child = spawn(program, args, {
    stdio: ['ignore', 'ignore', 'inherit'],
    cwd: tmpdir(),
    detached: true,
    ...user,
  });
  const [code] = await once(child, 'exit');
  if (code !== 0) throw new Error(`${program} ${args.join(' ')} ended with ${code}.`);
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
