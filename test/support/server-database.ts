import { randomUUID } from 'node:crypto';
import { Client } from 'pg';

/** The URL of a server where tests may make databases as they like; `null`: there is none. */
export const TEST_SERVER_URL = process.env.TEST_DATABASE_URL ?? null;

/** An empty database that nobody else uses. */
export interface ServerDatabase {
  readonly url: string;
  drop(): Promise<void>;
}

/** Makes a database on the test server. */
export async function createDatabase(server = TEST_SERVER_URL): Promise<ServerDatabase> {
  if (server === null) throw new Error('There is no server: TEST_DATABASE_URL is not set.');
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await administer(server, `CREATE DATABASE ${name}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return { url: url.href, drop: () => administer(server, `DROP DATABASE ${name} WITH (FORCE)`) };
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
