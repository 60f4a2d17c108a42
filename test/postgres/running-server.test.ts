import { type ChildProcess, spawn } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { findSocketIn, stopOrphan } from '../../src/postgres/running-server.ts';
import { temporaryFolder } from '../support/product/running-server.ts';
import { SILENT } from './start-embedded-server.ts';

describe('the server of a data directory', () => {
  let folder: Awaited<ReturnType<typeof temporaryFolder>>;
  let cluster: string;
  const children: ChildProcess[] = [];
  beforeEach(async () => {
    folder = await temporaryFolder();
    cluster = join(folder.path, 'pgdata');
    await mkdir(cluster);
  });
  afterEach(async () => {
    for (const child of children.splice(0)) child.kill('SIGKILL');
    await folder.remove();
  });

  const pidFile = () => join(cluster, 'postmaster.pid');

  /** Runs a program in a folder, and writes its process id as a server's. */
  async function run(cwd: string): Promise<ChildProcess> {
    const child = spawn('sleep', ['100'], { cwd });
    children.push(child);
    await writeFile(pidFile(), `${child.pid}\n${cluster}\n1\n5432\n/run/socket\n\n`);
    return child;
  }

  const onLinux = process.platform === 'linux' ? it : it.skip;
  onLinux('is the process whose working directory is the cluster (on Linux)', async () => {
    await run(cluster);

    expect(await findSocketIn(folder.path)).toBe('/run/socket');
  });

  it('is not another process with the id of a server that is gone', async () => {
    await run(folder.path);

    expect(await findSocketIn(folder.path)).toBeNull();
  });

  it('does not exist without a file of its process id', async () => {
    expect(await findSocketIn(folder.path)).toBeNull();
  });

  onLinux('is stopped when a killed process left it running (on Linux)', async () => {
    const orphan = await run(cluster);
    const exit = new Promise((resolve) => orphan.once('exit', (_code, signal) => resolve(signal)));

    await stopOrphan(cluster, SILENT);

    expect(await exit).toBe('SIGINT');
  });

  it('is not stopped when another process has its id, which is overwritten', async () => {
    const other = await run(folder.path);

    await stopOrphan(cluster, SILENT);

    expect((await readFile(pidFile(), 'utf8')).split('\n')[0]).toBe(String(process.pid));
    expect([other.exitCode, other.signalCode]).toEqual([null, null]);
  });
});
