import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { addProvisionCommand } from '../../../src/cli/entra/provision.command.ts';
import { addVerifyCommand } from '../../../src/cli/entra/verify.command.ts';
import { temporaryFolder } from '../../support/product/running-server.ts';
import { type SimulatorTarget, startTarget } from '../../support/simulator/target.ts';
import { runnerOf } from '../run.ts';

const run = runnerOf((program) => {
  addProvisionCommand(program);
  addVerifyCommand(program);
});

describe('entra verify', () => {
  let folder: Awaited<ReturnType<typeof temporaryFolder>>;
  let target: SimulatorTarget;
  let job: string[];
  beforeEach(async () => {
    folder = await temporaryFolder();
    target = await startTarget();
    job = ['--tenant-url', target.tenantUrl, '--secret-token', 'x', '--state', join(folder.path, 'job')];
    await run('provision', ...job, '--people', '30');
  });
  afterEach(async () => {
    await target.close();
    await folder.remove();
  });

  it('ends with 0 when every attribute is correct', async () => {
    expect(await run('verify', ...job)).toEqual({
      exitCode: 0,
      out: expect.stringMatching(/^(\d+) users read, \1 correct, 0 differences\n$/),
      error: '',
    });
  });

  it('reports users that the job has not provisioned, unless they are allowed', async () => {
    target.users.set('7', { id: '7', userName: 'local@acme.example' });

    const reported = await run('verify', ...job);
    const allowed = await run('verify', ...job, '--allow-strangers');

    expect(reported).toMatchObject({ exitCode: 1, error: 'The target differs from the source.\n' });
    expect(reported.out).toContain('1 differences: 1 stranger\n  stranger: local@acme.example\n');
    expect(allowed).toMatchObject({ exitCode: 0, error: '' });
  });

  it('prints 20 differences, and all of them as JSON', async () => {
    for (const user of target.users.values()) user.title = 'Changed';

    const text = await run('verify', ...job);
    const json = await run('verify', ...job, '--json');

    expect(text.out).toMatch(/ different: .*, title is "Changed" instead of "/);
    expect(text.out.trimEnd().split('\n')).toHaveLength(22);
    expect(text.out).toMatch(/… \(use --json for all\)\n$/);
    expect(JSON.parse(json.out).differences.length).toBeGreaterThan(20);
  });

  it('says that the target cannot be read, with the exit code of an unreachable server', async () => {
    target.fault = () => ({ status: 500 });

    expect(await run('verify', ...job)).toMatchObject({
      exitCode: 69,
      error: expect.stringMatching(/^The target cannot be read/),
    });
  });
});
