import { randomUUID } from 'node:crypto';
import { Client } from 'pg';

/** The server that all tests of a run share, where they make databases as they like. */
export const SERVER_URL = process.env.SUITE_DATABASE_URL ?? '';

/** Another server for the same, of an older version perhaps; `null`: there is none. */
export const OTHER_SERVER_URL = process.env.TEST_DATABASE_URL ?? null;

/** An empty database that nobody else uses. */
export interface ServerDatabase {
  readonly url: string;
  drop(): Promise<void>;
}

/** A locale that orders texts quite unlike code points do, so that whatever leans on the locale fails. */
const FOREIGN_LOCALE = "TEMPLATE template0 LOCALE_PROVIDER icu ICU_LOCALE 'en-US'";

/** Makes a database on a server: an empty one, unless the options say otherwise. */
export async function createDatabase(server = SERVER_URL, options = FOREIGN_LOCALE): Promise<ServerDatabase> {
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
