import type { Command } from 'commander';
import { printResult } from '../terminal.ts';
import { addJobCommand, type ConnectionOptions, withJob } from './job-command.ts';
import { refuseFailedTest } from './refuse-failed-test.ts';

/** `entra test-connection`: what the portal's *Test Connection* does. */
export function addTestConnectionCommand(entra: Command): void {
  addJobCommand(entra, 'test-connection', 'test the connection with a query for a user who cannot exist').action(
    testConnection,
  );
}

async function testConnection(options: ConnectionOptions): Promise<void> {
  const test = await withJob(options, { run: (simulation) => simulation.testConnection() });
  refuseFailedTest(test);
  printResult(options, test, 'Connection OK: the target accepted the token.');
}
