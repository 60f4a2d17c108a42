import { resolve } from 'node:path';
import { type Command, InvalidArgumentError, Option } from 'commander';
import type { SimulationSetup } from '../../simulator/job/job-setup.ts';
import { wholeNumber } from '../options.ts';
import { readInput } from './job-command.ts';

/** The options of a job's setup; omitted ones keep their value, or get the default. */
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

/** Adds the options of a job's setup. */
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

const SECOND_MS = 1_000;

/** Parses a rate per user and year, such as `0.15`. */
function yearlyRate(text: string): number {
  const value = Number(text);
  if (/^\d+(\.\d+)?$/.test(text) && value <= 1_000) return value;
  throw new InvalidArgumentError('Enter a yearly rate per user, such as 0.15.');
}

/** Converts the options to changes of a job's setup. */
export async function setupOf(options: JobOptions & { readonly tenantUrl?: string }): Promise<SimulationSetup> {
  const { scope, seed, concurrency, dialect = dialectIn(options.tenantUrl) } = options;
  return definedOnly({
    ...sourceOf(options),
    mapping: options.mapping === undefined ? undefined : await readInput(options.mapping),
    filters: options.filters === undefined ? undefined : await readInput(options.filters),
    scope,
    skipOutOfScopeDeletions: options.skipOutOfScopeDeletions,
    accidentalDeletionThreshold: options.accidentalDeletionThreshold,
    dialect,
    concurrency,
    ratePerSecond: options.rate,
    timeoutMs: options.timeout === undefined ? undefined : options.timeout * SECOND_MS,
    seed,
    rates: definedOnly({
      joiners: options.joiners,
      movers: options.movers,
      leavers: options.leavers,
      returns: options.returns,
    }),
  });
}

/** As in Entra, a flag in the tenant URL selects the PATCH format. */
function dialectIn(tenantUrl: string | undefined): SimulationSetup['dialect'] {
  const isFlagged = tenantUrl !== undefined && new URL(tenantUrl).searchParams.has('aadOptscim062020');
  return isFlagged ? 'aadOptscim062020' : undefined;
}

function sourceOf({ people, csv, graph }: JobOptions): Pick<SimulationSetup, 'source'> {
  if (csv !== undefined) return { source: { kind: 'csv', file: resolve(csv) } };
  if (graph !== undefined) return { source: { kind: 'graph', file: resolve(graph) } };
  return people === undefined ? {} : { source: { kind: 'generated', people } };
}

type Defined<Value> = { readonly [Key in keyof Value]?: Exclude<Value[Key], undefined> };

/** Removes keys with `undefined`. */
function definedOnly<Value extends object>(value: Value): Defined<Value> {
  return Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined)) as Defined<Value>;
}
