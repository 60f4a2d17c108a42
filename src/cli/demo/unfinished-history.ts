import { readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { lockDataDirectory } from '../../boot/process/data-lock.ts';
import type { Settings } from '../../boot/settings/settings.ts';

const MARKER_NAME = 'demo-month.unfinished';
const MARKER = 'The database beside this file is half a month of demonstration data; the next start removes both.\n';
const DATABASE_FILES = ['pgdata', 'pgdata.marker'];

type DataDirectory = Pick<Settings, 'dataDir'>;

/** The folder of the demonstration's job. */
export function jobFolderIn({ dataDir }: DataDirectory): string {
  return join(dataDir, 'demo');
}

/** Whether the data directory holds no database yet; `serve` checks everything else about it. */
export async function isEmpty({ dataDir }: DataDirectory): Promise<boolean> {
  const names = await namesIn(dataDir);
  return [...DATABASE_FILES, 'postgres', 'admin-token', 'demo'].every((name) => !names.has(name));
}

/** Marks the history as unfinished, before anything of it exists. */
export async function markUnfinished({ dataDir }: DataDirectory): Promise<void> {
  await writeFile(join(dataDir, MARKER_NAME), MARKER, { mode: 0o600, flag: 'wx' });
}

/** Marks the history as complete: it is kept from now on. */
export async function markComplete({ dataDir }: DataDirectory): Promise<void> {
  await rm(join(dataDir, MARKER_NAME));
}

/**
 * Removes an unfinished history, such as after a kill. Its marker guarantees that the database holds nothing else.
 *
 * @throws DataDirectoryInUse while another process generates it
 */
export async function removeUnfinishedHistory(
  { dataDir }: DataDirectory,
  onFatal: (error: Error) => void,
): Promise<void> {
  if (!(await namesIn(dataDir)).has(MARKER_NAME)) return;
  const release = await lockDataDirectory(dataDir, onFatal);
  for (const name of [...DATABASE_FILES, 'demo', MARKER_NAME]) {
    await rm(join(dataDir, name), { recursive: true, force: true });
  }
  await release();
}

async function namesIn(dataDir: string): Promise<ReadonlySet<string>> {
  return new Set(await readdir(dataDir).catch(() => []));
}
