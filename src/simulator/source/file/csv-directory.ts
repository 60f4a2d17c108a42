import { pipeline, Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { InputError } from '../../input-error.ts';
import type { AppRole } from '../source-user.ts';
import { attributeNameOf } from './attribute-names.ts';
import { FileDirectory, type FileState } from './file-directory.ts';
import type { FileUser } from './file-users.ts';
import { readSourceFile } from './source-file.ts';

/** Columns with a meaning of their own; all but `userPrincipalName` are optional. */
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

/** Limits the cell that an unclosed quote starts in a large file. */
const MAX_ROW_BYTES = 16 * 1024 * 1024;

interface Row {
  readonly place: string;
  readonly cells: ReadonlyMap<string, string>;
}

/** @throws InputError naming the row and the column when the file is invalid */
export function openCsvDirectory(path: string, earlier: FileState | null): Promise<FileDirectory> {
  return readSourceFile(path, (text) => FileDirectory.read(readCsvUsers(text), earlier));
}

/**
 * Reads users from CSV with a heading, one row per user. Columns are attributes, with their names in attribute
 * mappings, in Microsoft Graph or in the portal's export. `appRoles` holds roles separated by semicolons, `manager` a
 * userPrincipalName or objectId; an empty cell is an absent value.
 *
 * @throws InputError naming the row and the column
 */
export async function* readCsvUsers(text: AsyncIterable<string>): AsyncGenerator<FileUser> {
  let columns: string[] | null = null;
  let row = 1;
  for await (const cells of recordsOf(text)) {
    if (columns === null) columns = columnsOf(cells);
    else yield userOf(rowOf(`Row ${++row}`, columns, cells));
  }
  if (columns === null) columnsOf([]);
}

/** First lines that programs write instead of a heading, and what to do about them. */
const UNUSABLE_HEADINGS: readonly (readonly [head: RegExp, sentence: string])[] = [
  [
    /^#TYPE\b/i,
    'Windows PowerShell has written #TYPE above the heading. Export with Export-Csv -NoTypeInformation -Encoding UTF8, ' +
      'or delete this line.',
  ],
  [
    /^version:v/i,
    "this is Microsoft's template for bulk operations, which lists operations and not users. Download the users " +
      'from the portal instead, or delete this line and write the names of the attributes alone into the heading: ' +
      'userPrincipalName in place of User name [userPrincipalName] Required.',
  ],
];

function columnsOf(heading: readonly string[]): string[] {
  const strange = UNUSABLE_HEADINGS.find(([head]) => head.test(heading[0] ?? ''));
  if (strange !== undefined) throw new InputError(`Row 1: ${strange[1]}`);
  const columns = heading.map(attributeNameOf);
  if (!columns.includes('userPrincipalName')) {
    throw new InputError('Row 1: the column userPrincipalName is missing. Columns are separated by commas.');
  }
  const twice = columns.find((column, at) => columns.indexOf(column) !== at);
  if (twice !== undefined) throw new InputError(`Row 1: the column ${twice} appears twice.`);
  return columns;
}

/** Parses records of any number of cells, so that an unusable first line gets its own message. */
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

/** The reader of the records receives the error. */
function leaveToReader(): void {}

function rowOf(place: string, columns: readonly string[], cells: readonly string[]): Row {
  if (cells.length !== columns.length) {
    const counts = `${columns.length} columns, but this row has ${cells.length} cells`;
    throw new InputError(`${place}: the heading has ${counts}. Quote cells that contain commas.`);
  }
  const filled = columns.map((column, at): [string, string] => [column, cells[at] ?? '']);
  return { place, cells: new Map(filled.filter(([, cell]) => cell !== '')) };
}

function userOf(row: Row): FileUser {
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
