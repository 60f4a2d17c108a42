import { PassThrough } from 'node:stream';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import type { RunningServer } from '../../src/boot/roles/serve.ts';
import { urlOf } from '../../src/postgres/embedded-server.ts';
import { signIn } from '../support/console/browser-session.ts';
import { createDatabase, execute } from '../support/database/server-database.ts';
import { ADMIN_TOKEN } from '../support/product/product.ts';
import { postGraphql, startServer, temporaryFolder } from '../support/product/running-server.ts';
import { run } from './run.ts';

describe('the command line', () => {
  it('lists its commands and exit codes', async () => {
    const { exitCode, out } = await run('--help');

    expect(exitCode).toBe(0);
    for (const word of ['serve', 'migrate', 'enterprise', 'token', 'Exit codes']) expect(out).toContain(word);
  });

  it.each([
    [['serve']],
    [['migrate']],
    [['enterprise', 'create']],
    [['enterprise', 'list']],
    [['enterprise', 'rename']],
    [['enterprise', 'delete']],
    [['token', 'issue']],
    [['token', 'list']],
    [['token', 'rotate']],
    [['token', 'revoke']],
    [['user', 'erase']],
    [['user', 'get']],
    [['user', 'list']],
    [['user', 'disable']],
    [['user', 'delete']],
    [['why']],
    [['failures']],
    [['requests']],
  ])('explains %j, and prints JSON on request', async (command) => {
    const { exitCode, out } = await run(...command, '--help');

    expect(exitCode).toBe(0);
    expect(out).toContain('--json');
  });

  it('explains a subcommand in each form of help', async () => {
    const asked = await run('help', 'token', 'rotate');

    expect(asked).toEqual(await run('token', 'rotate', '--help'));
    expect(asked.out).toContain('--overlap-hours');
    expect((await run('help', 'token')).out).toContain('rotate');
  });

  it('reports invalid usage as JSON on request', async () => {
    const { exitCode, out, error } = await run('why', '--json');

    expect({ exitCode, out }).toEqual({ exitCode: 2, out: '' });
    expect(JSON.parse(error)).toEqual({ error: { message: expect.stringMatching(/^required option/), exitCode: 2 } });
  });

  it.each([
    [['bogus'], /unknown command/],
    [['enterprise', 'create'], /missing required argument 'name'/],
    [['token', 'issue', '--enterprise', 'acme', '--name', 'n', '--permission', 'EVERYTHING'], /Allowed choices/],
    [
      ['token', 'issue', '--enterprise', 'a', '--name', 'n', '--permission', 'ADMINISTER', '--expires', 'x'],
      /2027-01-31/,
    ],
    [['enterprise', 'create', 'x', '--expires', '2099-01-31'], /add --with-token/],
    [['enterprise', 'create', 'x', '--with-token', '--expires', '2099-02-30'], /a valid date/],
    [['enterprise', 'create', 'x', '--with-token', '--expires', '2020-01-01'], /'--expires <date>'.*in the future/],
    [['requests', '--enterprise', 'a', '--hours', '0'], /from 1 to/],
    [['user', 'list', '--enterprise', 'a', '--first', '1001'], /from 1 to 1000/],
    [['token', 'rotate', 'x', '--enterprise', 'a', '--overlap-hours', '1.5'], /whole number of hours/],
    [['enterprise', 'list', '--url', 'here'], /--url must be/],
    [['enterprise', 'list', '--url', 'ftp://127.0.0.1/graphql'], /--url must be/],
  ])('refuses %j as wrong usage', async (args, sentence) => {
    const { exitCode, out, error } = await run(...args);

    expect(exitCode).toBe(2);
    expect(out).toBe('');
    expect(error).toMatch(sentence);
  });
});

