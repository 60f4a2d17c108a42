import { type Command, Option } from 'commander';
import { wholeNumber, yearlyRate } from '../options.ts';

/** The options of a provisioning job; what is left out stays as it was, or is the default. */
export interface JobOptions {
  readonly people?: number;
  readonly csv?: string;
  readonly graph?: string;
  readonly seed?: number;
  readonly mapping?: string;
  readonly filters?: string;
  readonly scope?: 'assigned' | 'all';
  readonly skipOutOfScopeDeletions?: boolean;
  readonly accidentalDeletionThreshold?: number;
  readonly dialect?: 'legacy' | 'aadOptscim062020' | 'mixed';
  readonly concurrency?: number;
  readonly rate?: number;
  readonly timeout?: number;
  readonly joiners?: number;
  readonly movers?: number;
  readonly leavers?: number;
  readonly returns?: number;
}

const MANY = 10_000_000;

/** Adds what a job can be set up with. */
export function addJobOptions(command: Command): Command {
  addSourceOptions(command);
  addMovementOptions(command);
  return command
    .option('--mapping <file>', "attribute mapping, as `entra mapping` prints it (default: the gallery app's)")
    .addOption(
      new Option('--scope <scope>', 'which users to provision (default: assigned)').choices(['assigned', 'all']),
    )
    .option('--filters <file>', 'scoping filters as JSON')
    .option('--skip-out-of-scope-deletions', 'do not disable users who go out of scope')
    .option('--no-skip-out-of-scope-deletions', 'disable users who go out of scope (default)')
    .option('--accidental-deletion-threshold <n>', 'hold back more than n disables and deletes in a cycle', whole(0))
    .addOption(
      new Option('--dialect <dialect>', 'PATCH format (default: from the flag in the tenant URL, else mixed)').choices([
        'legacy',
        'aadOptscim062020',
        'mixed',
      ]),
    )
    .option('--concurrency <n>', 'concurrent requests (default: 8)', wholeNumber(1, 1_000))
    .option('--rate <n>', 'maximum requests per second (default: unlimited)', wholeNumber(1, 1_000_000))
    .option('--timeout <seconds>', 'response timeout in seconds (default: 60)', wholeNumber(1, 3_600));
}

function addSourceOptions(command: Command): void {
  command
    .addOption(
      new Option('--people <n>', 'generate n users (default: 500)')
        .argParser(wholeNumber(1, MANY))
        .conflicts(['csv', 'graph']),
    )
    .addOption(new Option('--csv <file>', 'read users from a CSV file').conflicts(['people', 'graph']))
    .addOption(new Option('--graph <file>', "read users from a Microsoft Graph export of '/users'"))
    .option('--seed <n>', 'random seed of generated users and events (default: 1)', whole(0));
}

function addMovementOptions(command: Command): void {
  command
    .option('--joiners <rate>', 'joiners per user and year (default: 0.15)', yearlyRate)
    .option('--movers <rate>', 'changes per user and year (default: 0.6)', yearlyRate)
    .option('--leavers <rate>', 'leavers per user and year (default: 0.12)', yearlyRate)
    .option('--returns <rate>', 'returns per user and year (default: 0.05)', yearlyRate);
}

function whole(least: number): (text: string) => number {
  return wholeNumber(least, 2_147_483_647);
}
