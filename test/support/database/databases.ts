import { afterAll, describe } from '@jest/globals';
import { ACCESS_TABLES } from '../../../src/directory/access/persistence/access-tables.ts';
import { openPostgres } from '../../../src/directory/database/postgres-connection.ts';
import type { Statements } from '../../../src/directory/database/statements.ts';
import { type Database, type DatabaseSettings, databaseOn } from '../../../src/directory/storage.ts';
import { createMigratedDatabase } from './migrated-database.ts';
import { OTHER_SERVER_URL, SERVER_URL } from './server-database.ts';

/** A migrated database that only one suite uses. */
export interface TestDatabase {
  readonly database: Database;
  /** For statements that no port offers, such as EXPLAIN. */
  readonly statements: Statements;
  /** The settings with which another process can open the same database. */
  readonly settings: DatabaseSettings;
}

/** Opens a new database, which is closed and dropped after the suite. */
export type OpenTestDatabase = (limits?: Partial<DatabaseSettings>) => Promise<TestDatabase>;

type Suite = (open: OpenTestDatabase) => void;

/**
 * Runs a suite on databases of the server that all tests share.
 *
 *     onDatabase((open) => {
 *       it('...', async () => { const { database } = await open(); ... });
 *     });
 */
export function onDatabase(suite: Suite): void {
  runOn(SERVER_URL, suite);
}

/** Runs a suite on databases of the shared server, and on those of `TEST_DATABASE_URL` if it is set. */
export function eachDatabase(suite: Suite): void {
  onDatabase(suite);
  if (OTHER_SERVER_URL !== null) describe('on another server', () => runOn(OTHER_SERVER_URL ?? '', suite));
}

const LIMITS = { poolSize: 10, connectTimeoutMs: 10_000, statementTimeoutMs: 20_000 };

function runOn(server: string, suite: Suite): void {
  const closers: (() => Promise<void>)[] = [];
  afterAll(async () => {
    for (const close of closers.reverse()) await close();
  });
  suite(async (limits = {}) => {
    const { url, drop } = await createMigratedDatabase(server);
    closers.push(drop);
    const settings = { url, ...LIMITS, ...limits };
    const connection = await openPostgres({ ...settings, entities: ACCESS_TABLES });
    const database = databaseOn(connection, settings);
    closers.push(() => database.close());
    return { database, statements: connection.statements, settings };
  });
}
