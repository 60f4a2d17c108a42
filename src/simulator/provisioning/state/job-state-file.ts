import { closeSync, existsSync, fstatSync, ftruncateSync, mkdirSync, openSync, readSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { openLineFile } from '../../ndjson-file.ts';
import { JobState } from './job-state.ts';
import { readRecords } from './read-records.ts';
import type { StateRecord, StateStore } from './state-record.ts';

const LONGEST_LINE_BYTES = 65_536;
const NEWLINE = 10;

/**
 * Opens the state of a job that lives in a folder, and begins one where there is none.
 *
 * It is one NDJSON file: a snapshot, behind it what came later. Lines are written in chunks: a job that is killed forgets
 * what it learnt last, and finds it out again, as every step can be repeated.
 *
 * @throws InputError when the file is none of ours
 */
export function openJobState(folder: string): JobState {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, 'state.ndjson');
  if (!existsSync(path)) return new JobState(openStore(path));
  cutOffTornLine(path);
  return new JobState(openStore(path), readRecords(path));
}

function openStore(path: string): StateStore {
  let file = openLineFile(path, 'a');
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
      file = openLineFile(path, 'a');
      written = 0;
    },
    close: () => file.close(),
  };
}

/** One who is killed meanwhile leaves the old file or the new one. */
function replaceFile(path: string, records: Iterable<StateRecord>): void {
  const file = openLineFile(`${path}.new`, 'w');
  for (const record of records) file.add(record);
  file.close();
  renameSync(`${path}.new`, path);
}

/** A kill may have cut the last line; the next one must begin on a line of its own. */
function cutOffTornLine(path: string): void {
  const file = openSync(path, 'r+');
  const { size } = fstatSync(file);
  const end = Buffer.alloc(Math.min(size, LONGEST_LINE_BYTES));
  readSync(file, end, { position: size - end.length });
  ftruncateSync(file, size - end.length + end.lastIndexOf(NEWLINE) + 1);
  closeSync(file);
}
