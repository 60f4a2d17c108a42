import { randomUUID } from 'node:crypto';
import { afterAll, describe } from '@jest/globals';
import { Client } from 'pg';
import {
  type Database,
  type DatabaseSettings,
  databaseOn,
  openConnection,
} from '../../src/directory/persistence/database.ts';
import type { Statements } from '../../src/directory/persistence/statements.ts';

/** A database of a suite's own, with the schema in place. */
export interface TestDatabase {
  readonly database: Database;
  /** For what no port offers: plans, counters, clumsy statements. */
  readonly statements: Statements;
  /** With these, another process opens the same database; the embedded one bears no second. */
  readonly settings: DatabaseSettings;
}

/** Opens a fresh database; it is closed and gone after the suite. */
export type OpenTestDatabase = (limits?: Partial<DatabaseSettings>) => Promise<TestDatabase>;

/** The URL of a server where tests may make databases as they like; `null`: there is none. */
const TEST_SERVER_URL = process.env.TEST_DATABASE_URL ?? null;

/**
 * Runs a suite on the embedded database, and on the server of `TEST_DATABASE_URL` too if there is one.
 *
 *     eachDatabase((name, open) => {
 *       it('...', async () => { const { database } = await open(); ... });
 *     });
 */
export function eachDatabase(suite: (name: string, open: OpenTestDatabase) => void): void {
  runSuite('embedded', null, suite);
  if (TEST_SERVER_URL !== null) runSuite('server', TEST_SERVER_URL, suite);
}

function runSuite(name: string, server: string | null, suite: (name: string, open: OpenTestDatabase) => void): void {
  describe(`on the ${name} database`, () => {
    const closers: (() => Promise<void>)[] = [];
    afterAll(async () => {
      for (const close of closers.reverse()) await close();
    });
    suite(name, async (limits = {}) => {
      const settings = { ...(await freshSettings(server, closers)), ...limits };
      const connection = await openConnection(settings);
      const database = databaseOn(connection, settings.requestLogBytesPerDay ?? null);
      closers.push(() => database.close());
      await database.migrate();
      return { database, statements: connection.statements, settings };
    });
  });
}

/** A locale that orders texts quite unlike the embedded database does, so that whatever leans on the locale fails. */
const FOREIGN_LOCALE = "TEMPLATE template0 LOCALE_PROVIDER icu ICU_LOCALE 'en-US'";

/** Settings of a database that is empty, and that nobody else uses. */
async function freshSettings(server: string | null, closers: (() => Promise<void>)[]): Promise<DatabaseSettings> {
  const limits = { poolSize: 10, connectTimeoutMs: 10_000, statementTimeoutMs: 20_000 };
  if (server === null) return { url: null, dataDirectory: 'memory://', ...limits };

  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await administer(server, `CREATE DATABASE ${name} ${FOREIGN_LOCALE}`);
  closers.push(() => administer(server, `DROP DATABASE ${name} WITH (FORCE)`));
  const url = new URL(server);
  url.pathname = `/${name}`;
  return { url: url.href, dataDirectory: 'memory://', ...limits };
}

async function administer(server: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: server });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
