import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { InputError } from '../../input-error.ts';

const MAX_FILE_BYTES = 2 * 1024 * 1024 * 1024;
const CHUNK_BYTES = 64 * 1024;

/** The file cannot be read, as opposed to having invalid content. */
class FileReadError extends InputError {}

/**
 * Reads a file of users in UTF-8, at most 2 GiB, as chunks of text without the byte order mark.
 *
 * @throws InputError naming the file when it is unreadable, too large or not UTF-8, or when `read` throws one
 */
export async function readSourceFile<People>(
  path: string,
  read: (text: AsyncIterable<string>) => Promise<People>,
): Promise<People> {
  try {
    return await read(textOf(path));
  } catch (cause) {
    if (!(cause instanceof InputError) || cause instanceof FileReadError) throw cause;
    throw new InputError(`${path}: ${cause.message}`, { cause });
  }
}

async function* textOf(path: string): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  for await (const chunk of bytesOf(path)) yield decoded(path, () => decoder.decode(chunk, { stream: true }));
  yield decoded(path, () => decoder.decode());
}

async function* bytesOf(path: string): AsyncGenerator<Uint8Array> {
  try {
    const { size } = await stat(path);
    if (size <= MAX_FILE_BYTES) return yield* createReadStream(path, { highWaterMark: CHUNK_BYTES });
  } catch (cause) {
    throw new FileReadError(`${path} cannot be read: ${(cause as Error).message}`, { cause });
  }
  throw new FileReadError(`${path} is larger than 2 GiB: split it, or generate people instead.`);
}

function decoded(path: string, decode: () => string): string {
  try {
    return decode();
  } catch (cause) {
    throw new FileReadError(`${path} is not UTF-8: save it in this encoding, or names would be lost.`, { cause });
  }
}
