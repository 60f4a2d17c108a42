import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readSecretFiles } from '../../../src/boot/settings/secret-files.ts';

describe('readSecretFiles', () => {
  let folder = '';
  let file = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'secrets-'));
    file = join(folder, 'token');
    await writeFile(file, 'hush\r\n');
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('puts the secret of a file into its variable, without the line break at the end', () => {
    const { environment, faults } = readSecretFiles({ ADMIN_TOKEN_FILE: file, PORT: '1' });

    expect(environment).toMatchObject({ ADMIN_TOKEN: 'hush', PORT: '1' });
    expect(faults).toEqual([]);
  });

  it('reads no file for a setting that is not secret', () => {
    expect(readSecretFiles({ HOST_FILE: file }).environment).not.toHaveProperty('HOST');
  });

  it('refuses a secret that is set twice, and a file that does not exist', () => {
    const { faults } = readSecretFiles({
      ADMIN_TOKEN: 'x',
      ADMIN_TOKEN_FILE: file,
      GATEWAY_SECRET_FILE: join(folder, 'none'),
    });

    expect(faults).toEqual([
      'ADMIN_TOKEN and ADMIN_TOKEN_FILE are both set; set only one of them.',
      expect.stringContaining('GATEWAY_SECRET_FILE points to a file that cannot be read'),
    ]);
  });
});
