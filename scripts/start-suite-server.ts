import { randomUUID } from 'node:crypto';
import { execute, OTHER_SERVER_URL } from '../test/support/database/server-database.ts';
import { startTemporaryServer } from '../test/support/database/temporary-server.ts';

/** The data is deleted after the run, so that no test waits for the disk. */
const NOT_DURABLE = { fsync: 'off', full_page_writes: 'off' };

/** Hands the server from jest's global setup to its global teardown, which run in one process. */
export const suite = { close: async (): Promise<void> => {} };

/**
 * jest's global setup: starts the PostgreSQL server that all tests share. `SUITE_DATABASE_URL` tells them where it is,
 * `SUITE_TEMPLATE` how the migrated database is called that they clone.
 */
export default async function startSuiteServer(): Promise<void> {
  const server = await startTemporaryServer(NOT_DURABLE);
  const template = `template_${randomUUID().replaceAll('-', '')}`;
  process.env.SUITE_DATABASE_URL = server.url;
  process.env.SUITE_TEMPLATE = template;
  suite.close = async () => {
    if (OTHER_SERVER_URL !== null) await execute(OTHER_SERVER_URL, `DROP DATABASE IF EXISTS ${template}`);
    await server.close();
  };
}
