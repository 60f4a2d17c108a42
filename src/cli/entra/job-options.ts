import { type Command, Option } from 'commander';
import { wholeNumber, yearlyRate } from '../option-readers.ts';

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
    .addOption(new Option('--scope <scope>', 'who is provisioned (default: assigned)').choices(['assigned', 'all']))
    .option('--filters <file>', 'scoping filters as JSON')
    .option('--skip-out-of-scope-deletions', 'leave those alone who fall out of scope')
    .option('--no-skip-out-of-scope-deletions', 'disable those who fall out of scope (default)')
    .option('--accidental-deletion-threshold <n>', 'hold back more than n disables and deletes in a cycle', whole(0))
    .addOption(
      new Option(
        '--dialect <dialect>',
        'how changes are written (default: as a flag in the tenant URL says, else mixed)',
      ).choices(['legacy', 'aadOptscim062020', 'mixed']),
    )
    .option('--concurrency <n>', 'requests under way at once (default: 8)', wholeNumber(1, 1_000))
    .option('--rate <n>', 'requests per second at most (default: no limit)', wholeNumber(1, 1_000_000))
    .option('--timeout <seconds>', 'how long an answer may take (default: 60)', wholeNumber(1, 3_600));
}

function addSourceOptions(command: Command): void {
  command
    .addOption(
      new Option('--people <n>', 'generate n people (default: 500)')
        .argParser(wholeNumber(0, MANY))
        .conflicts(['csv', 'graph']),
    )
    .addOption(new Option('--csv <file>', 'take the people from a CSV file').conflicts(['people', 'graph']))
    .addOption(new Option('--graph <file>', "take the people from a Microsoft Graph export of '/users'"))
    .option('--seed <n>', 'what generated people and events grow from (default: 1)', whole(0));
}

function addMovementOptions(command: Command): void {
  command
    .option('--joiners <rate>', 'joiners per person and year (default: 0.15)', yearlyRate)
    .option('--movers <rate>', 'changes per person and year (default: 0.6)', yearlyRate)
    .option('--leavers <rate>', 'leavers per person and year (default: 0.12)', yearlyRate)
    .option('--returns <rate>', 'returns per person and year (default: 0.05)', yearlyRate);
}

function whole(least: number): (text: string) => number {
  return wholeNumber(least, 2_147_483_647);
}
