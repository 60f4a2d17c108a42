import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { openCsvDirectory, readCsvUsers } from '../../../../src/simulator/source/file/csv-directory.ts';
import { FileDirectory, type FileState } from '../../../../src/simulator/source/file/file-directory.ts';
import { chunksOf } from '../../../support/simulator/chunks.ts';

const folder = mkdtempSync(join(tmpdir(), 'people-'));
afterAll(() => rmSync(folder, { recursive: true }));

function directoryOf(rows: readonly string[], earlier: FileDirectory | null = null): Promise<FileDirectory> {
  const text = ['userPrincipalName,jobTitle', ...rows].join('\n');
  return FileDirectory.read(readCsvUsers(chunksOf(text)), earlier === null ? null : savedOf(earlier));
}

function savedOf(directory: FileDirectory): FileState {
  const { people, changes } = directory.toJSON();
  return FileDirectory.readState(JSON.parse(JSON.stringify({ people: [...people], changes })));
}

describe('FileDirectory', () => {
  it('finds users by index and id, and has no changes after the first read', async () => {
    const directory = await directoryOf(['a@x,Agent', 'b@x,Agent']);
    const id = directory.at(1)?.id ?? '';

    expect(directory.size).toBe(2);
    expect(directory.indexOf(id.toUpperCase())).toBe(1);
    expect(directory.indexOf('nobody')).toBeNull();
    expect(directory.at(2)).toBeNull();
    expect([...directory.changesSince(0)]).toEqual([]);
  });

  it("keeps each user's index when the file is read again, and lists the changes", async () => {
    const first = await directoryOf(['a@x,Agent', 'b@x,Agent', 'c@x,Agent']);

    const second = await directoryOf(['new@x,Agent', 'c@x,Chief', 'a@x,Agent'], first);

    const names = Array.from(second.changesSince(0), ({ index, user }) => [index, user?.userPrincipalName ?? null]);
    expect(names).toEqual([
      [3, 'new@x'],
      [2, 'c@x'],
      [1, null],
    ]);
    expect(Array.from(second.changesSince(0), ({ id }) => id)).toContain(first.at(1)?.id);
  });

  it('lists a change once, and assigns the old index to a user that returns', async () => {
    const first = await directoryOf(['a@x,Agent', 'b@x,Agent']);
    const without = await directoryOf(['a@x,Agent'], first);
    const unchanged = await directoryOf(['a@x,Agent'], without);
    const again = await directoryOf(['b@x,Agent', 'a@x,Agent'], unchanged);

    expect(unchanged.watermark).toBe(without.watermark);
    expect(Array.from(again.changesSince(without.watermark), ({ index }) => index)).toEqual([1]);
  });

  it('reads a file with a byte order mark, and names an invalid file', async () => {
    const path = join(folder, 'people.csv');
    writeFileSync(path, '\uFEFFuserPrincipalName\r\na@x\r\n');

    expect((await openCsvDirectory(path, null)).at(0)?.userPrincipalName).toBe('a@x');
    await expect(openCsvDirectory(join(folder, 'none.csv'), null)).rejects.toThrow(/none\.csv cannot be read: ENOENT/);
  });

  it('finds no change in a file whose state an earlier release saved', async () => {
    const text =
      'userPrincipalName,jobTitle,manager,appRoles\n' +
      'a@x,Agent,B@x,User;Admin\nb@x,Chief É,7D1F0C3E-5A7E-4B53-8A3A-0B9F5D4C2E11,\nc@x,Agent,nobody,\n';
    const people = [
      ['f8f65997-acd7-5908-a92c-41601000d89a', 'y/1n9AFo3Mm8p/UY'],
      ['8f43d48b-9369-5cec-8e71-b628ff89e50a', 'Bpvq+LV7top4Tz1H'],
      ['12c643d5-e0da-5887-9e5a-5685ad72e548', 'aSW1uWDrI2Mjp6hy'],
    ];

    const state = FileDirectory.readState({ people, changes: [] });
    const directory = await FileDirectory.read(readCsvUsers(chunksOf(text)), state);

    expect(directory.watermark).toBe(0);
    expect([...directory.toJSON().people]).toEqual(people);
    expect(directory.at(1)?.managerId).toBe('7d1f0c3e-5a7e-4b53-8a3a-0b9f5d4c2e11');
  });

  it('finds each of many users, in any order of the next read', async () => {
    const rows = Array.from({ length: 5_000 }, (_, at) => `p${at}@x,Job ${at}`);
    const first = await directoryOf(rows);
    const second = await directoryOf(rows.toReversed(), first);

    expect(second.watermark).toBe(0);
    for (const index of [0, 31, 32, 4_998, 4_999]) {
      expect(second.at(index)).toEqual(first.at(index));
      expect(second.at(index)?.attributes).toEqual({ jobTitle: `Job ${index}` });
      expect(second.indexOf(first.at(index)?.id ?? '')).toBe(index);
    }
  });

  it.each([
    [[]],
    [{ people: 5, changes: [] }],
    [{ people: [['a']], changes: [] }],
    [
      {
        people: [
          ['a', null],
          ['a', null],
        ],
        changes: [],
      },
    ],
  ])('refuses an invalid state: %j', async (value) => {
    const read = async () =>
      FileDirectory.read(readCsvUsers(chunksOf('userPrincipalName\n')), FileDirectory.readState(value));

    await expect(read()).rejects.toThrow('The state of the people cannot be read.');
  });
});
