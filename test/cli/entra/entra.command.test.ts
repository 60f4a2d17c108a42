import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { lockJob } from '../../../src/cli/entra/lock-job.ts';
import { eventually } from '../../support/eventually.ts';
import { startLocalServer } from '../../support/network/local-server.ts';
import { type Product, startProduct } from '../../support/product/product.ts';
import { openTenant, type Tenant } from '../../support/product/tenant.ts';
import { run } from '../run.ts';

const entra = (...args: string[]) => run('entra', ...args);

const AWAY = ['--tenant-url', 'http://127.0.0.1:9/scim/', '--secret-token', 'x'];

describe('entra', () => {
  let folder: string;
  let product: Product;
  let tenant: Tenant;
  let job: string[];
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'xm-directory-entra-'));
    product = await startProduct();
    tenant = await openTenant(product, 'acme_command');
    writeFileSync(join(folder, 'token'), `${tenant.token}\n`);
    job = ['--secret-token-file', join(folder, 'token'), '--state', join(folder, 'job')];
  });
  afterAll(async () => {
    await product.close();
    rmSync(folder, { recursive: true, force: true });
  });
  const tenantUrl = () => `${product.url}/api/scim/v2/enterprises/${tenant.name}/`;

  it.each(['test-connection', 'provision', 'on-demand', 'verify', 'deletes', 'restart'])(
    'explains %s, and prints JSON when asked to',
    async (command) => {
      const { exitCode, out } = await entra(command, '--help');

      expect(exitCode).toBe(0);
      for (const option of ['--tenant-url', '--secret-token-file', '--state', '--json']) expect(out).toContain(option);
    },
  );

  it('prints the mapping in the format that provision reads', async () => {
    const { exitCode, out } = await entra('mapping');

    expect(exitCode).toBe(0);
    expect(JSON.parse(out).mappings).toHaveLength(17);
  });

  it.each([
    [['verify'], /--secret-token-file/],
    [['verify', ...AWAY], /start one with entra provision/],
    [['provision', ...AWAY, '--people', 'many'], /whole number/],
    [['provision', ...AWAY, '--people', '0'], /whole number from 1/],
    [['provision', ...AWAY, '--people', '5', '--csv', 'x.csv'], /cannot be used with/],
    [['provision', ...AWAY, '--mapping', '/nowhere.json'], /\/nowhere\.json cannot be read/],
    [['provision', '--tenant-url', 'here'], /Enter a URL/],
    [['provision', ...AWAY, '--rate', '0'], /whole number from 1/],
    [['provision', ...AWAY, '--days', '1', '--cycles', '1'], /cannot be used with/],
    [['provision', ...AWAY, '--log', '/nowhere/log'], /\/nowhere\/log cannot be written/],
    [['provision', ...AWAY, '--report', '/nowhere/page'], /\/nowhere\/page cannot be written/],
    [['provision', ...AWAY, '--secret-token', 'two words'], /one word of ASCII/],
    [['provision', ...AWAY, '--secret-token', ''], /one word of ASCII/],
  ])('refuses %j as wrong usage', async (args, sentence) => {
    const { exitCode, error } = await entra(...args, '--state', join(folder, 'x'));

    expect(error).toMatch(sentence);
    expect(exitCode).toBe(2);
  });

  it.each([
    ['--csv', '#TYPE Selected.MgUser\r\n"UserPrincipalName","Mail"\r\n"a@x","a@x"\r\n', /Row 1: .*-NoTypeInformation/],
    ['--csv', 'version:v1.0\r\nUser name [userPrincipalName] Required,A\r\na@x,A\r\n', /Row 1: .*Download the users/],
    ['--csv', 'userPrincipalName,businessPhones\na@x,System.String[]\n', /Row 2, telephoneNumber: .*Select-Object/],
    ['--graph', '{"@odata.nextLink":"https://x/y","value":[{"id":"a","userPrincipalName":"a@x"}]}', /Get-MgUser -All/],
  ])(
    'says what is wrong with a file for %s and what to do, before anything is sent: %j',
    async (option, text, advice) => {
      const requests: unknown[] = [];
      const target = await startLocalServer((request, response) => {
        requests.push(request.url);
        response.end('{}');
      });
      const file = join(folder, 'people');
      writeFileSync(file, text);
      const connection = [
        '--tenant-url',
        `${target.url}/scim/`,
        '--secret-token',
        'x',
        '--state',
        join(folder, 'file'),
      ];

      const { exitCode, error } = await entra('provision', ...connection, option, file);
      target.close();

      expect(error).toMatch(advice);
      expect(error).toContain(`${file}: `);
      expect([exitCode, requests]).toEqual([2, []]);
    },
  );

  it('refuses an invalid folder, and one in use by another command', async () => {
    const none = join(folder, 'token');
    const taken = join(folder, 'taken');
    const unlock = await lockJob(taken);

    const first = await entra('verify', ...AWAY, '--state', none);
    const second = await entra('verify', ...AWAY, '--state', taken);
    await unlock();
    const third = await entra('verify', ...AWAY, '--state', taken);

    expect(first).toMatchObject({ exitCode: 2, error: expect.stringContaining('name another --state folder') });
    expect(second).toMatchObject({ exitCode: 3, error: expect.stringContaining('Another command works on the job') });
    expect(third.error).toContain('start one with entra provision');
  });

  it('says when no server responds', async () => {
    const { exitCode, error } = await entra('provision', ...AWAY, '--state', join(folder, 'away'));

    expect(exitCode).toBe(69);
    expect(error).toContain('You appear to have entered invalid credentials.');
  });

  it('says when the server does not use TLS', async () => {
    const state = ['--state', join(folder, 'tls'), '--secret-token', 'x'];
    const { exitCode, error } = await entra(
      'test-connection',
      '--tenant-url',
      tenantUrl().replace('http:', 'https:'),
      ...state,
    );

    expect(exitCode).toBe(69);
    expect(error).toMatch(/^[^\n]*nobody speaks TLS there; correct https:\/\/ or the port[^\n]*\n$/);
  });

  it('provisions users, continues where it stopped, and verifies', async () => {
    const log = join(folder, 'log.ndjson');
    const report = join(folder, 'report.html');
    const people = ['--people', '40', '--movers', '50', '--leavers', '10'];

    const test = await entra('test-connection', '--tenant-url', tenantUrl(), ...job);
    const files = ['--log', log, '--report', report];
    const first = await entra('provision', '--tenant-url', tenantUrl(), ...job, ...people, ...files, '--json');
    const second = await entra('provision', ...job, '--days', '3', '--json');
    const verified = await entra('verify', ...job);

    expect(test.exitCode).toBe(0);
    expect(first.exitCode).toBe(0);
    expect(JSON.parse(first.out)).toMatchObject({ cycles: 1, failures: [], all: { failed: 0 } });
    expect(readFileSync(log, 'utf8').trim().split('\n')).toHaveLength(40);
    expect(readFileSync(report, 'utf8')).toContain('Provisioning report');
    expect(JSON.parse(second.out)).toMatchObject({ cycles: 108, all: { failed: 0 } });
    expect(JSON.parse(second.out).all.updated).toBeGreaterThan(0);
    expect(verified.out).toMatch(/ 0 differences/);
    expect(verified.exitCode).toBe(0);
  });

  it('provisions one user on demand, repairs manual changes after a restart, with exit codes', async () => {
    const { body } = await tenant.send('GET', '/Users?filter=active%20eq%20true&count=1');
    const user = body.Resources[0];
    const Operations = [{ op: 'replace', path: 'name.familyName', value: 'Changed by hand' }];
    await tenant.send('PATCH', `/Users/${user?.id}`, { Operations });

    const before = await entra('verify', ...job);
    const onDemand = await entra('on-demand', user?.userName ?? '', ...job);
    const after = await entra('verify', ...job);
    const restarted = await entra('restart', ...job);

    expect(before.exitCode).toBe(1);
    expect(before.out).toContain('Changed by hand');
    expect(onDemand.out).toContain('name.familyName');
    expect(after.exitCode).toBe(0);
    expect(restarted.exitCode).toBe(0);
  });

  it('stops gracefully at Ctrl-C, says that it is unfinished, and is completed by the same command', async () => {
    const state = join(folder, 'interrupted');
    const command = ['provision', ...job, '--tenant-url', tenantUrl(), '--state', state, '--people', '60'];
    const running = entra(...command, '--rate', '20');
    await eventually(async () => existsSync(join(state, 'people.json')), Boolean);
    process.emit('SIGINT');

    const stopped = await running;
    const done = await entra(...command, '--rate', '10000');

    expect(stopped).toMatchObject({ exitCode: 1, error: expect.stringContaining('run the same command') });
    expect(stopped.out).toContain('1 cycle');
    expect(done.exitCode).toBe(0);
  });

  it('says why a job in quarantine does nothing, and what to do', async () => {
    const file = join(folder, 'people.csv');
    const rest = ['--tenant-url', tenantUrl(), '--secret-token-file', join(folder, 'token')];
    const staged = ['--state', join(folder, 'staged'), ...rest];
    writeFileSync(file, 'userPrincipalName,isAssigned\nada@csv.example,yes\n');
    await entra('provision', ...staged, '--csv', file, '--accidental-deletion-threshold', '0');
    writeFileSync(file, 'userPrincipalName,isAssigned\nada@csv.example,no\n');

    const held = await entra('provision', ...staged, '--cycles', '1');
    const waiting = await entra('provision', ...staged, '--cycles', '1');
    await entra('deletes', 'allow', ...staged);
    const allowed = await entra('provision', ...staged, '--cycles', '1', '--json');
    const done = await entra('provision', ...staged);

    for (const { exitCode, error } of [held, waiting]) {
      expect(exitCode).toBe(1);
      expect(error).toContain('StagedDelete (1 disables and deletes wait for a decision.) Run entra deletes allow');
    }
    expect(JSON.parse(allowed.out)).toMatchObject({ all: { disabled: 1 } });
    expect(done).toMatchObject({ exitCode: 0, error: expect.stringContaining('--cycles') });
  });

  it('keeps no secret in its folder', () => {
    expect(existsSync(join(folder, 'job', 'job.json'))).toBe(true);
    expect(readFileSync(join(folder, 'job', 'job.json'), 'utf8')).not.toContain(tenant.token);
  });
});
