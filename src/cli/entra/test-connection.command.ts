import type { Command } from 'commander';
import type { ConnectionTest } from '../../simulator/provisioning/test-connection.ts';
import { CommandError, EXIT_CODES } from '../command-error.ts';
import { printResult } from '../terminal.ts';
import { addJobCommand, type ConnectionOptions, withJob } from './job-command.ts';

/** `entra test-connection`: the portal's *Test Connection*. */
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

/** @throws CommandError with the portal's message and the cause when the test failed */
export function refuseFailedTest(test: ConnectionTest): void {
  if (test.isSuccessful) return;
  const { status, errorCode, detail } = test.failure;
  const exitCode = status === null ? EXIT_CODES.serverUnavailable : EXIT_CODES.refused;
  throw new CommandError(`${test.message} (${errorCode}: ${detail})`, exitCode);
}
