import { mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { lock } from 'proper-lockfile';
import { errorCode } from './error-code.ts';

/** Another living process holds the data directory. */
export class DataDirectoryInUse extends Error {
  override readonly name = 'DataDirectoryInUse';

  constructor(readonly dataDir: string) {
    super(`The data directory ${dataDir} is in use by another instance; stop that one, or set another DATA_DIR.`);
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
  if (await isHolderDead(dataDir)) await rm(lockfilePath, { recursive: true, force: true });

  const take = () => lock(dataDir, { lockfilePath, stale: STALE_MS, update: TOUCH_MS, onCompromised: onLost });
  const release = await take()
    .catch(async (error: unknown) => {
      if (isHeld(error) && !(await showsLife(lockfilePath))) return take();
      throw error;
    })
    .catch((error: unknown) => {
      throw isHeld(error) ? new DataDirectoryInUse(dataDir) : error;
    });
  await writeFile(holderFile(dataDir), JSON.stringify(thisProcess()));
  return release;
}

function isHeld(error: unknown): boolean {
  return errorCode(error) === 'ELOCKED';
}

/** A living holder touches its lock every two seconds. */
async function showsLife(lockfilePath: string): Promise<boolean> {
  const touched = () =>
    stat(lockfilePath)
      .then(({ mtimeMs }) => mtimeMs)
      .catch(() => null);
  const before = await touched();
  for (let waitedMs = 0; waitedMs <= STALE_MS; waitedMs += GLANCE_MS) {
    const now = await touched();
    if (now !== before) return now !== null;
    await sleep(GLANCE_MS);
  }
  return false;
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
