import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { cannotOpen, clusterFolderIn, ensureCluster } from '../../src/postgres/cluster-folder.ts';
import { EmbeddedServerError } from '../../src/postgres/embedded-server-error.ts';
import { temporaryFolder } from '../support/product/running-server.ts';
import { SILENT, startEmbeddedServer } from './start-embedded-server.ts';

type Folder = Awaited<ReturnType<typeof temporaryFolder>>;

/** The message of a start that is refused. */
async function refusalOf(dataDir: string, requireData = false): Promise<string> {
  const error = await startEmbeddedServer(dataDir, { requireData }).then(
    (server) => server.close(),
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(EmbeddedServerError);
  return (error as Error).message;
}

describe('a data directory without a database', () => {
  let folder: Folder;
  beforeEach(async () => {
    folder = await temporaryFolder();
  });
  afterEach(() => folder.remove());

  it('gets a database, also after a start that was killed', async () => {
    await mkdir(join(folder.path, 'pgdata.new', 'base'), { recursive: true });
    await writeFile(join(folder.path, 'pgdata.new', 'PG_VERSION'), '18\n');

    const server = await startEmbeddedServer(folder.path);
    await server.close();

    expect(readdirSync(folder.path).sort()).toEqual(['pgdata', 'pgdata.marker']);
  });

  it.each<[string, string]>([
    ['pgdata.marker', 'pgdata.marker'],
    ['admin-token', 'administration token'],
  ])('is refused when it has %s, since its volume may be missing', async (name, reason) => {
    await writeFile(join(folder.path, name), '');

    const refusal = await refusalOf(folder.path);

    expect(refusal).toContain(reason);
    expect(refusal).toMatch(/mount its volume, or restore pgdata from a backup/);
    expect(existsSync(join(folder.path, 'pgdata'))).toBe(false);
  });

  it('is refused with REQUIRE_DATA', async () => {
    expect(await refusalOf(folder.path, true)).toContain('REQUIRE_DATA');
    expect(readdirSync(folder.path)).toEqual([]);
  });

  it('is refused when an older version of the program stored its data there', async () => {
    await mkdir(join(folder.path, 'postgres'));
    await writeFile(join(folder.path, 'postgres', 'PG_VERSION'), '18\n');

    expect(await refusalOf(folder.path)).toContain('PGlite');
  });
});

describe('a database that cannot be opened is refused with one sentence', () => {
  let folder: Folder;
  beforeAll(async () => {
    folder = await temporaryFolder();
    await (await startEmbeddedServer(folder.path)).close();
  });
  afterAll(() => folder.remove());

  const within = (name: string) => join(folder.path, 'pgdata', name);

  it.each<[string, string, RegExp]>([
    ['without PG_VERSION', 'PG_VERSION', /PG_VERSION is missing.*from a backup/],
    ['without its control file', 'global/pg_control', /cannot be opened \(.+\): .*from a backup/],
    ['without its write-ahead log', 'pg_wal', /cannot be opened \(.+\): .*from a backup/],
    ['without the folder of its shared tables', 'global', /cannot be opened \(.+\): .*from a backup/],
  ])('%s', async (_what, name, sentence) => {
    await rename(within(name), `${within(name)}.away`);

    const refusal = await refusalOf(folder.path);
    await rm(within(name), { recursive: true, force: true });
    await rename(`${within(name)}.away`, within(name));

    expect(refusal).toMatch(sentence);
    expect(refusal).not.toContain('\n');
  });

  it('of another major version', async () => {
    await rename(within('PG_VERSION'), within('PG_VERSION.away'));
    await writeFile(within('PG_VERSION'), '17\n');

    const refusal = await refusalOf(folder.path);
    await rename(within('PG_VERSION.away'), within('PG_VERSION'));

    expect(refusal).toMatch(/was created by PostgreSQL 17, and this program includes PostgreSQL 18/);
    expect(refusal).toContain('DATABASE_URL');
  });
});

describe('ensureCluster', () => {
  const options = {
    binaries: { initdb: '/nowhere/initdb', postgres: '/nowhere/postgres', environment: {} },
    launch: { prefix: [], owner: null },
    requireData: true,
    logger: SILENT,
  };
  let folder: Folder;
  beforeEach(async () => {
    folder = await temporaryFolder();
  });
  afterEach(() => folder.remove());

  it('adds the marker to a database of a version that wrote none', async () => {
    const clusterFolder = clusterFolderIn(folder.path);
    await mkdir(clusterFolder.cluster);
    await writeFile(join(clusterFolder.cluster, 'PG_VERSION'), '18\n');

    await ensureCluster(clusterFolder, options);

    expect(readFileSync(clusterFolder.marker, 'utf8')).toContain('does not create a new one');
  });

  it('leaves no database and no marker when creating one fails', async () => {
    const creating = ensureCluster(clusterFolderIn(folder.path), { ...options, requireData: false });

    await expect(creating).rejects.toThrow(/^Cannot create a database in .*ENOENT/);
    expect(readdirSync(folder.path)).toEqual(['pgdata.new']);
  });
});

describe('cannotOpen', () => {
  it('advises to free space when the disk is full, and to restore a backup otherwise', () => {
    expect(cannotOpen('/data', 'No space left on device').message).toMatch(/disk is full .*: free some space\.$/);
    expect(cannotOpen('/data', 'invalid checkpoint').message).toMatch(/restore \/data from a backup\.$/);
  });
});
