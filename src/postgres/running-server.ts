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

/** PostgreSQL's fast shutdown, and then its immediate one; how long each may take. */
const SHUTDOWNS: readonly { readonly signal: NodeJS.Signals; readonly ms: number }[] = [
  { signal: 'SIGINT', ms: 60_000 },
  { signal: 'SIGQUIT', ms: 10_000 },
];

/** What a server writes about itself into its folder, line by line; while it starts, lines may be missing. */
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

/** The folder of the socket of the server that runs on a data directory, whoever started it; `null` when none does. */
export async function findSocketIn(dataDir: string): Promise<string | null> {
  const { cluster } = clusterFolderIn(resolve(dataDir));
  const file = await readPidFile(cluster);
  return file !== null && file.socket !== '' && (await serves(file.pid, cluster)) ? file.socket : null;
}

/**
 * Ends the server that a killed process left behind on a cluster. Whoever calls has the data directory to itself.
 *
 * @throws EmbeddedServerError when it does not end
 */
export async function endOrphan(cluster: string, logger: Logger): Promise<void> {
  const file = await readPidFile(cluster);
  if (file === null) return;

  const { pid } = file;
  for (const { signal, ms } of SHUTDOWNS) {
    if (!(await serves(pid, cluster))) return replacePid(file);
    logger.warn({ pid, signal }, 'stopping the database server that an earlier process left running');
    process.kill(pid, signal);
    await untilGone(pid, { cluster, ms });
  }
  if (await serves(pid, cluster)) {
    throw new EmbeddedServerError(`A database server of an earlier start does not stop; end process ${pid} yourself.`);
  }
}

async function untilGone(pid: number, { cluster, ms }: { cluster: string; ms: number }): Promise<void> {
  const startedAt = performance.now();
  while (performance.now() - startedAt < ms && (await serves(pid, cluster))) await sleep(POLL_MS);
}

/**
 * Another program may have the process id by now that the file names, which keeps a server from starting. A server does
 * not mind the id of its own parent, and still looks whether others use the shared memory that the file names.
 */
async function replacePid({ path, lines: [, ...others] }: PidFile): Promise<void> {
  await writeFile(path, [process.pid, ...others].join('\n')).catch(ignoreMissing);
}

/** Whether a process is a server on the cluster, in which it then works. */
async function serves(pid: number, cluster: string): Promise<boolean> {
  if (!Number.isSafeInteger(pid) || pid <= 0) return false;
  try {
    if (process.platform !== 'linux') {
      return (await run('ps', ['-ww', '-o', 'command=', '-p', String(pid)])).stdout.includes(`-D ${cluster} `);
    }
    const [works, is] = await Promise.all([`/proc/${pid}/cwd`, cluster].map((path) => stat(path, { bigint: true })));
    return works?.dev === is?.dev && works?.ino === is?.ino;
  } catch {
    return false;
  }
}
