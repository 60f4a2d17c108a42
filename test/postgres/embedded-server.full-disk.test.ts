import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmdirSync, rmSync, statfsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { EmbeddedServer } from '../../src/postgres/embedded-server.ts';
import { eventually } from '../support/eventually.ts';
import { ask, startEmbeddedServer } from './start-embedded-server.ts';

/** Mounts a small file system on a new folder; `null` without the permission. */
function mountDisk(megabytes: number): string | null {
  const folder = mkdtempSync(join(tmpdir(), 'xm-directory-disk-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder], { stdio: 'ignore' });
    return folder;
  } catch {
    rmdirSync(folder);
    return null;
  }
}

const disk = mountDisk(160);

const FILLER = 'filler';
const MB = 1024 * 1024;

(disk === null ? describe.skip : describe)('a full disk (needs the permission to mount)', () => {
  const folder = disk ?? '';
  let server: EmbeddedServer;
  beforeAll(async () => {
    server = await startEmbeddedServer(folder);
    await ask(server.url, 'CREATE TABLE written (n int PRIMARY KEY, filler bytea)');
  });
  afterAll(async () => {
    await server.close();
    execFileSync('umount', [folder]);
    rmdirSync(folder);
  });

  const filler = () => join(folder, FILLER);

  /** Fills the disk up to some free space. */
  function leave(megabytes: number): Promise<void> {
    const { bavail, bsize } = statfsSync(folder);
    return writeFile(filler(), Buffer.alloc(Math.max(0, bavail * bsize - megabytes * MB)));
  }

  /** A server that has crashed is reported as restarting first. */
  function untilDiskIsReported(): Promise<string | null> {
    return eventually(
      async () => server.outage(),
      (outage) => outage?.includes('disk') ?? false,
    );
  }

  /** Inserts rows until the server refuses one; returns the committed rows. */
  async function writeUntilRefused(first: number): Promise<number[]> {
    const committed: number[] = [];
    for (let n = first; ; n += 1) {
      try {
        await ask(
          server.url,
          "INSERT INTO written SELECT $1, string_agg(gen_random_uuid()::text, '')::bytea FROM generate_series(1, 30000)",
          [n],
        );
        committed.push(n);
      } catch {
        return committed;
      }
    }
  }

  it('is reported while little space is left', async () => {
    await leave(16);

    const outage = await untilDiskIsReported();
    rmSync(filler());
    const later = await eventually(
      async () => server.outage(),
      (now) => now === null,
    );

    expect(outage).toContain('disk');
    expect(later).toBeNull();
  });

  it('loses no committed row, even when writes go on until the disk is full', async () => {
    await leave(40);

    const committed = await writeUntilRefused(1);
    const outage = await untilDiskIsReported();
    rmSync(filler());
    await eventually(
      async () => server.outage(),
      (now) => now === null,
    );
    const rows = await eventually(
      () => ask<{ n: number }>(server.url, 'SELECT n FROM written ORDER BY n').catch(() => null),
      (found) => found !== null,
    );

    expect(outage).toContain('disk');
    expect(committed.length).toBeGreaterThan(3);
    expect(rows?.map(({ n }) => n)).toEqual(expect.arrayContaining(committed));
    expect((await writeUntilRefused(10_000)).length).toBeGreaterThan(3);
  });
});
