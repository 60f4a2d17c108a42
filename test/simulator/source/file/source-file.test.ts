import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { InputError } from '../../../../src/simulator/input-error.ts';
import { readSourceFile } from '../../../../src/simulator/source/file/source-file.ts';
import { gather } from '../../../support/simulator/chunks.ts';

const readWhole = async (text: AsyncIterable<string>) => (await gather(text)).join('');

describe('readSourceFile', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'xm-directory-source-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('removes the byte order mark', async () => {
    const file = join(folder, 'people.csv');
    writeFileSync(file, '\uFEFFuserPrincipalName\n');

    expect(await readSourceFile(file, readWhole)).toBe('userPrincipalName\n');
  });

  it('refuses other encodings than UTF-8', async () => {
    const file = join(folder, 'people.csv');
    writeFileSync(file, Buffer.from('userPrincipalName,givenName\nele@acme.example,El\u00E9onore\n', 'latin1'));

    await expect(readSourceFile(file, readWhole)).rejects.toThrow(`${file} is not UTF-8`);
  });

  it('names a missing or invalid file', async () => {
    const file = join(folder, 'people.csv');
    await expect(readSourceFile(file, readWhole)).rejects.toThrow(`${file} cannot be read`);

    writeFileSync(file, 'x');
    const refuse = () => Promise.reject(new InputError('Row 1: no.'));

    await expect(readSourceFile(file, refuse)).rejects.toThrow(`${file}: Row 1: no.`);
  });

  it('splits chunks anywhere but within a character', async () => {
    const file = join(folder, 'people.csv');
    const text = `x${'é😀'.repeat(100_000)}`;
    writeFileSync(file, text);

    const chunks = await readSourceFile(file, gather);

    expect(chunks.length).toBeGreaterThan(2);
    expect(chunks.every((chunk) => chunk.isWellFormed())).toBe(true);
    expect(chunks.join('')).toBe(text);
  });

  it('refuses a file that ends within a character', async () => {
    const file = join(folder, 'people.csv');
    writeFileSync(file, Buffer.from('é').subarray(0, 1));

    await expect(readSourceFile(file, readWhole)).rejects.toThrow(`${file} is not UTF-8`);
  });

  it('refuses a file of more than 2 GiB before it reads any of it', async () => {
    const file = join(folder, 'people.csv');
    writeFileSync(file, '');
    truncateSync(file, 2 * 1024 ** 3 + 1);

    await expect(readSourceFile(file, readWhole)).rejects.toThrow(`${file} is larger than 2 GiB: split it`);
  });
});
