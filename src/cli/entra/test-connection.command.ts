import type { Command } from 'commander';
import { printResult } from '../output.ts';
import { addJobCommand, type ConnectionOptions, withJob } from './job-command.ts';
import { refuseFailedTest } from './refuse-failed-test.ts';

/** `entra test-connection`: what the portal's *Test Connection* does. */
export function addTestConnectionCommand(entra: Command): void {
  addJobCommand(entra, 'test-connection', 'ask the target for a user who cannot exist').action(testConnection);
}

async function testConnection(options: ConnectionOptions): Promise<void> {
  const test = await withJob(options, { run: (simulation) => simulation.testConnection() });
  refuseFailedTest(test);
  printResult(options, test, 'The connection works: the target knows the token, and says that nobody is nobody.');
}
