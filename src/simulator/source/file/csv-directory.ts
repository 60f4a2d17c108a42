import { pipeline, Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { InputError } from '../../input-error.ts';
import type { AppRole } from '../source-user.ts';
import { attributeNameOf } from './attribute-names.ts';
import { FileDirectory, type FileState } from './file-directory.ts';
import type { FilePerson } from './file-users.ts';
import { readSourceFile } from './source-file.ts';

/** Columns that are not attributes of their own; each may be missing except `userPrincipalName`. */
const NOT_ATTRIBUTES = new Set([
  'objectId',
  'userPrincipalName',
  'accountEnabled',
  'isAssigned',
  'isDeleted',
  'manager',
  'appRoles',
]);

const FLAGS: ReadonlyMap<string, boolean> = new Map([
  ['true', true],
  ['yes', true],
  ['1', true],
  ['false', false],
  ['no', false],
  ['0', false],
]);

/** A quote that is never closed must not take the rest of a large file for one cell. */
const MAX_ROW_BYTES = 16 * 1024 * 1024;

interface Row {
  readonly place: string;
  readonly cells: ReadonlyMap<string, string>;
}

/** @throws InputError when the file cannot be read or used; it names the row and the column */
export function openCsvDirectory(path: string, earlier: FileState | null): Promise<FileDirectory> {
  return readSourceFile(path, (text) => FileDirectory.read(readCsvPeople(text), earlier));
}

/**
 * Reads people from CSV text with a heading, a row a person: the columns are attributes, spelled as in attribute
 * mappings, in Microsoft Graph or in the portal's export. `appRoles` holds roles between semicolons, `manager` the
 * userPrincipalName or objectId of somebody; an empty cell means that there is no value.
 *
 * @throws InputError naming the row and the column
 */
export async function* readCsvPeople(text: AsyncIterable<string>): AsyncGenerator<FilePerson> {
  let columns: string[] | null = null;
  let row = 1;
  for await (const cells of recordsOf(text)) {
    if (columns === null) columns = columnsOf(cells);
    else yield personOf(rowOf(`Row ${++row}`, columns, cells));
  }
  if (columns === null) columnsOf([]);
}

/** What programs write above the heading, or in its place, and what to do about it. */
const STRANGE_HEADS: readonly (readonly [head: RegExp, sentence: string])[] = [
  [
    /^#TYPE\b/i,
    'Windows PowerShell has written #TYPE above the heading. Export with Export-Csv -NoTypeInformation -Encoding UTF8, ' +
      'or delete this line.',
  ],
  [
    /^version:v/i,
    "this is Microsoft's template for bulk operations, which says what to do and not who is there. Download the users " +
      'from the portal instead, or delete this line and write the names of the attributes alone into the heading: ' +
      'userPrincipalName in place of User name [userPrincipalName] Required.',
  ],
];

function columnsOf(heading: readonly string[]): string[] {
  const strange = STRANGE_HEADS.find(([head]) => head.test(heading[0] ?? ''));
  if (strange !== undefined) throw new InputError(`Row 1: ${strange[1]}`);
  const columns = heading.map(attributeNameOf);
  if (!columns.includes('userPrincipalName')) {
    throw new InputError('Row 1: the column userPrincipalName is missing. Columns are separated by commas.');
  }
  const twice = columns.find((column, at) => columns.indexOf(column) !== at);
  if (twice !== undefined) throw new InputError(`Row 1: the column ${twice} appears twice.`);
  return columns;
}

/** However many cells a row has: that a strange first line has fewer is not what is wrong with it. */
async function* recordsOf(text: AsyncIterable<string>): AsyncGenerator<string[]> {
  const format = { skip_empty_lines: true, trim: true, relax_column_count: true };
  const parser = parse({ ...format, max_record_size: MAX_ROW_BYTES });
  pipeline(Readable.from(text), parser, leaveToReader);
  try {
    yield* parser;
  } catch (cause) {
    if (!(cause instanceof CsvError)) throw cause;
    throw new InputError(`The file is not CSV: ${cause.message}.`, { cause });
  }
}

/** Whoever reads the records is told of a fault there. */
function leaveToReader(): void {}

function rowOf(place: string, columns: readonly string[], cells: readonly string[]): Row {
  if (cells.length !== columns.length) {
    const counts = `${columns.length} columns, and here are ${cells.length} cells`;
    throw new InputError(`${place}: the heading has ${counts}. Quote cells that contain commas.`);
  }
  const filled = columns.map((column, at): [string, string] => [column, cells[at] ?? '']);
  return { place, cells: new Map(filled.filter(([, cell]) => cell !== '')) };
}

function personOf(row: Row): FilePerson {
  const { place, cells } = row;
  const userPrincipalName = cells.get('userPrincipalName');
  if (!userPrincipalName) throw new InputError(`${place}, userPrincipalName: a value is needed.`);
  return {
    place,
    objectId: cells.get('objectId') ?? null,
    userPrincipalName,
    accountEnabled: flagOf(row, 'accountEnabled') ?? true,
    isAssigned: flagOf(row, 'isAssigned') ?? true,
    isDeleted: flagOf(row, 'isDeleted') ?? false,
    manager: cells.get('manager') ?? null,
    appRoles: rolesOf(cells.get('appRoles') ?? ''),
    attributes: Object.fromEntries([...cells].filter(([column]) => !NOT_ATTRIBUTES.has(column))),
  };
}

function flagOf({ place, cells }: Row, column: string): boolean | null {
  const cell = cells.get(column);
  if (cell === undefined) return null;
  const flag = FLAGS.get(cell.toLowerCase());
  if (flag === undefined) throw new InputError(`${place}, ${column}: "${cell}" is neither true nor false.`);
  return flag;
}

function rolesOf(cell: string): AppRole[] {
  const values = cell.split(';').map((value) => value.trim());
  return values.filter((value) => value !== '').map((value) => ({ id: value, value, displayName: value }));
}
