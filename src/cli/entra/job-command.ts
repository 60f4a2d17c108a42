import { readFile } from 'node:fs/promises';
import { type Command, InvalidArgumentError } from 'commander';
import { InputError } from '../../simulator/input-error.ts';
import type { SimulationSetup } from '../../simulator/job/job-setup.ts';
import type { ProvisioningListener } from '../../simulator/provisioning/provisioning-listener.ts';
import { openSimulation, type Simulation } from '../../simulator/simulator.ts';
import { CommandError, EXIT_CODES } from '../command-error.ts';
import type { OutputOptions } from '../terminal.ts';
import { lockJob } from './lock-job.ts';

/** Options of commands that use a job. */
export interface ConnectionOptions extends OutputOptions {
  readonly tenantUrl?: string;
  readonly secretToken?: string;
  readonly secretTokenFile?: string;
  readonly state: string;
}

/** Adds a subcommand of `entra` that uses a job. */
export function addJobCommand(entra: Command, usage: string, description: string): Command {
  return entra
    .command(usage)
    .description(description)
    .option('--tenant-url <url>', 'tenant URL of the target (default: from the job)', readTenantUrl)
    .option('--secret-token <token>', 'secret token of the target; other users of this machine may see it')
    .option('--secret-token-file <file>', 'file that holds the secret token')
    .option('--state <folder>', 'folder of the job; an existing job is continued', 'data/entra')
    .option('--json', 'print the result as JSON');
}

function readTenantUrl(text: string): string {
  if (URL.canParse(text) && /^https?:$/.test(new URL(text).protocol)) return text;
  throw new InvalidArgumentError('Enter a URL such as https://portal.xmedius.com/api/scim/v2/enterprises/acme/.');
}

/** Characters that an `Authorization` header can hold. */
const SENDABLE = /^[\x21-\x7e]+$/;

/** How a command uses a job. */
export interface JobUse<Result> {
  /** Whether the job must exist. */
  readonly mustExist?: boolean;
  readonly setup?: SimulationSetup;
  readonly listener?: ProvisioningListener;
  /** Stops a run once its pending requests have completed. */
  readonly signal?: AbortSignal;
  readonly run: (simulation: Simulation) => Promise<Result>;
}

/**
 * Opens the job of the state folder, uses it, and closes it.
 *
 * @throws CommandError for invalid input
 */
export async function withJob<Result>(options: ConnectionOptions, use: JobUse<Result>): Promise<Result> {
  const { mustExist = false, run, setup, ...others } = use;
  const { state: folder, tenantUrl } = options;
  const secretToken = await secretTokenOf(options);
  const unlock = await lockJob(folder);
  try {
    const simulation = await openSimulation({
      ...others,
      folder,
      setup: { ...setup, ...(tenantUrl === undefined ? {} : { tenantUrl }) },
      secretToken,
    });
    try {
      if (mustExist && simulation.isNew) throw new InputError(`No job in ${folder}: start one with entra provision.`);
      return await run(simulation);
    } finally {
      await simulation.close();
    }
  } catch (error) {
    if (error instanceof InputError) throw new CommandError(error.message, EXIT_CODES.wrongUsage);
    throw error;
  } finally {
    await unlock();
  }
}

async function secretTokenOf({ secretToken, secretTokenFile }: ConnectionOptions): Promise<string> {
  const token = secretToken ?? (secretTokenFile === undefined ? null : (await readInput(secretTokenFile)).trim());
  if (token === null) {
    throw new CommandError('Set the secret token with --secret-token-file or --secret-token.', EXIT_CODES.wrongUsage);
  }
  if (SENDABLE.test(token)) return token;
  throw new CommandError(
    'The secret token must be one word of ASCII characters; copy it again.',
    EXIT_CODES.wrongUsage,
  );
}

/**
 * Reads a file named on the command line.
 *
 * @throws CommandError when it is unreadable
 */
export async function readInput(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new CommandError(`${file} cannot be read: ${reason}`, EXIT_CODES.wrongUsage);
  }
}
