import { execFile } from 'node:child_process';
import { readFile, stat, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import type { Logger } from 'pino';
import { clusterFolderIn } from './cluster-folder.ts';
import { EmbeddedServerError } from './embedded-server-error.ts';
import { ignoreMissing } from './files.ts';

const run = promisify(execFile);

const POLL_MS = 50;

/** Fast shutdown, then immediate shutdown, with the limit on each. */
const SHUTDOWNS: readonly { readonly signal: NodeJS.Signals; readonly ms: number }[] = [
  { signal: 'SIGINT', ms: 60_000 },
  { signal: 'SIGQUIT', ms: 10_000 },
];

/** `postmaster.pid`, which a running server keeps in its data directory; incomplete while the server starts. */
interface PidFile {
  readonly path: string;
  readonly lines: readonly string[];
  readonly pid: number;
  /** The folder of its socket. */
  readonly socket: string;
}

async function readPidFile(cluster: string): Promise<PidFile | null> {
  const path = join(cluster, 'postmaster.pid');
  try {
    const lines = (await readFile(path, 'utf8')).split('\n');
    return { path, lines, pid: Number(lines[0]), socket: lines[4] ?? '' };
  } catch {
    return null;
  }
}

/** The folder of the socket of the server that runs on a data directory; `null` when none runs. */
export async function findSocketIn(dataDir: string): Promise<string | null> {
  const { cluster } = clusterFolderIn(resolve(dataDir));
  const file = await readPidFile(cluster);
  return file !== null && file.socket !== '' && (await isServerOf(file.pid, cluster)) ? file.socket : null;
}

/**
 * Stops the server that a killed process left running on a cluster. The caller holds the lock of the data directory.
 *
 * @throws EmbeddedServerError when it does not stop
 */
export async function stopOrphan(cluster: string, logger: Logger): Promise<void> {
  const file = await readPidFile(cluster);
  if (file === null) return;

  const { pid } = file;
  for (const { signal, ms } of SHUTDOWNS) {
    if (!(await isServerOf(pid, cluster))) return overwritePid(file);
    logger.warn({ pid, signal }, 'stopping the database server that an earlier process left running');
    process.kill(pid, signal);
    await waitForExit(pid, { cluster, ms });
  }
  if (await isServerOf(pid, cluster)) {
    throw new EmbeddedServerError(`A database server of an earlier start does not stop; end process ${pid} yourself.`);
  }
}

async function waitForExit(pid: number, { cluster, ms }: { cluster: string; ms: number }): Promise<void> {
  const startedAt = performance.now();
  while (performance.now() - startedAt < ms && (await isServerOf(pid, cluster))) await sleep(POLL_MS);
}

/**
 * Overwrites a stale process id, which another program may have by now and which would keep a server from starting. A
 * server ignores the id of its own parent, and still checks the shared memory that the file names.
 */
async function overwritePid({ path, lines: [, ...others] }: PidFile): Promise<void> {
  await writeFile(path, [process.pid, ...others].join('\n')).catch(ignoreMissing);
}

/** Whether a process is the server of a cluster, whose folder is then its working directory. */
async function isServerOf(pid: number, cluster: string): Promise<boolean> {
  if (!Number.isSafeInteger(pid) || pid <= 0) return false;
  try {
    if (process.platform !== 'linux') {
      return (await run('ps', ['-ww', '-o', 'command=', '-p', String(pid)])).stdout.includes(`-D ${cluster} `);
    }
    const [current, expected] = await Promise.all(
      [`/proc/${pid}/cwd`, cluster].map((path) => stat(path, { bigint: true })),
    );
    return current?.dev === expected?.dev && current?.ino === expected?.ino;
  } catch {
    return false;
  }
}
