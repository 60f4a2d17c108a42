import { Transform } from 'node:stream';
import { stringify } from 'csv-stringify';
import { type CellValue, cellValue, type ExportColumn, type ListedUser } from '../shared/user-columns.ts';
import type { ExportRequest } from './export-request.ts';

/** A file format of exports. */
export interface Format {
  readonly mediaType: string;
  readonly suffix: string;
  /** Creates two streams to be piped one after the other: from users to rows, from rows to bytes. */
  open(columns: readonly ExportColumn[]): readonly [users: Transform, bytes: Transform];
}

/** All formats. */
export const FORMATS: Readonly<Record<ExportRequest['format'], Format>> = {
  csv: { mediaType: 'text/csv; charset=utf-8; header=present', suffix: 'csv', open: openCsv },
  ndjson: { mediaType: 'application/x-ndjson', suffix: 'ndjson', open: openNdjson },
};

/**
 * CSV with a byte order mark, without which Excel does not recognize UTF-8. All cells are quoted: an unquoted line
 * break in a cell would start a new row (RFC 4180 §2).
 */
function openCsv(columns: readonly ExportColumn[]): [Transform, Transform] {
  const rows = stringify({ header: true, columns: [...columns], bom: true, quoted: true, record_delimiter: 'windows' });
  return [mapUsers((user) => columns.map((column) => escapeCell(column, cellValue(user, column)))), rows];
}

function openNdjson(columns: readonly ExportColumn[]): [Transform, Transform] {
  const pick = (user: ListedUser) => Object.fromEntries(columns.map((column) => [column, cellValue(user, column)]));
  const lines = new Transform({
    writableObjectMode: true,
    transform: (entry, _encoding, done) => done(null, `${JSON.stringify(entry)}\n`),
  });
  return [mapUsers(pick), lines];
}

function mapUsers(convert: (user: ListedUser) => unknown): Transform {
  return new Transform({ objectMode: true, transform: (user, _encoding, done) => done(null, convert(user)) });
}

function escapeCell(column: ExportColumn, value: CellValue): string {
  if (value === null) return '';
  const escapeValue = column.split('.')[0] === 'phoneNumbers' ? escapePhone : escapeText;
  return typeof value === 'object' ? value.map(escapeValue).join('; ') : escapeValue(String(value));
}

/** An international phone number of 7 to 15 digits (ITU-T E.164), with the usual separators. */
const PHONE = /^\+(?:[ .()-]*\d){7,15}$/;

/** Leaves phone numbers unescaped: as formulas they are harmless, and an apostrophe would break dialing. */
function escapePhone(text: string): string {
  return PHONE.test(text) ? text : escapeText(text);
}

/** Characters that start a formula in spreadsheets, including their full-width forms. */
const SIGN = '=+\\-@＝＋－＠';

/** Characters that some CSV readers take for the end of a cell or line, whatever the file's separator and quoting. */
const SEPARATOR = ',;|\\t\\n\\r\\v\\f\\u0085\\u2028\\u2029';

/**
 * A formula character after the start of the text or after a whole run of separators, white space and quotes. The
 * look-behind lets a run match only from its first character, so that matching takes linear time.
 */
const CELL_START = new RegExp(`(^|(?<![${SEPARATOR}\\s"])[${SEPARATOR}\\s"]+)([${SIGN}])`, 'gu');

const SEPARATES = new RegExp(`[${SEPARATOR}]`, 'u');

/**
 * Leading control characters are risky by themselves ([OWASP](https://owasp.org/www-community/attacks/CSV_Injection)).
 */
const LEADING_CONTROL = /^[\t\r\n]/;

/**
 * Prevents CSV injection: puts an apostrophe before each character that could start a formula, at the start of the text
 * and wherever a spreadsheet with another separator would start a cell. Spreadsheets then show the text as it is.
 */
function escapeText(text: string): string {
  const escaped = text.replace(CELL_START, (whole, run: string, sign: string, offset: number) =>
    offset === 0 || SEPARATES.test(run) ? `${run}'${sign}` : whole,
  );
  return LEADING_CONTROL.test(escaped) ? `'${escaped}` : escaped;
}
