import { existsSync, readdirSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { EmbeddedServerError } from '../../src/postgres/embedded-server-error.ts';
import { temporaryFolder } from '../support/running-server.ts';
import { anEmbeddedServer } from './an-embedded-server.ts';

type Folder = Awaited<ReturnType<typeof temporaryFolder>>;

/** Starts a server that cannot start; answers the one sentence that says why. */
async function refusalOf(dataDir: string, requireData = false): Promise<string> {
  const error = await anEmbeddedServer(dataDir, { requireData }).then(
    (server) => server.close(),
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(EmbeddedServerError);
  return (error as Error).message;
}

describe('a data directory in which there was no database yet', () => {
  let folder: Folder;
  beforeEach(async () => {
    folder = await temporaryFolder();
  });
  afterEach(() => folder.remove());

  it('gets one, also after a start that was killed on the way', async () => {
    await mkdir(join(folder.path, 'pgdata.new', 'base'), { recursive: true });
    await writeFile(join(folder.path, 'pgdata.new', 'PG_VERSION'), '18\n');

    const server = await anEmbeddedServer(folder.path);
    await server.close();

    expect(readdirSync(folder.path).sort()).toEqual(['pgdata', 'pgdata.marker']);
  });

  it.each<[string, string]>([
    ['pgdata.marker', 'pgdata.marker'],
    ['admin-token', 'administration token'],
  ])('is refused when it holds %s, since its volume may be missing', async (name, told) => {
    await writeFile(join(folder.path, name), '');

    const refusal = await refusalOf(folder.path);

    expect(refusal).toContain(told);
    expect(refusal).toMatch(/mount its volume, or restore pgdata from a backup/);
    expect(existsSync(join(folder.path, 'pgdata'))).toBe(false);
  });

  it('is refused when there must be one', async () => {
    expect(await refusalOf(folder.path, true)).toContain('REQUIRE_DATA');
    expect(readdirSync(folder.path)).toEqual([]);
  });

  it('is refused when an older version of the program kept its data there otherwise', async () => {
    await mkdir(join(folder.path, 'postgres'));
    await writeFile(join(folder.path, 'postgres', 'PG_VERSION'), '18\n');

    expect(await refusalOf(folder.path)).toContain('PGlite');
  });
});

describe('a database that cannot be opened is refused in one sentence', () => {
  let folder: Folder;
  beforeAll(async () => {
    folder = await temporaryFolder();
    await (await anEmbeddedServer(folder.path)).close();
  });
  afterAll(() => folder.remove());

  const within = (name: string) => join(folder.path, 'pgdata', name);

  it.each<[string, string, RegExp]>([
    ['without PG_VERSION', 'PG_VERSION', /PG_VERSION is missing.*from a backup/],
    ['without its control file', 'global/pg_control', /cannot be opened \(.+\): .*from a backup/],
    ['without its write-ahead log', 'pg_wal', /cannot be opened \(.+\): .*from a backup/],
    ['without a folder of its tables', 'global', /cannot be opened \(.+\): .*from a backup/],
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
