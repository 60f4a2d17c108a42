import { suite } from './start-suite-server.ts';

/** jest's global teardown: stops the PostgreSQL server that all tests share. */
export default function stopSuiteServer(): Promise<void> {
  return suite.close();
}
