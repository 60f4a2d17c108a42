import { chmod, mkdir, readlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { linkLibraries } from '../../src/postgres/binaries.ts';
import { temporaryFolder } from '../support/product/running-server.ts';

const LINKS = [{ source: 'native/lib/libpq.so.5.18', target: 'native/lib/libpq.so.5' }];

describe('linkLibraries', () => {
  let folder: Awaited<ReturnType<typeof temporaryFolder>>;
  beforeEach(async () => {
    folder = await temporaryFolder();
    await mkdir(join(folder.path, 'native', 'lib'), { recursive: true });
    await writeFile(join(folder.path, 'native', 'pg-symlinks.json'), JSON.stringify(LINKS));
    await writeFile(join(folder.path, LINKS[0]?.source ?? ''), '');
  });
  afterEach(async () => {
    await chmod(join(folder.path, 'native', 'lib'), 0o700);
    await folder.remove();
  });

  it('creates missing links in the folder of the package', async () => {
    const links = join(folder.path, 'links');

    expect(await linkLibraries(folder.path, links)).toEqual({});
    expect(await readlink(join(folder.path, LINKS[0]?.target ?? ''))).toBe('libpq.so.5.18');
    expect(await linkLibraries(folder.path, links)).toEqual({});
  });

  const asUser = process.getuid?.() === 0 ? it.skip : it;
  asUser(
    'creates links elsewhere when the package is not writable (not as root, who may write everywhere)',
    async () => {
      const links = join(folder.path, 'links');
      await chmod(join(folder.path, 'native', 'lib'), 0o500);

      const environment = await linkLibraries(folder.path, links);

      expect(Object.values(environment)).toEqual([links]);
      expect(await readlink(join(links, 'libpq.so.5'))).toBe(join(folder.path, LINKS[0]?.source ?? ''));
    },
  );
});
