import { access, constants, open, readdir } from 'node:fs/promises';
import { errorCode } from '../kernel/error-code.ts';

/** Whether a file or folder exists and this process can access it. */
export function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

export function isWritable(path: string): Promise<boolean> {
  return access(path, constants.W_OK).then(
    () => true,
    () => false,
  );
}

/** Whether a folder does not exist or is empty. */
export async function isEmpty(folder: string): Promise<boolean> {
  const entries = await readdir(folder).catch(ignoreMissing);
  return entries === undefined || entries.length === 0;
}

/** fsync(2) of a file, or of the entries of a folder. */
export async function sync(path: string): Promise<void> {
  const handle = await open(path);
  await handle.sync().finally(() => handle.close());
}

/** Handles an error of a file operation: ignores a missing file. */
export function ignoreMissing(error: unknown): undefined {
  if (errorCode(error) !== 'ENOENT') throw error;
}
