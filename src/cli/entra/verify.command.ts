import type { Command } from 'commander';
import type { Verification, VerifiedDifference } from '../../simulator/provisioning/verify/verification.ts';
import { formatCount } from '../../simulator/report/format.ts';
import { CommandError, EXIT_CODES } from '../command-error.ts';
import { printResult } from '../terminal.ts';
import { addJobCommand, type ConnectionOptions, withJob } from './job-command.ts';

interface VerifyOptions extends ConnectionOptions {
  readonly allowStrangers?: true;
}

const SHOWN = 20;

/** `entra verify`: compares the target with the source; exits with 1 if they differ. */
export function addVerifyCommand(entra: Command): void {
  addJobCommand(entra, 'verify', 'read all users back and compare every attribute; exit code 1 if any differ')
    .option('--allow-strangers', 'ignore users of the target that the job has not provisioned')
    .action(verify);
}

async function verify(options: VerifyOptions): Promise<void> {
  const strangers = options.allowStrangers ? 'allowed' : 'reported';
  const verification = await withJob(options, {
    mustExist: true,
    run: (simulation) => simulation.verify({ strangers }),
  });
  const { failure, isFaultless } = verification;
  if (failure !== null) throw new CommandError(`The target cannot be read: ${failure}`, EXIT_CODES.serverUnavailable);
  printResult(options, verification, textOf(verification));
  if (!isFaultless) throw new CommandError('The target differs from the source.', EXIT_CODES.refused);
}

function textOf({ users, correct, counts, differences }: Verification): string {
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const kinds = Object.entries(counts)
    .filter(([, count]) => count > 0)
    .map(([kind, count]) => `${formatCount(count)} ${kind}`);
  return [
    `${formatCount(users)} users read, ${formatCount(correct)} correct, ${formatCount(total)} differences${kinds.length === 0 ? '' : `: ${kinds.join(', ')}`}`,
    ...differences.slice(0, SHOWN).map(lineOf),
    ...(total > SHOWN ? ['  … (use --json for all)'] : []),
  ].join('\n');
}

function lineOf({ kind, name, targetId, path, wanted, actual }: VerifiedDifference): string {
  const who = `  ${kind}: ${name || targetId}`;
  return path === null
    ? who
    : `${who}, ${path} is ${JSON.stringify(actual ?? null)} instead of ${JSON.stringify(wanted)}`;
}
