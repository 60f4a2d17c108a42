import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { type ConnectionOptions, readInput, withJob } from '../../../src/cli/entra/job-command.ts';
import { temporaryFolder } from '../../support/product/running-server.ts';
import { type SimulatorTarget, startTarget } from '../../support/simulator/target.ts';

describe('withJob', () => {
  let folder: Awaited<ReturnType<typeof temporaryFolder>>;
  let target: SimulatorTarget;
  let options: ConnectionOptions;
  beforeEach(async () => {
    folder = await temporaryFolder();
    target = await startTarget();
    options = { tenantUrl: target.tenantUrl, secretToken: 'secret', state: join(folder.path, 'job') };
  });
  afterEach(async () => {
    await target.close();
    await folder.remove();
  });

  it('sends the secret token of the file, without the line break at its end', async () => {
    const secretTokenFile = join(folder.path, 'token');
    await writeFile(secretTokenFile, 'from-a-file\n');
    const { tenantUrl = '', state } = options;

    await withJob({ tenantUrl, state, secretTokenFile }, { run: (simulation) => simulation.testConnection() });

    expect(target.requests[0]?.headers.authorization).toBe('Bearer from-a-file');
  });

  it('needs a secret token, and a job when the command only continues one', async () => {
    const { tenantUrl = '', state } = options;
    const run = async () => {};

    await expect(withJob({ tenantUrl, state }, { run })).rejects.toMatchObject({ exitCode: 2 });
    await expect(withJob(options, { run, mustExist: true })).rejects.toMatchObject({
      exitCode: 2,
      message: `No job in ${state}: start one with entra provision.`,
    });
    expect(target.requests).toEqual([]);
  });

  it('unlocks the folder when the command fails', async () => {
    const fail = async () => {
      throw new Error('failed');
    };

    await expect(withJob(options, { run: fail })).rejects.toThrow('failed');

    expect(await withJob(options, { run: async () => 'done' })).toBe('done');
  });
});

describe('readInput', () => {
  it('names the file that cannot be read', async () => {
    await expect(readInput('/nowhere.json')).rejects.toMatchObject({
      exitCode: 2,
      message: expect.stringMatching(/^\/nowhere\.json cannot be read: .*ENOENT/),
    });
  });
});
