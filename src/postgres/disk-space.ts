import { statfs } from 'node:fs/promises';
import type { Logger } from 'pino';

/** Whether there is room on a disk, as of a second ago. */
export interface DiskSpace {
  isFull(): boolean;
  close(): void;
}

/** Below this PostgreSQL could soon not begin a new file of its write-ahead log (16 MB), at which it would crash. */
const LEAST_FREE_BYTES = 32 * 1024 * 1024;

const CHECK_MS = 1_000;

/**
 * Looks every second how much room there is where a folder is.
 *
 * @param leastFreeBytes below it the disk counts as full
 */
export async function watchDiskSpace(
  folder: string,
  logger: Logger,
  leastFreeBytes = LEAST_FREE_BYTES,
): Promise<DiskSpace> {
  let isFull = false;
  let isClosed = false;
  let timer: NodeJS.Timeout | undefined;
  const check = async () => {
    const freeBytes = await freeBytesAt(folder);
    if (freeBytes < leastFreeBytes === isFull) return;
    isFull = !isFull;
    const told = { folder, freeBytes, leastFreeBytes };
    if (isFull) logger.error(told, 'the disk of the database is full; requests are rejected until it has space');
    else logger.info(told, 'the disk of the database has space again');
  };
  // Not at an interval: on a disk that hangs, each look takes one of the few threads that Node has for files.
  const watch = async () => {
    await check();
    if (!isClosed) timer = setTimeout(watch, CHECK_MS).unref();
  };
  await watch();
  return {
    isFull: () => isFull,
    close() {
      isClosed = true;
      clearTimeout(timer);
    },
  };
}

/** What cannot be told counts as room enough. */
async function freeBytesAt(folder: string): Promise<number> {
  return statfs(folder).then(
    ({ bavail, bsize }) => bavail * bsize,
    () => Number.POSITIVE_INFINITY,
  );
}
