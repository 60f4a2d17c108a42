import { closeSync, existsSync, fstatSync, ftruncateSync, mkdirSync, openSync, readSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { StringDecoder } from 'node:string_decoder';
import { InputError } from '../../input-error.ts';
import { openNdjsonFile } from '../../ndjson-file.ts';
import { JobState } from './job-state.ts';
import type { StateRecord, StateStore } from './state-record.ts';

const LONGEST_LINE_BYTES = 65_536;
const NEWLINE = 10;

/**
 * Opens the state of a job in a folder, or creates it.
 *
 * The state is an append-only NDJSON file: a snapshot, then later records. Lines are written in chunks, so a killed job
 * loses the last ones; it repeats these steps, which are idempotent.
 *
 * @throws InputError when the file is not a job's state
 */
export function openJobState(folder: string): JobState {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, 'state.ndjson');
  if (!existsSync(path)) return new JobState(openStore(path));
  cutOffTornLine(path);
  return new JobState(openStore(path), readRecords(path));
}

function openStore(path: string): StateStore {
  let file = openNdjsonFile(path, 'a');
  let written = 0;
  return {
    get written() {
      return written;
    },
    write(record) {
      file.add(record);
      written++;
    },
    flush: () => file.flush(),
    replaceAll(records) {
      file.close();
      replaceFile(path, records);
      file = openNdjsonFile(path, 'a');
      written = 0;
    },
    close: () => file.close(),
  };
}

/** Replaces the file atomically: a kill leaves the old file or the new one. */
function replaceFile(path: string, records: Iterable<StateRecord>): void {
  const file = openNdjsonFile(`${path}.new`, 'w');
  for (const record of records) file.add(record);
  file.close();
  renameSync(`${path}.new`, path);
}

/** Truncates a last line that a kill left incomplete. */
function cutOffTornLine(path: string): void {
  const file = openSync(path, 'r+');
  const { size } = fstatSync(file);
  const end = Buffer.alloc(Math.min(size, LONGEST_LINE_BYTES));
  readSync(file, end, { position: size - end.length });
  ftruncateSync(file, size - end.length + end.lastIndexOf(NEWLINE) + 1);
  closeSync(file);
}

const CHUNK_BYTES = 65_536;

/**
 * Reads the records of a file, one per line.
 *
 * @throws InputError when a line is not a record
 */
function* readRecords(path: string): Generator<StateRecord> {
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
    // Falls through to the same error as for JSON of another shape.
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
