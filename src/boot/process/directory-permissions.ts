import { chmod, mkdir, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { errorCode } from '../../kernel/error-code.ts';
import { SettingsError } from '../settings/settings.ts';

/** Permissions of the owner only. */
const FOLDER_MODE = 0o700;
const FILE_MODE = 0o600;
/** The bits of a mode for the group and for others. */
const OTHERS = 0o077;

/**
 * Denies other users of the machine access to the data directory and its contents, and to every file and folder that
 * this process creates from now on (umask).
 *
 * @throws SettingsError when the mode of the directory cannot be changed
 */
export async function restrictToOwner(dataDir: string): Promise<void> {
  process.umask(OTHERS);
  await mkdir(dataDir, { recursive: true, mode: FOLDER_MODE });
  // Windows does not have these permissions.
  if (process.platform === 'win32') return;
  if (await isAccessible(dataDir)) await chmod(dataDir, FOLDER_MODE).catch(refuse(dataDir));
  if (await isAccessible(dataDir)) refuse(dataDir)();
  for (const folder of await foldersIn(dataDir)) await restrictFolder(folder).catch(ignoreMissing);
}

async function isAccessible(path: string): Promise<boolean> {
  return ((await stat(path)).mode & OTHERS) !== 0;
}

/** A folder's own mode is changed last: a folder that is restricted already has restricted contents and is skipped. */
async function restrictFolder(folder: string): Promise<void> {
  if (await isAccessible(folder)) await restrictTree(folder);
}

async function restrictTree(folder: string): Promise<void> {
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) await restrictTree(path);
    else if (entry.isFile()) await chmod(path, FILE_MODE);
  }
  await chmod(folder, FOLDER_MODE);
}

/** Another process may still remove files here; the lock decides later whether it may run. */
function ignoreMissing(error: unknown): void {
  if (errorCode(error) !== 'ENOENT') throw error;
}

async function foldersIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  return entries.filter((entry) => entry.isDirectory()).map(({ name }) => join(folder, name));
}

function refuse(dataDir: string): () => never {
  const remedy = 'make the user of this process its owner and set its mode to 0700, or use a folder inside it';
  return () => {
    throw new SettingsError([
      `DATA_DIR ${dataDir} is accessible to other users, and its mode cannot be changed: ${remedy}.`,
    ]);
  };
}
