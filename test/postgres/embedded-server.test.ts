import { spawn } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { chmod, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { pino } from 'pino';
import { findBinaries } from '../../src/postgres/binaries.ts';
import type { EmbeddedServer } from '../../src/postgres/embedded-server.ts';
import { chooseLaunch } from '../../src/postgres/launch.ts';
import { Postmaster } from '../../src/postgres/postmaster.ts';
import { serverArguments } from '../../src/postgres/server-options.ts';
import { isRunning, postmasterOf } from '../support/database/postmaster.ts';
import { eventually } from '../support/eventually.ts';
import { temporaryFolder } from '../support/product/running-server.ts';
import { ask, SILENT, startEmbeddedServer } from './start-embedded-server.ts';

type Folder = Awaited<ReturnType<typeof temporaryFolder>>;

/** The files of a folder that other users of the machine can access. */
function accessibleToOthers(folder: string): string[] {
  const names = ['.', ...(readdirSync(folder, { recursive: true }) as string[])];
  return names.filter((name) => (statSync(join(folder, name)).mode & 0o077) !== 0);
}

describe('the embedded server', () => {
  let folder: Folder;
  let server: EmbeddedServer;
  beforeAll(async () => {
    folder = await temporaryFolder();
    server = await startEmbeddedServer(folder.path);
  });
  afterAll(async () => {
    await server.close();
    await folder.remove();
  });

  it('has durable commits, checksums, and the same collation on every platform', async () => {
    const settings = ['fsync', 'full_page_writes', 'synchronous_commit', 'data_checksums'];
    const values = settings.map((name) => `current_setting('${name}')`).join();

    expect(await ask(server.url, `SELECT ARRAY[${values}] AS on`)).toEqual([{ on: ['on', 'on', 'on', 'on'] }]);
    expect(
      await ask(server.url, 'SELECT datlocprovider, datlocale FROM pg_database WHERE datname = current_database()'),
    ).toEqual([{ datlocprovider: 'b', datlocale: 'C.UTF-8' }]);
  });

  it('listens on no port, rejects TCP connections, and protects its files from other users', async () => {
    const [row] = await ask<{ at: string }>(server.url, "SELECT current_setting('listen_addresses') AS at");
    const rules = readFileSync(join(folder.path, 'pgdata', 'pg_hba.conf'), 'utf8').split('\n');

    expect(row?.at).toBe('');
    expect(rules.filter((rule) => /^host/.test(rule) && !/reject$/.test(rule))).toEqual([]);
    expect(accessibleToOthers(folder.path)).toEqual([]);
  });

  it('restarts when it is killed, reports the restart, and loses no data', async () => {
    await ask(server.url, 'CREATE TABLE kept AS SELECT 7 AS n');

    process.kill(postmasterOf(folder.path), 'SIGKILL');
    const meanwhile = await eventually(async () => server.outage(), Boolean);
    await eventually(
      async () => server.outage(),
      (outage) => outage === null,
    );

    expect(meanwhile).toMatch(/restarting/);
    expect(await ask(server.url, 'SELECT n FROM kept')).toEqual([{ n: 7 }]);
  });

  it('does not start twice on one folder, also without our lock', async () => {
    const { prefix, owner } = await chooseLaunch(await placesIn(folder.path));
    const { postgres, environment } = await findBinaries(join(folder.path, 'lib'));
    const socket = join(folder.path, 'second');
    await mkdir(socket);
    const args = serverArguments({ cluster: join(folder.path, 'pgdata'), socket }, { connections: 1 });
    const second = new Postmaster({ command: [...prefix, postgres, ...args], environment, owner, logger: SILENT });

    await expect(second.ready).rejects.toThrow(/postmaster\.pid/);
  });
});

async function placesIn(folder: string) {
  const { postgres } = await findBinaries(join(folder, 'lib'));
  return { program: postgres, dataDir: folder };
}

describe('the embedded server across starts', () => {
  let folder: Folder;
  let server: EmbeddedServer | null = null;
  beforeAll(async () => {
    folder = await temporaryFolder();
    const first = await startEmbeddedServer(folder.path);
    await ask(first.url, 'CREATE TABLE kept AS SELECT 7 AS n');
    await first.close();
  });
  afterEach(async () => {
    await server?.close();
    server = null;
  });
  afterAll(() => folder.remove());

  const kept = async () => ask(server?.url ?? '', 'SELECT n FROM kept');

  it('shuts down in order, and keeps its data', async () => {
    expect(readdirSync(join(folder.path, 'pgdata'))).not.toContain('postmaster.pid');

    const lines: string[] = [];
    const logger = pino({}, { write: (line: string) => void lines.push(JSON.parse(line).msg) });
    server = await startEmbeddedServer(folder.path, { logger });

    expect(await kept()).toEqual([{ n: 7 }]);
    expect(lines).toContainEqual(expect.stringMatching(/^database system was shut down at/));
  });

  it('stops the server that a killed process left running', async () => {
    const { postgres, environment } = await findBinaries(join(folder.path, 'lib'));
    const { prefix, owner } = await chooseLaunch(await placesIn(folder.path));
    const places = { cluster: join(folder.path, 'pgdata'), socket: join(folder.path, 'pgdata') };
    const command = [...prefix, postgres, ...serverArguments(places, { connections: 1 })];
    const orphan = new Postmaster({ command, environment, owner, logger: SILENT });
    await orphan.ready;
    const pid = postmasterOf(folder.path);

    server = await startEmbeddedServer(folder.path);

    expect(isRunning(pid)).toBe(false);
    expect(await kept()).toEqual([{ n: 7 }]);
  });

  it('ignores another program with the process id of a server that is gone', async () => {
    const stranger = spawn('sleep', ['100']);
    await writeFile(
      join(folder.path, 'pgdata', 'postmaster.pid'),
      `${stranger.pid}\n${folder.path}/pgdata\n1\n5432\n\n\n`,
    );

    server = await startEmbeddedServer(folder.path);

    expect(await kept()).toEqual([{ n: 7 }]);
    expect(isRunning(stranger.pid ?? 0)).toBe(true);
    stranger.kill();
  });

  it('uses another folder for its socket when the path is too long', async () => {
    const long = join(folder.path, 'x'.repeat(100));
    await mkdir(long);

    server = await startEmbeddedServer(long);

    expect(await ask(server.url, 'SELECT 1 AS n')).toEqual([{ n: 1 }]);
    expect(decodeURIComponent(server.url)).not.toContain('xxx');
  });

  const asRoot = process.getuid?.() === 0 ? it : it.skip;
  asRoot('runs as another user where root has no user namespaces (needs root)', async () => {
    const { postgres } = await findBinaries(join(folder.path, 'lib'));
    const { path: tools, remove } = await temporaryFolder();
    await chmod(tools, 0o755);
    for (const name of ['id', 'sh', 'setpriv', 'true']) {
      await writeFile(join(tools, name), `#!/bin/sh\nexec /usr/bin/${name} "$@"\n`);
      await chmod(join(tools, name), 0o755);
    }

    const launch = await chooseLaunch({ program: postgres, dataDir: folder.path, path: tools });
    await remove();
    server = await startEmbeddedServer(folder.path, { launch });

    expect(launch.owner?.uid).toBeGreaterThan(0);
    expect(statSync(join(folder.path, 'pgdata', 'PG_VERSION')).uid).toBe(launch.owner?.uid);
    expect(await kept()).toEqual([{ n: 7 }]);
  });

  asRoot('keeps the owner of its files when root starts it once (needs root and user namespaces)', async () => {
    const { uid } = statSync(folder.path);

    server = await startEmbeddedServer(folder.path);

    expect(await kept()).toEqual([{ n: 7 }]);
    expect(uid).toBeGreaterThan(0);
    expect([folder.path, join(folder.path, 'pgdata')].map((path) => statSync(path).uid)).toEqual([uid, uid]);
  });
});
