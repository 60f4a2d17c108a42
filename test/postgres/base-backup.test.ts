import { readdirSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { Client } from 'pg';
import { runCommandLine } from '../../src/cli/command-line.ts';
import { copyDataDirectory } from '../../src/postgres/base-backup.ts';
import type { EmbeddedServer } from '../../src/postgres/embedded-server.ts';
import { temporaryFolder } from '../support/product/running-server.ts';
import { ask, startEmbeddedServer } from './start-embedded-server.ts';

describe('copyDataDirectory', () => {
  let folder: Awaited<ReturnType<typeof temporaryFolder>>;
  let dataDir: string;
  let server: EmbeddedServer;
  let last = 0;
  beforeAll(async () => {
    folder = await temporaryFolder();
    dataDir = join(folder.path, 'data');
    server = await startEmbeddedServer(dataDir);
    await ask(server.url, 'CREATE TABLE written (n int PRIMARY KEY, filler text)');
    await writeFile(join(dataDir, 'admin-token'), 'xma_of_tests\n', { mode: 0o600 });
  });
  afterAll(async () => {
    await server.close();
    await folder.remove();
  });

  /** Inserts rows until the signal aborts, and switches the segment of the write-ahead log now and then. */
  async function write(until: AbortSignal): Promise<void> {
    const client = new Client({ connectionString: server.url });
    await client.connect();
    while (!until.aborted) {
      await client.query("INSERT INTO written VALUES ($1, repeat('x', 5000))", [last + 1]);
      last += 1;
      if (last % 50 === 0) await client.query('SELECT pg_switch_wal()');
    }
    await client.end();
  }

  async function numbersIn(target: string): Promise<number[]> {
    const restored = await startEmbeddedServer(target, { requireData: true });
    const rows = await ask<{ n: number }>(restored.url, 'SELECT n FROM written ORDER BY n');
    await restored.close();
    return rows.map(({ n }) => n);
  }

  it('copies a data directory during writes, with all rows from before the backup', async () => {
    const target = join(folder.path, 'backup');
    const ending = new AbortController();
    const writing = write(ending.signal);
    while (last < 60) await sleep(5);
    const before = last;

    await copyDataDirectory({ url: server.url, dataDir, target });
    ending.abort();
    await writing;

    const numbers = await numbersIn(target);
    expect(numbers.length).toBeGreaterThanOrEqual(before);
    expect(numbers).toEqual(numbers.map((_, index) => index + 1));
    expect(readdirSync(target)).toEqual(expect.arrayContaining(['admin-token', 'pgdata', 'pgdata.marker']));
    expect(await ask(server.url, 'SELECT FROM pg_replication_slots')).toEqual([]);
  });

  it('refuses a folder that is not empty, and leaves no partial copy', async () => {
    const target = join(folder.path, 'backup');

    await expect(copyDataDirectory({ url: server.url, dataDir, target })).rejects.toThrow(/is not empty/);

    expect(readdirSync(target).filter((name) => name.endsWith('.part'))).toEqual([]);
  });

  it('leaves no files when the backup fails', async () => {
    const target = join(folder.path, 'refused');

    await expect(copyDataDirectory({ url: `${server.url}&user=nobody`, dataDir, target })).rejects.toThrow(/nobody/);
    await expect(copyDataDirectory({ url: server.url, dataDir, target: join(dataDir, 'x') })).rejects.toThrow(
      /is inside/,
    );

    expect(readdirSync(target)).toEqual([]);
    expect(readdirSync(dataDir)).not.toContain('x');
  });

  it('is available as a command, for a running and for a stopped server', async () => {
    const said = jest.spyOn(console, 'log').mockImplementation(() => {});
    const environment = { ...process.env };
    Object.assign(process.env, { DATA_DIR: dataDir, LOG_LEVEL: 'silent' });
    const targets = [join(folder.path, 'running'), join(folder.path, 'stopped')] as const;

    const whileRunning = await runCommandLine(['backup', targets[0]]);
    await server.close();
    const whileStopped = await runCommandLine(['backup', targets[1]]);
    server = await startEmbeddedServer(dataDir);
    process.env = environment;

    expect([whileRunning, whileStopped]).toEqual([0, 0]);
    expect(said).toHaveBeenCalledWith(expect.stringContaining(`DATA_DIR=${targets[1]}`));
    expect(await numbersIn(targets[0])).toHaveLength(last);
    expect(await numbersIn(targets[1])).toHaveLength(last);
    said.mockRestore();
  });
});
