import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { RunningServer } from '../../src/boot/roles/serve.ts';
import { ADMIN_TOKEN } from '../support/product/product.ts';
import { startServer, temporaryFolder } from '../support/product/running-server.ts';
import { run } from './run.ts';

const IN_ACME = ['--enterprise', 'acme'];

describe('commands about users and their requests', () => {
  const environment = process.env;
  let folder: Awaited<ReturnType<typeof temporaryFolder>>;
  let server: RunningServer;
  let token: string;

  beforeAll(async () => {
    folder = await temporaryFolder();
    server = await startServer({ DATA_DIR: folder.path, ADMIN_TOKEN });
    await server.ready;
    process.env = { ...environment, ADMIN_TOKEN, DIRECTORY_URL: `${server.url}/graphql` };
    const issue = ['token', 'issue', ...IN_ACME, '--name', 'Entra', '--permission', 'USER_PROVISIONING', '--json'];
    token = JSON.parse((await run(...issue)).out).secret;
    await send({
      userName: 'ada@acme.example',
      displayName: 'Ada',
      emails: [{ type: 'work', value: 'ada@x.example' }],
    });
    await send({ userName: 'ada@acme.example' });
    await send({ userName: 'zed@acme.example', active: 'maybe' });
  });
  afterAll(async () => {
    process.env = environment;
    await server.close();
    await folder.remove();
  });

  async function send(user: object): Promise<Response> {
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/scim+json' };
    const url = `${server.url}/api/scim/v2/enterprises/acme/Users`;
    return fetch(url, { method: 'POST', headers, body: JSON.stringify(user) });
  }

  /** Gateways report behind their answers. */
  async function runUntil(args: readonly string[], isThere: (out: string) => boolean) {
    for (;;) {
      const outcome = await run(...args);
      if (isThere(outcome.out)) return outcome;
    }
  }

  it('show a user by userName in any case, and by id', async () => {
    const byName = await run('user', 'get', 'ADA@acme.example', ...IN_ACME);
    const user = JSON.parse(byName.out);
    const byId = await run('user', 'get', user.id, ...IN_ACME, '--json', '--url', server.url);

    expect(user).toMatchObject({ userName: 'ada@acme.example', active: true, missing: ['EXTERNAL_ID'] });
    expect(user).not.toHaveProperty('title');
    expect(JSON.parse(byId.out)).toMatchObject({ id: user.id, title: null });
    expect(await run('user', 'get', 'nobody', ...IN_ACME)).toMatchObject({
      exitCode: 1,
      error: expect.stringContaining('No user of acme has the userName or ID "nobody"'),
    });
  });

  it('show why a user failed, created or not, and what to do', async () => {
    const zed = await runUntil(['why', 'zed@acme.example', ...IN_ACME], (out) => out.includes('400'));
    const ada = await runUntil(['why', 'ada@acme.example', ...IN_ACME, '--json'], (out) => out.includes('409'));
    const { failures } = JSON.parse(ada.out);
    const one = await run('why', failures[0].id, ...IN_ACME);

    expect(zed.out).toMatch(
      /POST \/Users {2}400 invalidValue\n {2}User: +zed@acme\.example\n {2}Reason: +active .*\n {2}What to do: .*\n {2}Request ID: /,
    );
    expect(zed.out).toContain('No request about this user has succeeded since.');
    expect(one.out).toMatch(
      /409 uniqueness\n {2}User: +ada@acme\.example\n(.*\n)? {2}Belongs to: +Ada \(ada@acme\.example\), ID /,
    );
    expect(await run('why', 'nobody@acme.example', ...IN_ACME)).toMatchObject({
      exitCode: 1,
      error: expect.stringContaining('REQUEST_LOG_DAYS'),
    });
  });

  it('list failures by cause, and requests', async () => {
    const failures = await runUntil(['failures', ...IN_ACME], (out) => out.includes('400'));
    const requests = await run('requests', ...IN_ACME, '--failed', '--first', '1');
    const ofZed = await run('requests', ...IN_ACME, '--user', 'zed@acme.example', '--json');

    expect(failures.out).toMatch(
      /1 requests, 1 users, last at \S+: 409 uniqueness CreateUser\n {2}Still failing: 1 \(ada@acme\.example\)\n {2}Healed since: +0\n {2}Reason: /,
    );
    expect(requests.out).toMatch(
      /^TIME +METHOD +PATH +STATUS +USER +REQUEST ID +REASON\n[^\n]+POST[^\n]+zed@acme\.example[^\n]+\nMore requests exist/,
    );
    expect(JSON.parse(ofZed.out)).toMatchObject([{ status: 400, remedy: expect.any(String) }]);
  });

  it('list, disable and delete users', async () => {
    await send({ userName: 'grace@acme.example' });
    const listed = await run('user', 'list', ...IN_ACME, '--first', '1');
    const disabled = await run('user', 'disable', 'ada@acme.example', ...IN_ACME);
    const found = await runUntil(['user', 'list', ...IN_ACME, '--search', 'ada'], (out) => out.includes('ada@'));
    const kept = await run('user', 'delete', 'ada@acme.example', ...IN_ACME);
    const deleted = await run('user', 'delete', 'ada@acme.example', ...IN_ACME, '--yes');

    expect(listed.out).toMatch(/ada@acme.example +active +Ada +\d{4}-.*\nMore users exist/);
    expect(disabled.out).toMatch(/^Disabled ada@acme.example \(/);
    expect(found.out).toMatch(/ada@acme.example +disabled/);
    expect(kept).toMatchObject({ exitCode: 2, error: expect.stringContaining('--yes') });
    expect(deleted.out).toMatch(/^Deleted ada@acme.example/);
    expect((await run('user', 'get', 'ada@acme.example', ...IN_ACME)).exitCode).toBe(1);
  });
});
