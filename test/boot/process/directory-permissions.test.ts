import { chmodSync, globSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { restrictToOwner } from '../../../src/boot/process/directory-permissions.ts';
import { ADMIN_TOKEN } from '../../support/product/product.ts';
import { startServer, temporaryFolder } from '../../support/product/running-server.ts';

/** The paths with permissions for the group or for others. */
function accessibleIn(folder: string): string[] {
  return [folder, ...globSync(join(folder, '**'))].filter((path) => (statSync(path).mode & 0o077) !== 0);
}

describe('the data directory', () => {
  const umask = process.umask();
  let folder: Awaited<ReturnType<typeof temporaryFolder>>;
  let path = '';
  beforeEach(async () => {
    process.umask(0o022);
    folder = await temporaryFolder();
    path = folder.path;
    chmodSync(path, 0o755);
  });
  afterEach(async () => {
    process.umask(umask);
    await folder.remove();
  });

  it('is restricted to its owner with all that a server writes', async () => {
    const server = await startServer({ DATA_DIR: path });
    await server.ready;
    const found = accessibleIn(path);
    await server.close();

    expect(globSync(join(path, '**')).length).toBeGreaterThan(100);
    expect(found).toEqual([]);
  });

  it('is restricted with the files that are in it already', async () => {
    mkdirSync(join(path, 'postgres/base'), { recursive: true });
    writeFileSync(join(path, 'postgres/base/1'), 'rows');

    await restrictToOwner(path);

    expect(accessibleIn(path)).toEqual([]);
  });

  it('keeps its mode when the server does not use it', async () => {
    const server = await startServer({
      DATA_DIR: path,
      ADMIN_TOKEN,
      DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none',
    });
    await server.close();

    expect(statSync(path).mode & 0o777).toBe(0o755);
  });
});
