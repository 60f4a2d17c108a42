import { DataDirectoryInUse, lockDataDirectory } from '../../boot/process/data-lock.ts';
import { errorCode } from '../../kernel/error-code.ts';
import { CommandError, EXIT_CODES } from '../command-error.ts';

/**
 * Takes the folder of a job for this process alone, as two that write in it would harm each other; answers how to give it
 * back.
 *
 * @throws CommandError when another one has it, or there can be no such folder
 */
export async function lockJob(folder: string): Promise<() => Promise<void>> {
  try {
    return await lockDataDirectory(folder, endAtOnce);
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

/** Somebody else took the folder over while this process did not move. */
function endAtOnce(error: Error): never {
  console.error(error.message);
  process.exit(EXIT_CODES.dataDirectoryInUse);
}
