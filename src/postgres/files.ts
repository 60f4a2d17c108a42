import { access, constants, open, readdir } from 'node:fs/promises';
import { errorCode } from '../kernel/error-code.ts';

/** Whether there is something by that name that we may look at. */
export function isThere(path: string): Promise<boolean> {
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
  const entries = await readdir(folder).catch(unlessMissing);
  return entries === undefined || entries.length === 0;
}

/** Brings to the disk what was written into a file, or which names a folder holds. */
export async function sync(path: string): Promise<void> {
  const handle = await open(path);
  await handle.sync().finally(() => handle.close());
}

/** Passes over that something is not there. */
export function unlessMissing(error: unknown): undefined {
  if (errorCode(error) !== 'ENOENT') throw error;
}
