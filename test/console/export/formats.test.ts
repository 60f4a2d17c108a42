import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { FORMATS } from '../../../src/console/export/formats.ts';
import type { ListedUser } from '../../../src/console/shared/user-columns.ts';

/** The content of an export of these users. */
async function exported(format: 'csv' | 'ndjson', ...users: readonly Partial<ListedUser>[]): Promise<string> {
  const [rows, bytes] = FORMATS[format].open(['userName', 'title', 'displayName']);
  return text(Readable.from(users).pipe(rows).pipe(bytes));
}

/** The cells that programs find in a file with other separators, and with or without regard to quotes. */
function cellsIn(csv: string): string[] {
  const readings = [',', ';', '\t'].flatMap((delimiter) =>
    [false, '"'].map((quote) => ({ delimiter, quote, relax_quotes: true })),
  );
  return readings.flatMap((reading) =>
    parse(csv, { ...reading, bom: true, relax_column_count: true, record_delimiter: ['\r\n', '\n', '\r'] }).flat(),
  );
}

/** The start of a formula; spreadsheets ignore quotes and white space before it. */
const FORMULA = /^[\s"]*[=+\-@＝＋－＠]/;

/** Texts with a formula at the start, or after a possible separator. */
const FORMULAS = [
  '=1+1',
  'Boss\n=1+1',
  'Boss\r=1+1',
  'Boss\t=1+1',
  'a;=1+1',
  'a,=1+1',
  'a; =1+1',
  'a;"=1+1',
  '";=1+1',
  '"\r\n@SUM(A1)',
  'a;＝1+1',
  '\t+1',
  '\n;\r-1',
];

const PHONES = ['phoneNumbers.work', 'phoneNumbers.mobile', 'phoneNumbers.fax', 'phoneNumbers', 'title'] as const;

/** The rows of an export of one user's phone numbers and title. */
async function rowsOf(user: Partial<ListedUser>): Promise<string[][]> {
  const [rows, bytes] = FORMATS.csv.open(PHONES);
  return parse(
    await text(
      Readable.from([{ title: null, ...user }])
        .pipe(rows)
        .pipe(bytes),
    ),
    { bom: true },
  );
}

describe('an export as CSV', () => {
  it.each(FORMULAS)('starts no cell with a formula, whatever the separator: %j', async (title) => {
    const cells = cellsIn(await exported('csv', { userName: 'ann', title, displayName: title }));

    expect(cells.filter((cell) => FORMULA.test(cell))).toEqual([]);
  });

  it('starts no cell with a formula for any text', async () => {
    const piece = fc.constantFrom('=', '+', '-', '@', '＝', '"', "'", ';', ',', '\n', '\r', '\t', ' ', 'a', '1');
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: piece, maxLength: 12 }), async (title) => {
        const cells = cellsIn(await exported('csv', { userName: title, title, displayName: 'x' }));

        expect(cells.filter((cell) => FORMULA.test(cell))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('keeps line breaks within a cell, and other text unchanged', async () => {
    const title = 'Head of "Sales", East\nand West - all; a=b';

    const rows = parse(await exported('csv', { userName: 'ann', title, displayName: 'a;=1' }), { bom: true });

    expect(rows).toEqual([
      ['userName', 'title', 'displayName'],
      ['ann', title, "a;'=1"],
    ]);
  });

  it.each([
    ['+15145550101', '+15145550101'],
    ['+1 (514) 555-01.01', '+1 (514) 555-01.01'],
    ['+1234567', '+1234567'],
    ['+123456789012345', '+123456789012345'],
    ['+123456', "'+123456"],
    ['+1234567890123456', "'+1234567890123456"],
    ['+1 514 555 0101 x12', "'+1 514 555 0101 x12"],
    ['+1514555010/2', "'+1514555010/2"],
    ['+1514555*0101', "'+1514555*0101"],
    ['+15145550101\t', "'+15145550101\t"],
    ['++15145550101', "'++15145550101"],
    ['＋15145550101', "'＋15145550101"],
    ['=15145550101', "'=15145550101"],
    ['-15145550101', "'-15145550101"],
    ['+15145550101;=1+1', "'+15145550101;'=1+1"],
  ])('writes the phone number %j as %j', async (value, cell) => {
    const numbers = ['work', 'mobile', 'fax'].map((type) => ({ value, type, primary: false, display: null }));

    const [, row] = await rowsOf({ title: value, phoneNumbers: numbers });

    expect(row).toEqual([cell, cell, cell, `${cell}; ${cell}; ${cell}`, `'${value.replace(';=', ";'=")}`]);
  });

  it('escapes only invalid phone numbers', async () => {
    const numbers = ['+15145550101', '=1+1', '+1 438 555 0199'].map((value) => {
      return { value, type: null, primary: null, display: null };
    });

    const [, row] = await rowsOf({ phoneNumbers: numbers });

    expect(row?.[3]).toBe("+15145550101; '=1+1; +1 438 555 0199");
  });

  it('escapes a long text in linear time', async () => {
    const blanks = `a${'\t '.repeat(100_000)}`;
    const before = process.cpuUsage();

    await exported('csv', { userName: 'ann', title: blanks, displayName: `${blanks}=1` });

    expect(process.cpuUsage(before).user).toBeLessThan(1_000_000);
  });
});

describe('an export as NDJSON', () => {
  it.each(FORMULAS)('contains %j unchanged', async (title) => {
    const line = await exported('ndjson', { userName: 'ann', title, displayName: null });

    expect(JSON.parse(line)).toEqual({ userName: 'ann', title, displayName: null });
  });
});
