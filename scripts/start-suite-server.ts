import { startTemporaryServer } from '../test/support/temporary-server.ts';

/** The data is deleted after the run, so that no test waits for the disk. */
const NOT_DURABLE = { fsync: 'off', full_page_writes: 'off' };

/** Hands the server from jest's global setup to its global teardown, which run in one process. */
export const suite = { close: async (): Promise<void> => {} };

/** jest's global setup: starts the PostgreSQL server that all tests share; `SUITE_DATABASE_URL` tells them where. */
export default async function startSuiteServer(): Promise<void> {
  const server = await startTemporaryServer(NOT_DURABLE);
  process.env.SUITE_DATABASE_URL = server.url;
  suite.close = server.close;
}
