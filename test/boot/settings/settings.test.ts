import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { readSettings, SettingsError } from '../../../src/boot/settings/settings.ts';
import { SETTINGS } from '../../../src/boot/settings/settings-table.ts';
import { ADMIN_TOKEN, GATEWAY_SECRET } from '../../support/product/product.ts';

/** The faults of an environment, one a line. */
function faultsOf(read: () => unknown): readonly string[] {
  try {
    read();
  } catch (error) {
    if (error instanceof SettingsError) return error.faults;
    throw error;
  }
  return [];
}

describe('readSettings', () => {
  it('needs nothing to be set', () => {
    const settings = readSettings('all', {});

    expect(settings).toMatchObject({
      host: '127.0.0.1',
      port: 3000,
      dataDir: './data',
      databaseUrl: null,
      publicUrl: null,
    });
  });

  it('reads the settings that are set, and treats an empty one as missing', () => {
    const settings = readSettings('all', {
      PORT: '8080',
      HOST: '',
      DATABASE_URL: 'postgres://u:p@db/x',
      LOG_LEVEL: 'warn',
    });

    expect(settings).toMatchObject({
      port: 8080,
      host: '127.0.0.1',
      databaseUrl: 'postgres://u:p@db/x',
      logLevel: 'warn',
    });
  });

  it('names every fault at once, each with the variable and the remedy', () => {
    const faults = faultsOf(() =>
      readSettings('gateway', {
        PORT: 'http',
        PUBLIC_URL: 'localhost',
        REQUIRE_DATA: 'yes',
        LOG_LEVEL: 'loud',
        MAX_BODY_BYTES: '1MB',
      }),
    );

    expect(faults).toEqual([
      'PORT must be a whole number from 0 to 65535; it is "http".',
      'PUBLIC_URL must be a URL that begins with http:// or https://; it is "localhost".',
      'REQUIRE_DATA must be true or false; it is "yes".',
      'LOG_LEVEL must be one of fatal, error, warn, info, debug, trace, silent; it is "loud".',
      'MAX_BODY_BYTES must be a whole number from 1024 to 104857600; it is "1MB".',
      expect.stringContaining('DIRECTORY_URL is required for --role gateway'),
    ]);
  });

  it('rejects a database name that cannot be decoded', () => {
    expect(faultsOf(() => readSettings('all', { DATABASE_URL: 'postgres://db/50%' }))).toEqual([
      'DATABASE_URL contains a database name that cannot be decoded; write every "%" in it as "%25".',
    ]);
  });

  it('shows no secret, not even a wrong one', () => {
    const faults = faultsOf(() => readSettings('all', { ADMIN_TOKEN: 'hush', DATABASE_URL: 'mysql://u:hush@db/x' }));

    expect(faults).toHaveLength(2);
    expect(faults.join()).not.toContain('hush');
  });

  it.each(['ADMIN_TOKEN', 'CONSOLE_SECRET'])('refuses a %s that can be guessed, and says how to create one', (name) => {
    const weak = [
      'x'.repeat(32),
      'abababab'.repeat(5),
      `${'correct-horse-'.repeat(3)}c`,
      `${'1234567'.repeat(4)}7654321`,
    ];

    for (const secret of weak) {
      expect(faultsOf(() => readSettings('all', { [name]: secret }))).toEqual([
        expect.stringMatching(new RegExp(`^${name} is too easy to guess: .*openssl rand -hex 32`)),
      ]);
    }
    const strong = ['9f86d081884c7d659a2feaa0c55ad015', ADMIN_TOKEN];
    for (const secret of strong) expect(faultsOf(() => readSettings('all', { [name]: secret }))).toEqual([]);
  });

  it('requires DATABASE_URL for the role directory', () => {
    const faults = faultsOf(() => readSettings('directory', {}));

    expect(faults).toEqual([expect.stringContaining('DATABASE_URL is required for --role directory')]);
  });

  it('refuses a page that is larger by default than it may be', () => {
    const faults = faultsOf(() => readSettings('all', { MAX_PAGE_SIZE: '50', DEFAULT_PAGE_SIZE: '51' }));

    expect(faults).toEqual([expect.stringContaining('DEFAULT_PAGE_SIZE')]);
  });
});

describe('a secret in a file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'xm-directory-secrets-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const file = (name: string, content: string) => {
    writeFileSync(join(folder, name), content);
    return join(folder, name);
  };

  it.each([
    ['ADMIN_TOKEN', 'adminToken', ADMIN_TOKEN],
    ['CONSOLE_SECRET', 'consoleSecret', 'a passphrase of five words, with spaces'],
    ['GATEWAY_SECRET', 'gatewaySecret', GATEWAY_SECRET],
    ['DATABASE_URL', 'databaseUrl', 'postgres://u:hush@db/x'],
  ])('is read in the place of %s, without the line break at its end', (variable, setting, secret) => {
    const environment = { [`${variable}_FILE`]: file(variable, `${secret}\r\n`) };

    expect(readSettings('all', environment)).toHaveProperty(setting, secret);
  });

  it('suffices where a role requires the setting', () => {
    const environment = { DATABASE_URL_FILE: file('url', 'postgres://u:hush@db/x\n') };

    expect(faultsOf(() => readSettings('directory', environment))).toEqual([]);
  });

  it('is rejected when it is set twice, unreadable or empty; one error names all of them', () => {
    const faults = faultsOf(() =>
      readSettings('directory', {
        ADMIN_TOKEN,
        ADMIN_TOKEN_FILE: file('token', ADMIN_TOKEN),
        DATABASE_URL_FILE: join(folder, 'nowhere'),
        GATEWAY_SECRET_FILE: file('empty', '\n'),
        CONSOLE_SECRET_FILE: folder,
      }),
    );

    expect(faults).toEqual([
      `DATABASE_URL_FILE points to a file that cannot be read, ${JSON.stringify(join(folder, 'nowhere'))} (ENOENT).`,
      'ADMIN_TOKEN and ADMIN_TOKEN_FILE are both set; set only one of them.',
      `CONSOLE_SECRET_FILE points to a file that cannot be read, ${JSON.stringify(folder)} (EISDIR).`,
      `GATEWAY_SECRET_FILE points to an empty file, ${JSON.stringify(join(folder, 'empty'))}.`,
    ]);
  });

  it('must satisfy the same rules, and is not printed', () => {
    const faults = faultsOf(() => readSettings('all', { ADMIN_TOKEN_FILE: file('weak', 'hush') }));

    expect(faults).toEqual([expect.stringMatching(/^ADMIN_TOKEN must have at least 32 characters/)]);
    expect(faults.join()).not.toContain('hush');
  });
});

describe('SETTINGS', () => {
  it('spells every name as the environment does, and describes it', () => {
    expect(SETTINGS.map(({ name }) => name)).toContain('MAX_BODY_BYTES');
    for (const { name, description } of SETTINGS) {
      expect(name).toMatch(/^[A-Z]+(_[A-Z]+)*$/);
      expect(description).toMatch(/\.$/);
    }
  });

  it('has defaults that pass its own checks', () => {
    const environment = Object.fromEntries(SETTINGS.map(({ name, default: value }) => [name, value ?? undefined]));

    expect(() => readSettings('all', environment)).not.toThrow();
  });
});
