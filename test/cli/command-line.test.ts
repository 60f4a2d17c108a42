import { describe, expect, it } from '@jest/globals';
import { createProgram } from '../../src/cli/command-line.ts';
import { Fault } from '../../src/kernel/fault.ts';
import { createDatabase, execute } from '../support/database/server-database.ts';
import { temporaryFolder } from '../support/product/running-server.ts';
import { run, runnerOf } from './run.ts';

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

describe('an error of a command', () => {
  const errorOf = (error: unknown) => {
    const fail = () => {
      throw error;
    };
    return runnerOf((program) => void program.command('fail').action(fail))('fail');
  };

  it('ends with one sentence and an exit code when the operator can act on it', async () => {
    const withCode = (code: string) => Object.assign(new Error('no reason'), { code });
    const unavailable = new Fault('UNAVAILABLE', 'The database is down.', undefined, { cause: new Error('refused') });

    expect(await errorOf(withCode('EADDRINUSE'))).toMatchObject({ exitCode: 1, error: expect.stringMatching(/PORT/) });
    expect(await errorOf(withCode('ENOSPC'))).toMatchObject({
      exitCode: 1,
      error: expect.stringMatching(/disk is full/),
    });
    expect((await errorOf(withCode('EIO'))).error).toBe('The command failed: no reason\n');
    expect(await errorOf(unavailable)).toMatchObject({ exitCode: 69, error: 'The database is down. (refused)\n' });
  });

  it('ends with its stack when it is a bug', async () => {
    expect((await errorOf(new TypeError('x is undefined'))).error).toMatch(/TypeError: x is undefined\n +at /);
  });
});

describe('createProgram', () => {
  it('loads the commands of the simulator only when entra is named', async () => {
    const countOf = async (...args: string[]) =>
      (await createProgram(args)).commands.find((command) => command.name() === 'entra')?.commands.length;

    expect(await countOf('serve')).toBe(0);
    expect(await countOf('entra', 'verify')).toBe(7);
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
