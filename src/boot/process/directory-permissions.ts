import { chmod, mkdir, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { errorCode } from '../../kernel/error-code.ts';
import { SettingsError } from '../settings/settings.ts';

/** Rights of the owner alone. */
const FOLDER_MODE = 0o700;
const FILE_MODE = 0o600;
/** The bits of a mode by which anybody else may do something. */
const OTHERS = 0o077;

/**
 * Keeps what the process writes from other users of the machine: from here on every file and folder that it makes is its
 * owner's alone, and the data directory is so too, with all that stands in it from before.
 *
 * @throws SettingsError when its rights cannot be changed
 */
export async function keepPrivate(dataDir: string): Promise<void> {
  process.umask(OTHERS);
  await mkdir(dataDir, { recursive: true, mode: FOLDER_MODE });
  // Windows knows no such rights.
  if (process.platform === 'win32') return;
  if (await isOpen(dataDir)) await chmod(dataDir, FOLDER_MODE).catch(refuse(dataDir));
  if (await isOpen(dataDir)) refuse(dataDir)();
  for (const folder of await foldersIn(dataDir)) await closeIfOpen(folder).catch(unlessGone);
}

async function isOpen(path: string): Promise<boolean> {
  return ((await stat(path)).mode & OTHERS) !== 0;
}

/** A folder is made with all others shut out and closed last, so that only one of an older version is gone through. */
async function closeIfOpen(folder: string): Promise<void> {
  if (await isOpen(folder)) await closeAll(folder);
}

async function closeAll(folder: string): Promise<void> {
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) await closeAll(path);
    else if (entry.isFile()) await chmod(path, FILE_MODE);
  }
  await chmod(folder, FOLDER_MODE);
}

/** Another process may be at work here still; whether it may be is for the lock to say. */
function unlessGone(error: unknown): void {
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
