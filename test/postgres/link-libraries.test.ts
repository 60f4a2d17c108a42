import { chmod, mkdir, readlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { linkLibraries } from '../../src/postgres/binaries.ts';
import { temporaryFolder } from '../support/running-server.ts';

const LINKS = [{ source: 'native/lib/libpq.so.5.18', target: 'native/lib/libpq.so.5' }];

describe('libraries whose links no script has made', () => {
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

  it('are linked where they are, once', async () => {
    const spare = join(folder.path, 'spare');

    expect(await linkLibraries(folder.path, spare)).toEqual({});
    expect(await readlink(join(folder.path, LINKS[0]?.target ?? ''))).toBe('libpq.so.5.18');
    expect(await linkLibraries(folder.path, spare)).toEqual({});
  });

  const asUser = process.getuid?.() === 0 ? it.skip : it;
  asUser('are linked elsewhere when nothing may be written there (root may write everywhere)', async () => {
    const spare = join(folder.path, 'spare');
    await chmod(join(folder.path, 'native', 'lib'), 0o500);

    const environment = await linkLibraries(folder.path, spare);

    expect(Object.values(environment)).toEqual([spare]);
    expect(await readlink(join(spare, 'libpq.so.5'))).toBe(join(folder.path, LINKS[0]?.source ?? ''));
  });
});
