import { readFile, stat } from 'node:fs/promises';
import { InputError } from '../input-error.ts';

/** Files of people are read whole: about half a million people. */
const MAX_FILE_BYTES = 256 * 1024 * 1024;

/**
 * Reads the people of a file, at most 256 MiB in UTF-8.
 *
 * @throws InputError when it cannot be read, is larger or of another encoding, or `read` throws one; it names the file
 */
export async function readSourceFile<People>(path: string, read: (text: string) => People): Promise<People> {
  const text = await textOf(path);
  try {
    return read(text);
  } catch (cause) {
    if (!(cause instanceof InputError)) throw cause;
    throw new InputError(`${path}: ${cause.message}`, { cause });
  }
}

async function textOf(path: string): Promise<string> {
  const { size } = await stat(path).catch(unreadable(path));
  if (size > MAX_FILE_BYTES) {
    throw new InputError(`${path} is larger than 256 MiB: split it, or generate people instead.`);
  }
  const bytes = await readFile(path).catch(unreadable(path));
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new InputError(`${path} is not UTF-8: save it in this encoding, or names would be lost.`, { cause });
  }
}

function unreadable(path: string): (cause: Error) => never {
  return (cause) => {
    throw new InputError(`${path} cannot be read: ${cause.message}`, { cause });
  };
}
