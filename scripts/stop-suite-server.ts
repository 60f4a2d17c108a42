import { suite } from './start-suite-server.ts';

/** After all tests: ends the server that they shared. */
export default function stopSuiteServer() {
  return suite.close();
}
