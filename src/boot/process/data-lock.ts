import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { lock } from 'proper-lockfile';
import { systemClock } from '../../kernel/clock.ts';
import { errorCode } from '../../kernel/error-code.ts';

/** Another running process has locked the data directory. */
export class DataDirectoryInUse extends Error {
  override readonly name = 'DataDirectoryInUse';

  constructor(readonly dataDir: string) {
    super(`The data directory ${dataDir} is in use by another instance; stop it or set another DATA_DIR.`);
  }
}

const STALE_MS = 10_000;
const UPDATE_MS = 2_000;
const POLL_MS = 250;

/**
 * Locks a data directory for this process. The lock of a killed process is taken over: at once if that process ran on
 * this machine, else after ten seconds without an update of the lock.
 *
 * @param onLost called when another process took over the directory; this process must exit at once
 * @returns releases the lock
 * @throws DataDirectoryInUse
 */
export async function lockDataDirectory(dataDir: string, onLost: (error: Error) => void): Promise<() => Promise<void>> {
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  const lockfilePath = join(dataDir, 'lock');
  // Not the library but `removeStaleLock` decides on stale locks, so that one of several processes removes the lock.
  const options = { lockfilePath, stale: Number.MAX_SAFE_INTEGER, update: UPDATE_MS, onCompromised: onLost };
  const acquire = () => lock(dataDir, options);
  const release = await acquire()
    .catch(async (error: unknown) => {
      if (isHeld(error) && (await removeStaleLock(dataDir, lockfilePath))) return acquire();
      throw error;
    })
    .catch((error: unknown) => {
      throw isHeld(error) ? new DataDirectoryInUse(dataDir) : error;
    });
  await writeFile(holderFile(dataDir), JSON.stringify(thisProcess()));
  return async () => {
    await rm(holderFile(dataDir), { force: true });
    await release();
  };
}

/** Removes the lock of a dead holder; `false` if the holder lives, or if another process takes over at this moment. */
async function removeStaleLock(dataDir: string, lockfilePath: string): Promise<boolean> {
  const seen = await identityOf(lockfilePath);
  if (!(await isHolderDead(dataDir)) && (await isUpdated(lockfilePath))) return false;
  if (seen === null || (await identityOf(lockfilePath)) !== seen) return true;
  if (!(await isFirstToClaim(dataDir, `lock.${seen}`))) return false;

  // The holder file first: a new lock must not appear beside the file of the dead holder.
  await rm(holderFile(dataDir), { force: true });
  await rm(lockfilePath, { recursive: true, force: true });
  return true;
}

/** Identifies a lock: another one of the same path differs, even if the file system reuses the inode number. */
async function identityOf(lockfilePath: string): Promise<string | null> {
  try {
    const { ino, birthtimeNs } = await stat(lockfilePath, { bigint: true });
    return `${ino}-${birthtimeNs}`;
  } catch {
    return null;
  }
}

/**
 * Whether this process is the first to claim a stale lock. The claim file is kept, so that processes which saw the same
 * lock fail later; claims of former locks are removed.
 */
async function isFirstToClaim(dataDir: string, claim: string): Promise<boolean> {
  try {
    await writeFile(join(dataDir, claim), '', { flag: 'wx' });
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false;
    throw error;
  }
  const former = (await readdir(dataDir)).filter((name) => name.startsWith('lock.') && name !== claim);
  await Promise.all(former.map((name) => rm(join(dataDir, name), { force: true })));
  return true;
}

function isHeld(error: unknown): boolean {
  return errorCode(error) === 'ELOCKED';
}

/** Whether the holder updates its lock, as a running one does every two seconds. */
async function isUpdated(lockfilePath: string): Promise<boolean> {
  const before = await updatedMs(lockfilePath);
  if (systemClock().getTime() - before > STALE_MS) return false;
  for (let waitedMs = 0; waitedMs <= STALE_MS; waitedMs += POLL_MS) {
    if ((await updatedMs(lockfilePath)) > before) return true;
    await sleep(POLL_MS);
  }
  return false;
}

/** The time of the last update of the lock; negative infinity if it does not exist. */
async function updatedMs(lockfilePath: string): Promise<number> {
  try {
    return (await stat(lockfilePath)).mtimeMs;
  } catch {
    return Number.NEGATIVE_INFINITY;
  }
}

interface Holder {
  readonly host: string;
  readonly pid: number;
  readonly startedAt: number;
}

function thisProcess(): Holder {
  return { host: hostname(), pid: process.pid, startedAt: performance.timeOrigin };
}

async function isHolderDead(dataDir: string): Promise<boolean> {
  const holder = await readHolder(dataDir);
  const self = thisProcess();
  if (holder === null || holder.host !== self.host) return false;
  // In a container the process has the same pid after each restart.
  return holder.pid === self.pid ? holder.startedAt !== self.startedAt : !isRunning(holder.pid);
}

async function readHolder(dataDir: string): Promise<Holder | null> {
  try {
    const holder: Holder = JSON.parse(await readFile(holderFile(dataDir), 'utf8'));
    return Number.isSafeInteger(holder.pid) ? holder : null;
  } catch {
    return null;
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return errorCode(error) === 'EPERM';
  }
}

function holderFile(dataDir: string): string {
  return join(dataDir, 'holder.json');
}
