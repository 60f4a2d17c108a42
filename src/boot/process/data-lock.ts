import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { lock } from 'proper-lockfile';
import { systemClock } from '../../kernel/clock.ts';
import { errorCode } from '../../kernel/error-code.ts';

/** Another living process holds the data directory. */
export class DataDirectoryInUse extends Error {
  override readonly name = 'DataDirectoryInUse';

  constructor(readonly dataDir: string) {
    super(`The data directory ${dataDir} is in use by another instance; stop it or set another DATA_DIR.`);
  }
}

const STALE_MS = 10_000;
const TOUCH_MS = 2_000;
const GLANCE_MS = 250;

/**
 * Takes a data directory for this process alone, and answers how to give it back. The lock of a process that was killed
 * is taken over: at once when that process ran on this machine, else after ten seconds without a sign of life.
 *
 * @param onLost hears that somebody else took the directory over, which calls for an end at once
 * @throws DataDirectoryInUse
 */
export async function lockDataDirectory(dataDir: string, onLost: (error: Error) => void): Promise<() => Promise<void>> {
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  const lockfilePath = join(dataDir, 'lock');
  // When a lock is stale is for us to say: of several processes that find it stale at once, one alone may remove it.
  const options = { lockfilePath, stale: Number.MAX_SAFE_INTEGER, update: TOUCH_MS, onCompromised: onLost };
  const take = () => lock(dataDir, options);
  const release = await take()
    .catch(async (error: unknown) => {
      if (isHeld(error) && (await isCleared(dataDir, lockfilePath))) return take();
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

/** Removes the lock of a holder that is dead; `false` when it lives, or when another process is about to take over. */
async function isCleared(dataDir: string, lockfilePath: string): Promise<boolean> {
  const seen = await identityOf(lockfilePath);
  if (!(await isHolderDead(dataDir)) && (await showsLife(lockfilePath))) return false;
  if (seen === null || (await identityOf(lockfilePath)) !== seen) return true;
  if (!(await isFirstToClaim(dataDir, `lock.${seen}`))) return false;

  // Before there can be a new lock, which nobody must take for the dead holder's.
  await rm(holderFile(dataDir), { force: true });
  await rm(lockfilePath, { recursive: true, force: true });
  return true;
}

/** Tells one lock from another of the same name, even when the file system gave both the same number. */
async function identityOf(lockfilePath: string): Promise<string | null> {
  try {
    const { ino, birthtimeNs } = await stat(lockfilePath, { bigint: true });
    return `${ino}-${birthtimeNs}`;
  } catch {
    return null;
  }
}

/** The claim stays behind, for those who saw the same lock and come later; the claims to locks before it go. */
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

/** A living holder touches its lock every two seconds. */
async function showsLife(lockfilePath: string): Promise<boolean> {
  const before = await touchedMs(lockfilePath);
  if (systemClock().getTime() - before > STALE_MS) return false;
  for (let waitedMs = 0; waitedMs <= STALE_MS; waitedMs += GLANCE_MS) {
    if ((await touchedMs(lockfilePath)) > before) return true;
    await sleep(GLANCE_MS);
  }
  return false;
}

/** When the lock was last touched; long ago when it is there no more. */
async function touchedMs(lockfilePath: string): Promise<number> {
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
  // A container's only process has the same number in each of its lives.
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
