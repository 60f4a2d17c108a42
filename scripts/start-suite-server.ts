import { startTemporaryServer } from '../test/support/temporary-server.ts';

/** Nothing of it outlives the run, so that no test waits for the disk. */
const NOT_DURABLE = { fsync: 'off', full_page_writes: 'off' };

/** Where the end of a run finds what its beginning started: jest runs the two in one process. */
export const suite = { close: async () => {} };

/** Before all tests: starts the PostgreSQL server that they share, and find by `SUITE_DATABASE_URL`. */
export default async function startSuiteServer() {
  const server = await startTemporaryServer(NOT_DURABLE);
  process.env.SUITE_DATABASE_URL = server.url;
  suite.close = server.close;
}
