import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { findAdminToken, provideAdminToken } from '../../../src/boot/settings/admin-token.ts';

describe('the administration token', () => {
  let folder = '';
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'admin-token-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('is generated once, in a file that only its owner can read', async () => {
    const dataDir = join(folder, 'data');

    const first = await provideAdminToken({ adminToken: null, dataDir });
    const second = await provideAdminToken({ adminToken: null, dataDir });

    expect(second).toEqual(first);
    expect(first.secret.length).toBeGreaterThanOrEqual(32);
    expect(await readFile(join(dataDir, 'admin-token'), 'utf8')).toBe(`${first.secret}\n`);
    expect((await stat(join(dataDir, 'admin-token'))).mode & 0o777).toBe(0o600);
  });

  it('is the same for processes that start at the same time', async () => {
    const tokens = await Promise.all([1, 2, 3, 4].map(() => provideAdminToken({ adminToken: null, dataDir: folder })));

    expect(new Set(tokens.map(({ secret }) => secret)).size).toBe(1);
  });

  it('is the one of ADMIN_TOKEN if set, which is not written to a file', async () => {
    const adminToken = 'x'.repeat(40);

    const token = await provideAdminToken({ adminToken, dataDir: folder });

    expect(token).toEqual({ secret: adminToken, file: null });
    expect(await findAdminToken({ adminToken: null, dataDir: folder })).toBeNull();
  });
});
