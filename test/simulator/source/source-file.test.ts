import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { InputError } from '../../../src/simulator/input-error.ts';
import { readSourceFile } from '../../../src/simulator/source/source-file.ts';

describe('readSourceFile', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'xm-directory-source-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('hands the text on without its byte order mark', async () => {
    const file = join(folder, 'people.csv');
    writeFileSync(file, '\uFEFFuserPrincipalName\n');

    expect(await readSourceFile(file, (text) => text)).toBe('userPrincipalName\n');
  });

  it('refuses another encoding than UTF-8 instead of losing letters', async () => {
    const file = join(folder, 'people.csv');
    writeFileSync(file, Buffer.from('userPrincipalName,givenName\nele@acme.example,El\u00E9onore\n', 'latin1'));

    await expect(readSourceFile(file, (text) => text)).rejects.toThrow(`${file} is not UTF-8`);
  });

  it('names the file that is not there, or cannot be used', async () => {
    const file = join(folder, 'people.csv');
    await expect(readSourceFile(file, (text) => text)).rejects.toThrow(`${file} cannot be read`);

    writeFileSync(file, 'x');
    const refuse = () => {
      throw new InputError('Row 1: no.');
    };

    await expect(readSourceFile(file, refuse)).rejects.toThrow(`${file}: Row 1: no.`);
  });
});
