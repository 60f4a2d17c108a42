import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The process ID of the server that runs on a data directory, from its `postmaster.pid`. */
export function postmasterOf(dataDir: string): number {
  return Number.parseInt(readFileSync(join(dataDir, 'pgdata', 'postmaster.pid'), 'utf8'), 10);
}

/** Whether a process with this ID exists. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
