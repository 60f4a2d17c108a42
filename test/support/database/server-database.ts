import { randomUUID } from 'node:crypto';
import { Client } from 'pg';

/** The server that all tests of a run share; each test creates its own databases on it. */
export const SERVER_URL = process.env.SUITE_DATABASE_URL ?? '';

/** Another server for the tests of the stores, e.g. an older PostgreSQL; `null` for none. */
export const OTHER_SERVER_URL = process.env.TEST_DATABASE_URL ?? null;

/** A database that only its creator uses. */
export interface ServerDatabase {
  readonly url: string;
  drop(): Promise<void>;
}

/** A locale that does not sort by code point, so that tests of statements which depend on the locale fail. */
const ICU_LOCALE = "TEMPLATE template0 LOCALE_PROVIDER icu ICU_LOCALE 'en-US'";

/** Creates a database on a server; an empty one by default. */
export async function createDatabase(server = SERVER_URL, options = ICU_LOCALE): Promise<ServerDatabase> {
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await execute(server, `CREATE DATABASE ${name} ${options}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return { url: url.href, drop: () => execute(server, `DROP DATABASE ${name} WITH (FORCE)`) };
}

/** Runs a statement on a connection of its own. */
export async function execute(server: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: server });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
