import { Transform } from 'node:stream';
import { stringify } from 'csv-stringify';
import { type CellValue, cellOf, type ExportColumn, type ListedUser } from '../shared/user-columns.ts';
import type { ExportRequest } from './export-request.ts';

/** A form in which users are written down. */
export interface Format {
  readonly mediaType: string;
  readonly suffix: string;
  /** One stream after the other, from users to bytes. */
  open(columns: readonly ExportColumn[]): readonly [users: Transform, bytes: Transform];
}

/** Every form there is. */
export const FORMATS: Readonly<Record<ExportRequest['format'], Format>> = {
  csv: { mediaType: 'text/csv; charset=utf-8; header=present', suffix: 'csv', open: openCsv },
  ndjson: { mediaType: 'application/x-ndjson', suffix: 'ndjson', open: openNdjson },
};

/**
 * Starts with a byte order mark, without which spreadsheets take UTF-8 for something else. Every cell stands in quotes:
 * a line break alone would make a reader that ends lines by it begin another row in the midst of a cell (RFC 4180 §2).
 */
function openCsv(columns: readonly ExportColumn[]): [Transform, Transform] {
  const rows = stringify({ header: true, columns: [...columns], bom: true, quoted: true, record_delimiter: 'windows' });
  return [eachUser((user) => columns.map((column) => harmlessCell(column, cellOf(user, column)))), rows];
}

function openNdjson(columns: readonly ExportColumn[]): [Transform, Transform] {
  const pick = (user: ListedUser) => Object.fromEntries(columns.map((column) => [column, cellOf(user, column)]));
  const lines = new Transform({
    writableObjectMode: true,
    transform: (entry, _encoding, done) => done(null, `${JSON.stringify(entry)}\n`),
  });
  return [eachUser(pick), lines];
}

function eachUser(convert: (user: ListedUser) => unknown): Transform {
  return new Transform({ objectMode: true, transform: (user, _encoding, done) => done(null, convert(user)) });
}

function harmlessCell(column: ExportColumn, value: CellValue): string {
  if (value === null) return '';
  const harmless = column.split('.')[0] === 'phoneNumbers' ? harmlessPhone : harmlessText;
  return typeof value === 'object' ? value.map(harmless).join('; ') : harmless(String(value));
}

/** A number with its country code and 7 to 15 digits (ITU-T E.164), as people write it. */
const PHONE = /^\+(?:[ .()-]*\d){7,15}$/;

/** A phone number calculates nothing that matters, and with an apostrophe before it nobody can dial it. */
function harmlessPhone(text: string): string {
  return PHONE.test(text) ? text : harmlessText(text);
}

/** What a spreadsheet takes for the beginning of a formula; it takes the full-width signs for one, too. */
const SIGN = '=+\\-@＝＋－＠';

/** Where some reader of CSV begins another cell or line, whatever separates cells here and whether or not it knows quotes. */
const SEPARATOR = ',;|\\t\\n\\r\\v\\f\\u0085\\u2028\\u2029';

/**
 * A run of what a reader may pass over before a formula, from its beginning, so that each is looked at once however
 * long it is.
 */
const MAY_BEGIN = new RegExp(`(^|(?<![${SEPARATOR}\\s"])[${SEPARATOR}\\s"]+)([${SIGN}])`, 'gu');

const SEPARATES = new RegExp(`[${SEPARATOR}]`, 'u');

/** A cell that begins so is risky by itself ([OWASP](https://owasp.org/www-community/attacks/CSV_Injection)). */
const CONTROL = /^[\t\r\n]/;

/**
 * The text with an apostrophe before each sign that could begin a formula, at its own beginning and wherever a
 * spreadsheet that separates by something else would begin a cell: it then shows the text instead of calculating it.
 */
function harmlessText(text: string): string {
  const defused = text.replace(MAY_BEGIN, (whole, run: string, sign: string, offset: number) =>
    offset === 0 || SEPARATES.test(run) ? `${run}'${sign}` : whole,
  );
  return CONTROL.test(defused) ? `'${defused}` : defused;
}