describe('migrate', () => {
  it('says why the database is unreachable', async () => {
    const before = process.env.DATABASE_URL;
    process.env.DATABASE_URL = 'postgres://nobody@127.0.0.1:1/nothing';

    const { exitCode, error } = await run('migrate');

    expect(exitCode).toBe(69);
    expect(error).toMatch(/ECONNREFUSED/);
    if (before === undefined) delete process.env.DATABASE_URL;
    else process.env.DATABASE_URL = before;
  });

  it.each([['migrate'], ['migrate', '--json'], ['serve', '--json']])(
    'and serve refuse a database that a newer program has migrated (%j)',
    async (...args) => {
      const environment = { ...process.env };
      const { path, remove } = await temporaryFolder();
      const { url, drop } = await createDatabase();
      Object.assign(process.env, { DATABASE_URL: url, DATA_DIR: path, PORT: '0', LOG_LEVEL: 'silent' });
      await run('migrate');
      await execute(url, "INSERT INTO migration (name) VALUES ('9999-of-tomorrow')");

      const { exitCode, out, error } = await run(...args);

      expect({ exitCode, out }).toEqual({ exitCode: 1, out: '' });
      const sentence = args.includes('--json') ? `${JSON.parse(error).error.message}\n` : error;
      expect(sentence).toMatch(/^The database [^\n]* newer version of this program [^\n]*\n$/);
      process.env = environment;
      await drop();
      await remove();
    },
  );
});

