import { Argument, type Command } from 'commander';
import { printResult } from '../terminal.ts';
import { addJobCommand, type ConnectionOptions, withJob } from './job-command.ts';

const DECISIONS = ['allow', 'reject'] as const;

type Decision = (typeof DECISIONS)[number];

const CONFIRMATIONS: Readonly<Record<Decision, string>> = {
  allow: 'The next cycle carries out the disables and deletes that were held back.',
  reject: 'The disables and deletes that were held back are discarded.',
};

/** `entra deletes`: allows or rejects the disables and deletes above the threshold. */
export function addDeletesCommand(entra: Command): void {
  addJobCommand(entra, 'deletes', 'decide about disables and deletes that the threshold held back')
    .addArgument(new Argument('<decision>', 'allow or reject them').choices(DECISIONS))
    .action(decide);
}

async function decide(decision: Decision, options: ConnectionOptions): Promise<void> {
  await withJob(options, { mustExist: true, run: async (simulation) => simulation.decideDeletes(decision) });
  printResult(options, { deletes: decision }, CONFIRMATIONS[decision]);
}
