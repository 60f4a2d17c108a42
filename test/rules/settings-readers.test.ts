import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PLACES, type SettingName } from '../../scripts/docs/settings-places.ts';
import { serve } from '../../src/boot/roles/serve.ts';
import { type Role, readSettings, type Settings } from '../../src/boot/settings/settings.ts';
import { createDatabase, type ServerDatabase } from '../support/database/server-database.ts';
import { ADMIN_TOKEN } from '../support/product/product.ts';
import { temporaryFolder } from '../support/product/running-server.ts';

/** Settings that are copied together with all others before one of them is read, so that no single read shows. */
const COPIED = ['host', 'port', 'requestTimeoutMs'];

/** What a role looks at beside its own role, which then tells that it is of no use: a gateway keeps no files. */
const UNUSED: Readonly<Record<Role, readonly string[]>> = {
  all: [],
  directory: [],
  gateway: ['databaseUrl', 'adminToken'],
};

/** The settings, and the names of those that were read one by one. */
function observed(settings: Settings): { readonly settings: Settings; readonly read: Set<string> } {
  const read = new Set<string>();
  let copied: PropertyKey | null = null;
  const proxy = new Proxy(settings, {
    // A spread asks for the descriptor of a property before its value.
    getOwnPropertyDescriptor(target, key) {
      copied = key;
      return Reflect.getOwnPropertyDescriptor(target, key);
    },
    get(target, key) {
      if (copied !== key) read.add(String(key));
      copied = null;
      return Reflect.get(target, key);
    },
  });
  return { settings: proxy, read };
}

/** Starts and stops a role, and tells what it read. */
async function readBy(role: Role, environment: Record<string, string>): Promise<Set<string>> {
  const { settings, read } = observed(readSettings(role, { PORT: '0', LOG_LEVEL: 'silent', ...environment }));
  const server = await serve({ role, settings, onFatal: fail });
  if (role !== 'gateway') await server.ready;
  await server.announceStop();
  await server.close();
  return read;
}

function fail(error: Error): never {
  throw error;
}

describe('docs/settings.md', () => {
  let folder: Awaited<ReturnType<typeof temporaryFolder>>;
  let database: ServerDatabase;

  beforeAll(async () => {
    [folder, database] = await Promise.all([temporaryFolder(), createDatabase()]);
  });
  afterAll(async () => {
    await Promise.all([folder.remove(), database.drop()]);
  });

  it.each(['all', 'directory', 'gateway'] as const)('says which settings the role %s reads', async (role) => {
    const read = await readBy(role, {
      DATA_DIR: folder.path,
      ADMIN_TOKEN,
      DIRECTORY_URL: 'http://127.0.0.1:1/graphql',
      ...(role === 'directory' && { DATABASE_URL: database.url }),
    });

    const documented = (Object.keys(PLACES) as SettingName[]).filter((name) => PLACES[name].readBy.includes(role));
    const seen = documented.filter((name) => read.has(name) || COPIED.includes(name));
    const known: readonly string[] = [...documented, ...UNUSED[role]];
    expect([...read].filter((name) => !known.includes(name))).toEqual([]);
    expect(seen).toEqual(documented);
  });
});
