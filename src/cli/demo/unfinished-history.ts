import { readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { lockDataDirectory } from '../../boot/process/data-lock.ts';
import type { Settings } from '../../boot/settings/settings.ts';

const MARKER_NAME = 'demo-month.unfinished';
const MARKER = 'The database beside this file is half a month of demonstration data; the next start removes both.\n';
const OF_A_DATABASE = ['pgdata', 'pgdata.marker'];

type Where = Pick<Settings, 'dataDir'>;

/** Where the job of the demonstration lives. */
export function jobFolderIn({ dataDir }: Where): string {
  return join(dataDir, 'demo');
}

/** Whether no database ever was there; what else may be wrong with the folder is for `serve` to judge. */
export async function isUntouched({ dataDir }: Where): Promise<boolean> {
  const names = await namesIn(dataDir);
  return [...OF_A_DATABASE, 'postgres', 'admin-token', 'demo'].every((name) => !names.has(name));
}

/** Says, before there is anything, that what is made from here on is good for nothing until it is whole. */
export async function beginMonth({ dataDir }: Where): Promise<void> {
  await writeFile(join(dataDir, MARKER_NAME), MARKER, { mode: 0o600, flag: 'wx' });
}

/** Says that the month is whole; nobody has seen it before, and nothing takes it away afterwards. */
export async function endMonth({ dataDir }: Where): Promise<void> {
  await rm(join(dataDir, MARKER_NAME));
}

/**
 * Throws away a month that was broken off, as by a kill: its marker says that nothing else is in the database.
 *
 * @throws DataDirectoryInUse when somebody is living it at this moment
 */
export async function removeHalfMonth({ dataDir }: Where, onFatal: (error: Error) => void): Promise<void> {
  if (!(await namesIn(dataDir)).has(MARKER_NAME)) return;
  const release = await lockDataDirectory(dataDir, onFatal);
  for (const name of [...OF_A_DATABASE, 'demo', MARKER_NAME]) {
    await rm(join(dataDir, name), { recursive: true, force: true });
  }
  await release();
}

async function namesIn(dataDir: string): Promise<ReadonlySet<string>> {
  return new Set(await readdir(dataDir).catch(() => []));
}
