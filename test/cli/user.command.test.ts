import { PassThrough } from 'node:stream';
import { afterEach, describe, expect, it } from '@jest/globals';
import { addUserCommands } from '../../src/cli/user.command.ts';
import { createMigratedDatabase } from '../support/database/migrated-database.ts';
import { execute } from '../support/database/server-database.ts';
import { eventually } from '../support/eventually.ts';
import { startProduct } from '../support/product/product.ts';
import { onProduct, runnerOf } from './run.ts';

const IN_ACME = ['--enterprise', 'acme'];

const run = runnerOf(addUserCommands);

let databaseUrl: string;
const product = onProduct(async () => {
  const database = await createMigratedDatabase();
  databaseUrl = database.url;
  const started = await startProduct({ DATABASE_URL: databaseUrl });
  return { ...started, close: () => started.close().then(database.drop) };
});

/** @returns the ID */
async function createUser(userName: string): Promise<string> {
  const create = `mutation ($user: UserInput!) { createUser(enterprise: "acme", user: $user) { id } }`;
  const { data } = await product().graphql<{ createUser: { id: string } }>(create, { user: { userName } });
  return data.createUser.id;
}

describe('user get', () => {
  it('shows a user by userName in any case, and by ID', async () => {
    await createUser('ada@acme.example');
    const byName = await run('user', 'get', 'ADA@acme.example', ...IN_ACME);
    const user = JSON.parse(byName.out);
    const byId = await run('user', 'get', user.id, ...IN_ACME, '--json', '--url', product().url);

    expect(user).toMatchObject({
      userName: 'ada@acme.example',
      active: true,
      missing: expect.arrayContaining(['EXTERNAL_ID']),
    });
    expect(user).not.toHaveProperty('title');
    expect(JSON.parse(byId.out)).toMatchObject({ id: user.id, title: null });
    expect(await run('user', 'get', 'nobody', ...IN_ACME)).toMatchObject({
      exitCode: 1,
      error: expect.stringContaining('No user of acme has the userName or ID "nobody"'),
    });
  });
});

describe('user list, user disable and user delete', () => {
  it('find users by words, and change one by userName; user delete asks for confirmation', async () => {
    for (const userName of ['bea@acme.example', 'grace@acme.example']) await createUser(userName);

    const listed = await run('user', 'list', ...IN_ACME, '--first', '1');
    const disabled = await run('user', 'disable', 'bea@acme.example', ...IN_ACME);
    const found = await eventually(
      () => run('user', 'list', ...IN_ACME, '--search', 'bea'),
      ({ out }) => out.includes('bea@'),
    );
    const kept = await run('user', 'delete', 'bea@acme.example', ...IN_ACME);
    const deleted = await run('user', 'delete', 'bea@acme.example', ...IN_ACME, '--yes');

    expect(listed.out).toMatch(/@acme.example +active +\d{4}-.*\nMore users exist/);
    expect(disabled.out).toMatch(/^Disabled bea@acme.example \(/);
    expect(found.out).toMatch(/bea@acme.example +disabled/);
    expect(kept).toMatchObject({ exitCode: 2, error: expect.stringContaining('--yes') });
    expect(deleted.out).toMatch(/^Deleted bea@acme.example/);
    expect((await run('user', 'get', 'bea@acme.example', ...IN_ACME)).exitCode).toBe(1);
  });
});

describe('user conflicts', () => {
  it('lists users whose userName another user has, with visible white space', async () => {
    const [owner, id] = [await createUser('Conflicting'), await createUser('other')];
    const command = ['user', 'conflicts', ...IN_ACME];
    const none = await run(...command, '--json');
    await execute(
      databaseUrl,
      `UPDATE directory_user SET user_name_key = 'conflictingCONFLICT ' || id,
        profile = profile || '{"userName":"conflicting\u200b"}' WHERE id = '${id}'`,
    );

    const listed = await run(...command);

    expect(JSON.parse(none.out)).toEqual([]);
    expect(listed.exitCode).toBe(0);
    expect(listed.out.split('\n')[1]).toMatch(
      new RegExp(`^${id} +"conflicting\\\\u\\{200b\\}" +${owner} +"Conflicting"$`),
    );
  });
});

describe('user erase', () => {
  const stdin = process.stdin;
  afterEach(() => {
    Object.defineProperty(process, 'stdin', { value: stdin });
  });

  /** Types a line at the terminal; with `null` there is no terminal. */
  function type(line: string | null): void {
    const terminal = Object.assign(new PassThrough(), { isTTY: line !== null });
    if (line !== null) terminal.write(`${line}\n`);
    Object.defineProperty(process, 'stdin', { value: terminal, configurable: true });
  }

  it('erases a deleted user without confirmation on request; repeated, it says whether the erasure is complete', async () => {
    type(null);
    const id = await createUser('erased');
    const command = ['user', 'erase', id, ...IN_ACME, '--yes'];

    const early = await run(...command);
    await run('user', 'delete', id, ...IN_ACME, '--yes');
    const erased = await run(...command);
    const again = await eventually(
      () => run(...command, '--json'),
      ({ out }) => JSON.parse(out).isComplete,
    );

    expect(early).toMatchObject({ exitCode: 1, error: expect.stringContaining('delete the user before') });
    expect(erased).toMatchObject({ exitCode: 0, out: expect.stringContaining(`User ${id} of acme was erased at`) });
    expect(JSON.parse(again.out)).toMatchObject({ change: { userId: id, version: 3 } });
  });

  it('erases nothing until the ID is typed', async () => {
    const id = await createUser('asked');
    await run('user', 'delete', id, ...IN_ACME, '--yes');
    const command = ['user', 'erase', id, ...IN_ACME];

    type('yes');
    const refused = await run(...command);
    type(id);
    const erased = await run(...command);

    expect(refused).toMatchObject({
      exitCode: 1,
      out: '',
      error: expect.stringMatching(/Backups.*Nothing was done/s),
    });
    expect(erased).toMatchObject({ exitCode: 0, out: expect.stringContaining('was erased') });
  });

  it('needs --yes without a terminal', async () => {
    type(null);

    const { exitCode, error } = await run('user', 'erase', 'x', ...IN_ACME);

    expect({ exitCode, error }).toEqual({ exitCode: 2, error: expect.stringContaining('--yes') });
  });
});
