import { closeSync, openSync, readSync } from 'node:fs';
import { StringDecoder } from 'node:string_decoder';
import { InputError } from '../../input-error.ts';
import type { StateRecord } from './state-record.ts';

const CHUNK_BYTES = 65_536;

/**
 * Reads the records of a file, one a line.
 *
 * @throws InputError when a line is no record
 */
export function* readRecords(path: string): Generator<StateRecord> {
  let number = 0;
  for (const line of readLines(path)) {
    number++;
    yield parseRecord(line, `${path}, line ${number}`);
  }
}

function parseRecord(line: string, place: string): StateRecord {
  try {
    const record = JSON.parse(line) as StateRecord;
    if ('link' in record || 'escrow' in record || 'progress' in record) return record;
  } catch {
    // Falls through to the one refusal that there is.
  }
  throw new InputError(
    `${place} is not a record of a provisioning job. Name another folder, or restart with a new one.`,
  );
}

function* readLines(path: string): Generator<string> {
  const file = openSync(path, 'r');
  const chunk = Buffer.alloc(CHUNK_BYTES);
  const decoder = new StringDecoder('utf8');
  let rest = '';
  try {
    for (let length = readSync(file, chunk); length > 0; length = readSync(file, chunk)) {
      const lines = (rest + decoder.write(chunk.subarray(0, length))).split('\n');
      rest = lines.pop() ?? '';
      yield* lines;
    }
  } finally {
    closeSync(file);
  }
}
