import { access, constants, open, readdir } from 'node:fs/promises';
import { errorCode } from '../kernel/error-code.ts';

/** Whether there is a file or folder by that name that this process may look up. */
export function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

/** Whether this process may write there. */
export function isWritable(path: string): Promise<boolean> {
  return access(path, constants.W_OK).then(
    () => true,
    () => false,
  );
}

/** Whether there is no such folder, or nothing in it. */
export async function isEmpty(folder: string): Promise<boolean> {
  const entries = await readdir(folder).catch(ignoreMissing);
  return entries === undefined || entries.length === 0;
}

/** fsync of a file, or of a folder's entries. */
export async function sync(path: string): Promise<void> {
  const handle = await open(path);
  await handle.sync().finally(() => handle.close());
}

/** For a `catch`: a file that is missing is no failure. */
export function ignoreMissing(error: unknown): undefined {
  if (errorCode(error) !== 'ENOENT') throw error;
}
