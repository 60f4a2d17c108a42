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
import { eventually } from '../support/eventually.ts';
import { isRunning, postmasterOf } from '../support/postmaster.ts';
import { temporaryFolder } from '../support/running-server.ts';
import { anEmbeddedServer, ask, SILENT } from './an-embedded-server.ts';

type Folder = Awaited<ReturnType<typeof temporaryFolder>>;

/** Everything below a folder that other users of the machine could open, or a name that it should not have. */
function openToOthers(folder: string): string[] {
  const names = ['.', ...(readdirSync(folder, { recursive: true }) as string[])];
  return names.filter((name) => (statSync(join(folder, name)).mode & 0o077) !== 0);
}

describe('the embedded server', () => {
  let folder: Folder;
  let server: EmbeddedServer;
  beforeAll(async () => {
    folder = await temporaryFolder();
    server = await anEmbeddedServer(folder.path);
  });
  afterAll(async () => {
    await server.close();
    await folder.remove();
  });

  it('waits for the disk, checks what it reads, and sorts alike on every system', async () => {
    const settings = ['fsync', 'full_page_writes', 'synchronous_commit', 'data_checksums'];
    const values = settings.map((name) => `current_setting('${name}')`).join();

    expect(await ask(server.url, `SELECT ARRAY[${values}] AS on`)).toEqual([{ on: ['on', 'on', 'on', 'on'] }]);
    expect(
      await ask(server.url, 'SELECT datlocprovider, datlocale FROM pg_database WHERE datname = current_database()'),
    ).toEqual([{ datlocprovider: 'b', datlocale: 'C.UTF-8' }]);
  });

  it('listens on no port, trusts nobody who comes by one, and keeps its files from other users', async () => {
    const [row] = await ask<{ at: string }>(server.url, "SELECT current_setting('listen_addresses') AS at");
    const rules = readFileSync(join(folder.path, 'pgdata', 'pg_hba.conf'), 'utf8').split('\n');

    expect(row?.at).toBe('');
    expect(rules.filter((rule) => /^host/.test(rule) && !/reject$/.test(rule))).toEqual([]);
    expect(openToOthers(folder.path)).toEqual([]);
  });

  it('is started again when it is killed, says so meanwhile, and has lost nothing', async () => {
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

  it('is refused a second time on the same folder by PostgreSQL itself, should the lock ever fail', async () => {
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

describe('the embedded server, from one start to the next', () => {
  let folder: Folder;
  let server: EmbeddedServer | null = null;
  beforeAll(async () => {
    folder = await temporaryFolder();
    const first = await anEmbeddedServer(folder.path);
    await ask(first.url, 'CREATE TABLE kept AS SELECT 7 AS n');
    await first.close();
  });
  afterEach(async () => {
    await server?.close();
    server = null;
  });
  afterAll(() => folder.remove());

  const kept = async () => ask(server?.url ?? '', 'SELECT n FROM kept');

  it('ends with its last process, in order, and goes on where it was', async () => {
    expect(readdirSync(join(folder.path, 'pgdata'))).not.toContain('postmaster.pid');

    const lines: string[] = [];
    const logger = pino({}, { write: (line: string) => void lines.push(JSON.parse(line).msg) });
    server = await anEmbeddedServer(folder.path, { logger });

    expect(await kept()).toEqual([{ n: 7 }]);
    expect(lines).toContainEqual(expect.stringMatching(/^database system was shut down at/));
  });

  it('ends the server that a killed process left behind, and goes on', async () => {
    const { postgres, environment } = await findBinaries(join(folder.path, 'lib'));
    const { prefix, owner } = await chooseLaunch(await placesIn(folder.path));
    const places = { cluster: join(folder.path, 'pgdata'), socket: join(folder.path, 'pgdata') };
    const command = [...prefix, postgres, ...serverArguments(places, { connections: 1 })];
    const orphan = new Postmaster({ command, environment, owner, logger: SILENT });
    await orphan.ready;
    const pid = postmasterOf(folder.path);

    server = await anEmbeddedServer(folder.path);

    expect(isRunning(pid)).toBe(false);
    expect(await kept()).toEqual([{ n: 7 }]);
  });

  it('minds no other program that has the number of a server which is gone', async () => {
    const stranger = spawn('sleep', ['100']);
    await writeFile(
      join(folder.path, 'pgdata', 'postmaster.pid'),
      `${stranger.pid}\n${folder.path}/pgdata\n1\n5432\n\n\n`,
    );

    server = await anEmbeddedServer(folder.path);

    expect(await kept()).toEqual([{ n: 7 }]);
    expect(isRunning(stranger.pid ?? 0)).toBe(true);
    stranger.kill();
  });

  it('takes a folder near to hand for its socket where the path of its own is too long', async () => {
    const long = join(folder.path, 'x'.repeat(100));
    await mkdir(long);

    server = await anEmbeddedServer(long);

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
    server = await anEmbeddedServer(folder.path, { launch });

    expect(launch.owner?.uid).toBeGreaterThan(0);
    expect(statSync(join(folder.path, 'pgdata', 'PG_VERSION')).uid).toBe(launch.owner?.uid);
    expect(await kept()).toEqual([{ n: 7 }]);
  });

  asRoot('stays whose it is when root starts it once where there are user namespaces (needs root)', async () => {
    const { uid } = statSync(folder.path);

    server = await anEmbeddedServer(folder.path);

    expect(await kept()).toEqual([{ n: 7 }]);
    expect(uid).toBeGreaterThan(0);
    expect([folder.path, join(folder.path, 'pgdata')].map((path) => statSync(path).uid)).toEqual([uid, uid]);
  });
});
