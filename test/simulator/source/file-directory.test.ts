import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { openCsvDirectory, readCsvPeople } from '../../../src/simulator/source/csv-directory.ts';
import { FileDirectory } from '../../../src/simulator/source/file-directory.ts';

const folder = mkdtempSync(join(tmpdir(), 'people-'));
afterAll(() => rmSync(folder, { recursive: true }));

function directoryOf(rows: readonly string[], earlier: FileDirectory | null = null): FileDirectory {
  const state = earlier === null ? null : FileDirectory.readState(JSON.parse(JSON.stringify(earlier)));
  return new FileDirectory(readCsvPeople(['userPrincipalName,jobTitle', ...rows].join('\n')), state);
}

describe('FileDirectory', () => {
  it('knows its people by index and by id, and sees no change in the first reading', () => {
    const directory = directoryOf(['a@x,Agent', 'b@x,Agent']);
    const id = directory.at(1)?.id ?? '';

    expect(directory.size).toBe(2);
    expect(directory.indexOf(id.toUpperCase())).toBe(1);
    expect(directory.indexOf('nobody')).toBeNull();
    expect(directory.at(2)).toBeNull();
    expect([...directory.changesSince(0)]).toEqual([]);
  });

  it('keeps everybody at their index when the file is read anew, and tells what differs', () => {
    const first = directoryOf(['a@x,Agent', 'b@x,Agent', 'c@x,Agent']);

    const second = directoryOf(['new@x,Agent', 'c@x,Chief', 'a@x,Agent'], first);

    const names = Array.from(second.changesSince(0), ({ index, user }) => [index, user?.userPrincipalName ?? null]);
    expect(names).toEqual([
      [3, 'new@x'],
      [2, 'c@x'],
      [1, null],
    ]);
    expect(Array.from(second.changesSince(0), ({ id }) => id)).toContain(first.at(1)?.id);
  });

  it('tells a change once, and lets somebody return to the old index', () => {
    const first = directoryOf(['a@x,Agent', 'b@x,Agent']);
    const without = directoryOf(['a@x,Agent'], first);
    const unchanged = directoryOf(['a@x,Agent'], without);
    const again = directoryOf(['b@x,Agent', 'a@x,Agent'], unchanged);

    expect(unchanged.watermark).toBe(without.watermark);
    expect(Array.from(again.changesSince(without.watermark), ({ index }) => index)).toEqual([1]);
  });

  it('reads a file with a byte order mark, and says which one cannot be read', async () => {
    const path = join(folder, 'people.csv');
    writeFileSync(path, '\uFEFFuserPrincipalName\r\na@x\r\n');

    expect((await openCsvDirectory(path, null)).at(0)?.userPrincipalName).toBe('a@x');
    await expect(openCsvDirectory(join(folder, 'none.csv'), null)).rejects.toThrow(/none\.csv cannot be read: ENOENT/);
  });

  it('refuses a state that nobody wrote', () => {
    expect(() => FileDirectory.readState([])).toThrow('The state of the people cannot be read.');
  });
});