describe('the commands that call a server', () => {
  const environment = { ...process.env };
  let folder: Awaited<ReturnType<typeof temporaryFolder>>;
  let server: RunningServer;

  beforeAll(async () => {
    folder = await temporaryFolder();
    server = await startServer({ DATA_DIR: folder.path, ADMIN_TOKEN });
    await server.ready;
    process.env.ADMIN_TOKEN = ADMIN_TOKEN;
    process.env.DIRECTORY_URL = `${server.url}/graphql`;
  });
  afterAll(async () => {
    process.env = environment;
    await server.close();
    await folder.remove();
  });

  it('create and list enterprises', async () => {
    const created = await run('enterprise', 'create', 'Globex', '--json');
    const listed = await run('enterprise', 'list');

    expect(JSON.parse(created.out)).toMatchObject({ name: 'Globex' });
    expect(JSON.parse(created.out).tenantUrl).toBe(`${server.url}/api/scim/v2/enterprises/Globex/`);
    expect(listed.out).toMatch(/NAME +CREATED\nacme +\d{4}-.*\nGlobex +\d{4}-/);
    expect([created.exitCode, listed.exitCode]).toEqual([0, 0]);
  });

  it('create an enterprise with a token for Entra, and show its secret once, with the URL and a command to try', async () => {
    const create = ['enterprise', 'create', 'Initech', '--with-token', '--expires', '2099-01-31'];
    const { out, exitCode } = await run(...create);

    const tenantUrl = `${server.url}/api/scim/v2/enterprises/Initech/`;
    const [, secret = ''] = /Secret token +(xmd_\S+)\n/.exec(out) ?? [];
    const reply = await fetch(`${tenantUrl}Users`, { headers: { authorization: `Bearer ${secret}` } });
    expect(exitCode).toBe(0);
    expect(out).toContain(`Tenant URL            ${tenantUrl}\n`);
    expect(out).toContain('shown only once; the token expires on 2099-01-31 (UTC)');
    expect(out).toContain(`curl -H 'Authorization: Bearer ${secret}' '${tenantUrl}Users?count=10'\n`);
    expect(out.split(secret)).toHaveLength(3);
    expect(reply.status).toBe(200);
  });

  it('print such a token as JSON, with the public URL', async () => {
    process.env.PUBLIC_URL = 'https://portal.example/';
    const { out } = await run('enterprise', 'create', 'Hooli', '--with-token', '--json');
    delete process.env.PUBLIC_URL;

    expect(JSON.parse(out)).toMatchObject({
      name: 'Hooli',
      tenantUrl: 'https://portal.example/api/scim/v2/enterprises/Hooli/',
      secret: expect.stringMatching(/^xmd_/),
    });
  });

  it('issue no token when the enterprise is not created', async () => {
    const { exitCode, out } = await run('enterprise', 'create', 'ACME', '--with-token');

    expect({ exitCode, out }).toEqual({ exitCode: 1, out: '' });
  });

  it('say in one sentence why the server rejected them', async () => {
    const { exitCode, out, error } = await run('enterprise', 'create', 'ACME');
    const asJson = await run('enterprise', 'create', 'ACME', '--json');

    expect({ exitCode, out }).toEqual({ exitCode: 1, out: '' });
    expect(error).toMatch(/^[^\n]*ACME[^\n]*\n$/i);
    expect(asJson).toMatchObject({ exitCode: 1, out: '' });
    expect(JSON.parse(asJson.error)).toEqual({ error: { message: error.trim(), exitCode: 1 } });
  });

  it('issue a token with its permissions, list it without the secret, and revoke it', async () => {
    const issue = [
      '--enterprise',
      'acme',
      '--name',
      'Reader',
      '--permission',
      'READ_DIRECTORY',
      '--permission',
      'ADMINISTER',
    ];

    const issued = JSON.parse((await run('token', 'issue', ...issue, '--expires', '2099-01-31', '--json')).out);
    const listed = await run('token', 'list', '--enterprise', 'acme');
    const revoked = await run('token', 'revoke', issued.accessToken.id, '--enterprise', 'acme');

    expect(issued.secret).toMatch(/^xmd_/);
    expect(issued.accessToken).toMatchObject({
      permissions: ['READ_DIRECTORY', 'ADMINISTER'],
      expiresAt: '2099-01-31T00:00:00.000Z',
    });
    expect(issued.tenantUrl).toBe(`${server.url}/api/scim/v2/enterprises/acme/`);
    expect(listed.out).toMatch(/Reader +READ_DIRECTORY,ADMINISTER +active +never +2099-01-31/);
    expect(listed.out).not.toContain(issued.secret);
    expect(revoked.out).toContain('Revoked access token Reader');
    expect((await run('token', 'list', '--enterprise', 'acme')).out).toMatch(/Reader .*revoked +never +\d{4}-/);
  });

  it('rotate a token: the old one expires after the overlap, the new one is shown', async () => {
    const named = ['--enterprise', 'acme'];
    const issue = ['token', 'issue', ...named, '--name', 'Turning', '--permission', 'READ_DIRECTORY', '--json'];
    const issued = JSON.parse((await run(...issue)).out);

    const rotate = ['token', 'rotate', issued.accessToken.id, ...named, '--overlap-hours', '0', '--json'];
    const rotated = JSON.parse((await run(...rotate)).out);
    const again = await run(...rotate);

    expect(rotated.secret).toMatch(/^xmd_/);
    expect(rotated.accessToken).toMatchObject({ name: 'Turning', permissions: ['READ_DIRECTORY'], expiresAt: null });
    expect(again).toMatchObject({ exitCode: 1, error: expect.stringContaining('expired') });
  });

  describe('user erase', () => {
    const stdin = process.stdin;
    afterEach(() => {
      Object.defineProperty(process, 'stdin', { value: stdin });
    });

    /** What the user types at the terminal before Enter; `null` without a terminal. */
    function seat(typed: string | null): void {
      const terminal = Object.assign(new PassThrough(), { isTTY: typed !== null });
      if (typed !== null) terminal.write(`${typed}\n`);
      Object.defineProperty(process, 'stdin', { value: terminal, configurable: true });
    }

    async function ask(document: string): Promise<Readonly<Record<string, { readonly id: string }>>> {
      const { body } = await postGraphql(server.url, document, { authorization: `Bearer ${ADMIN_TOKEN}` });
      return (body as { data: Readonly<Record<string, { readonly id: string }>> }).data;
    }

    async function givenUser(userName: string): Promise<string> {
      const { createUser } = await ask(
        `mutation { createUser(enterprise: "acme", user: { userName: "${userName}" }) { id } }`,
      );
      return createUser?.id ?? '';
    }

    it('erases a deleted user, without confirmation on request, and again', async () => {
      seat(null);
      const id = await givenUser('erased');
      const command = ['user', 'erase', id, '--enterprise', 'acme', '--yes'];

      const early = await run(...command);
      await ask(`mutation { deleteUser(enterprise: "acme", id: "${id}") }`);
      const erased = await run(...command);
      const again = await run(...command, '--json');

      expect(early).toMatchObject({ exitCode: 1, error: expect.stringContaining('delete the user before') });
      expect(erased).toMatchObject({ exitCode: 0, out: expect.stringContaining(`User ${id} of acme was erased at`) });
      expect(JSON.parse(again.out)).toMatchObject({ isComplete: true, change: { userId: id, version: 3 } });
    });

    it('asks first, and erases nothing unless the ID is typed', async () => {
      const id = await givenUser('asked');
      await ask(`mutation { deleteUser(enterprise: "acme", id: "${id}") }`);
      const command = ['user', 'erase', id, '--enterprise', 'acme'];

      seat('yes');
      const refused = await run(...command);
      seat(id);
      const erased = await run(...command);

      expect(refused).toMatchObject({
        exitCode: 1,
        out: '',
        error: expect.stringMatching(/Backups.*Nothing was done/s),
      });
      expect(erased).toMatchObject({ exitCode: 0, out: expect.stringContaining('was erased') });
    });

    it('needs --yes without a terminal', async () => {
      seat(null);

      const { exitCode, error } = await run('user', 'erase', 'x', '--enterprise', 'acme');

      expect({ exitCode, error }).toEqual({ exitCode: 2, error: expect.stringContaining('--yes') });
    });
  });

  it('list active sessions, and end all sessions of an enterprise or of the installation', async () => {
    const issued = await run(
      'token',
      'issue',
      '--enterprise',
      'acme',
      '--name',
      'Ann',
      '--permission',
      'ADMINISTER',
      '--json',
    );
    for (const token of [JSON.parse(issued.out).secret, ADMIN_TOKEN]) await signIn(server.url, token);

    const listed = await run('session', 'list', '--enterprise', 'acme');
    const ended = await run('session', 'end', '--enterprise', 'acme', '--json');
    const own = await run('session', 'list');
    const ownEnded = await run('session', 'end');
    const after = await run('session', 'list', '--json');

    expect(listed.out).toMatch(/ACCESS TOKEN +SIGNED IN +EXPIRES\n[\w-]{36} +Ann +\d{4}-/);
    expect(JSON.parse(ended.out)).toEqual({ ended: 1 });
    expect(own.out).toMatch(/administration token +\d{4}-/);
    expect(ownEnded.out).toContain('ended: 1');
    expect(JSON.parse(after.out)).toEqual([]);
  });

  it('list users who are not found by name, with visible white space', async () => {
    const idOf = async (userName: string) => {
      const create = `mutation { createUser(enterprise: "acme", user: { userName: "${userName}" }) { id } }`;
      const { body } = await postGraphql(server.url, create, { authorization: `Bearer ${ADMIN_TOKEN}` });
      return (body as { data: { createUser: { id: string } } }).data.createUser.id;
    };
    const [owner, id] = [await idOf('Conflicting'), await idOf('other')];
    const command = ['user', 'conflicts', '--enterprise', 'acme'];
    const none = await run(...command, '--json');
    const client = new Client({ connectionString: urlOf(`${folder.path}/socket`) });
    await client.connect();
    await client.query(
      `UPDATE directory_user SET user_name_key = 'conflictingCONFLICT ' || id,
        profile = profile || '{"userName":"conflicting\u200b"}' WHERE id = $1`,
      [id],
    );
    await client.end();

    const listed = await run(...command);

    expect(JSON.parse(none.out)).toEqual([]);
    expect(listed.exitCode).toBe(0);
    expect(listed.out.split('\n')[1]).toMatch(
      new RegExp(`^${id} +"conflicting\\\\u\\{200b\\}" +${owner} +"Conflicting"$`),
    );
  });

  it('distinguish a wrong administration token from an unreachable server', async () => {
    process.env.ADMIN_TOKEN = 'not-the-administration-token-of-anybody';

    const stranger = await run('enterprise', 'list');
    const lost = await run('enterprise', 'list', '--url', 'http://127.0.0.1:1/graphql');
    const strayed = await run('enterprise', 'list', '--url', `${server.url}/elsewhere`);
    process.env.ADMIN_TOKEN = ADMIN_TOKEN;

    expect(stranger).toMatchObject({
      exitCode: 1,
      error: expect.stringContaining('rejected this administration token'),
    });
    for (const outcome of [lost, strayed]) {
      expect(outcome).toMatchObject({ exitCode: 69, error: expect.stringMatching(/start the server.*GraphQL URL/) });
    }
  });
});
