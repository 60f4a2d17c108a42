import { statfs } from 'node:fs/promises';
import type { Logger } from 'pino';

/** Whether a disk is full, as of the last check. */
export interface DiskSpace {
  isFull(): boolean;
  close(): void;
}

/** PostgreSQL crashes when it cannot create a segment of its write-ahead log (16 MB). */
const MIN_FREE_BYTES = 32 * 1024 * 1024;

const CHECK_INTERVAL_MS = 1_000;

/**
 * Checks the free space on the disk of a folder every second.
 *
 * @param minFreeBytes the disk is full below it
 */
export async function watchDiskSpace(
  folder: string,
  logger: Logger,
  minFreeBytes = MIN_FREE_BYTES,
): Promise<DiskSpace> {
  let isFull = false;
  let isClosed = false;
  let timer: NodeJS.Timeout | undefined;
  const check = async () => {
    const freeBytes = await freeBytesAt(folder);
    if (freeBytes < minFreeBytes === isFull) return;
    isFull = !isFull;
    const details = { folder, freeBytes, leastFreeBytes: minFreeBytes };
    if (isFull) logger.error(details, 'the disk of the database is full; requests are rejected until it has space');
    else logger.info(details, 'the disk of the database has space again');
  };
  // Not `setInterval`: on a disk that hangs, each check occupies one of Node's few file system threads.
  const watch = async () => {
    await check();
    if (!isClosed) timer = setTimeout(watch, CHECK_INTERVAL_MS).unref();
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

/** Infinite when it cannot be determined. */
async function freeBytesAt(folder: string): Promise<number> {
  return statfs(folder).then(
    ({ bavail, bsize }) => bavail * bsize,
    () => Number.POSITIVE_INFINITY,
  );
}
