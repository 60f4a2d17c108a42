import { DataDirectoryInUse, lockDataDirectory } from '../../boot/process/data-lock.ts';
import { errorCode } from '../../kernel/error-code.ts';
import { CommandError, EXIT_CODES } from '../command-error.ts';

/**
 * Locks the folder of a job for this process; returns a function that unlocks it.
 *
 * @throws CommandError when another process holds the lock, or the folder is unusable
 */
export async function lockJob(folder: string): Promise<() => Promise<void>> {
  try {
    return await lockDataDirectory(folder, exitAtOnce);
  } catch (error) {
    if (error instanceof DataDirectoryInUse) throw new CommandError(inUse(folder), EXIT_CODES.dataDirectoryInUse);
    const code = errorCode(error);
    if (code === null) throw error;
    throw new CommandError(`${folder} cannot be used (${code}): name another --state folder.`, EXIT_CODES.wrongUsage);
  }
}

function inUse(folder: string): string {
  return `Another command works on the job in ${folder}: wait for its end, or name another --state folder.`;
}

/** Another process took over the lock while this process was suspended. */
function exitAtOnce(error: Error): never {
  console.error(error.message);
  process.exit(EXIT_CODES.dataDirectoryInUse);
}
