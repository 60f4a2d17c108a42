import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { addProvisionCommand } from '../../../src/cli/entra/provision.command.ts';
import { temporaryFolder } from '../../support/product/running-server.ts';
import { type SimulatorTarget, startTarget } from '../../support/simulator/target.ts';
import { runnerOf } from '../run.ts';

const run = runnerOf(addProvisionCommand);

describe('entra provision', () => {
  let folder: Awaited<ReturnType<typeof temporaryFolder>>;
  let target: SimulatorTarget;
  beforeEach(async () => {
    folder = await temporaryFolder();
    target = await startTarget();
  });
  afterEach(async () => {
    await target.close();
    await folder.remove();
  });

  const fileNamed = (name: string) => join(folder.path, name);
  const provision = (...options: string[]) => {
    const connection = ['--tenant-url', target.tenantUrl, '--secret-token', 'x', '--state', fileNamed('job')];
    return run('provision', ...connection, '--people', '3', ...options);
  };

  it('checks that its output files can be written before it sends a request', async () => {
    const { exitCode, error } = await provision('--report', '/nowhere/report.html');

    expect({ exitCode, error }).toEqual({
      exitCode: 2,
      error: expect.stringMatching(/^\/nowhere\/report\.html cannot be written/),
    });
    expect(target.requests).toEqual([]);
  });

  it('runs the initial cycle, and then only as many incremental cycles as requested', async () => {
    const initial = await provision('--json');
    const none = await provision();
    const incremental = await provision('--cycles', '2', '--json');

    expect(JSON.parse(initial.out)).toMatchObject({ cycles: 1, failures: [] });
    expect(none.error).toContain('run more with --cycles or --days');
    expect(JSON.parse(incremental.out)).toMatchObject({ cycles: 2, all: { failed: 0 } });
    expect([initial.exitCode, incremental.exitCode, target.users.size]).toEqual([0, 0, 3]);
  });

  it('writes the log and a report with the settings of the job', async () => {
    await provision('--log', fileNamed('log'), '--report', fileNamed('report.html'));

    expect((await readFile(fileNamed('log'), 'utf8')).trim().split('\n')).toHaveLength(3);
    expect(await readFile(fileNamed('report.html'), 'utf8')).toContain(target.tenantUrl);
  });

  it('provisions nobody when the connection test fails', async () => {
    target.fault = () => ({ status: 401 });

    const { exitCode, error } = await provision();

    expect({ exitCode, error }).toEqual({ exitCode: 1, error: expect.stringContaining('invalid credentials') });
    expect(target.requests.map(({ method }) => method)).toEqual(['GET']);
  });
});
