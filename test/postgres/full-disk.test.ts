import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmdirSync, rmSync, statfsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { EmbeddedServer } from '../../src/postgres/embedded-server.ts';
import { eventually } from '../support/eventually.ts';
import { anEmbeddedServer, ask } from './an-embedded-server.ts';

/** A disk of our own, mounted on a new folder; `null` where that is not allowed. */
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

(disk === null ? describe.skip : describe)('a disk that is full (where root may mount one)', () => {
  const folder = disk ?? '';
  let server: EmbeddedServer;
  beforeAll(async () => {
    server = await anEmbeddedServer(folder);
    await ask(server.url, 'CREATE TABLE written (n int PRIMARY KEY, filler bytea)');
  });
  afterAll(async () => {
    await server.close();
    execFileSync('umount', [folder]);
    rmdirSync(folder);
  });

  const filler = () => join(folder, FILLER);

  /** Leaves so much room on the disk. */
  function leave(megabytes: number): Promise<void> {
    const { bavail, bsize } = statfsSync(folder);
    return writeFile(filler(), Buffer.alloc(Math.max(0, bavail * bsize - megabytes * MB)));
  }

  /** For a moment a server that has crashed is told of as one that is started again. */
  function untilToldOfDisk(): Promise<string | null> {
    return eventually(
      async () => server.outage(),
      (outage) => outage?.includes('disk') ?? false,
    );
  }

  /** Writes whatever the server thinks of it, until it refuses; answers what it acknowledged. */
  async function writeUntilRefused(first: number): Promise<number[]> {
    const acknowledged: number[] = [];
    for (let n = first; ; n += 1) {
      try {
        await ask(
          server.url,
          "INSERT INTO written SELECT $1, string_agg(gen_random_uuid()::text, '')::bytea FROM generate_series(1, 30000)",
          [n],
        );
        acknowledged.push(n);
      } catch {
        return acknowledged;
      }
    }
  }

  it('is told as soon as little room is left, and forgotten as soon as there is room', async () => {
    await leave(16);

    const outage = await untilToldOfDisk();
    rmSync(filler());
    const later = await eventually(
      async () => server.outage(),
      (now) => now === null,
    );

    expect(outage).toContain('disk');
    expect(later).toBeNull();
  });

  it('loses nothing that was acknowledged, even when it is written to until nothing goes', async () => {
    await leave(40);

    const acknowledged = await writeUntilRefused(1);
    const outage = await untilToldOfDisk();
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
    expect(acknowledged.length).toBeGreaterThan(3);
    expect(rows?.map(({ n }) => n)).toEqual(expect.arrayContaining(acknowledged));
    expect((await writeUntilRefused(10_000)).length).toBeGreaterThan(3);
  });
});
