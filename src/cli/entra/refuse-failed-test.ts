import type { ConnectionTest } from '../../simulator/provisioning/test-connection.ts';
import { CommandError, EXIT_CODES } from '../command-error.ts';

/** @throws CommandError when the target did not pass the test: what the portal would say, and what lies behind it */
export function refuseFailedTest(test: ConnectionTest): void {
  if (test.isSuccessful) return;
  const { status, errorCode, detail } = test.failure;
  const exitCode = status === null ? EXIT_CODES.serverUnavailable : EXIT_CODES.refused;
  throw new CommandError(`${test.message} (${errorCode}: ${detail})`, exitCode);
}
