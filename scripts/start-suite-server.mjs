import { startTemporaryServer } from '../test/support/temporary-server.ts';

/** Nothing of it is to outlive the run. */
const FORGETFUL = { fsync: 'off', full_page_writes: 'off' };

/** Where the end of a run finds what its beginning started: jest runs the two in one process. */
export const suite = { close: async () => {} };

/** Before all tests: starts the PostgreSQL server that they share, and find by `SUITE_DATABASE_URL`. */
export default async function startSuiteServer() {
  const server = await startTemporaryServer(FORGETFUL);
  process.env.SUITE_DATABASE_URL = server.url;
  suite.close = server.close;
}
