import type { Command } from 'commander';
import { printResult } from '../terminal.ts';
import { addJobCommand, type ConnectionOptions, withJob } from './job-command.ts';

interface RestartOptions extends ConnectionOptions {
  readonly full?: true;
}

/** `entra restart`: makes the next cycle an initial one. */
export function addRestartCommand(entra: Command): void {
  addJobCommand(entra, 'restart', 'clear watermark, escrow and quarantine: the next cycle evaluates every user again')
    .option('--full', "also clear the links to the target's users")
    .action(restart);
}

async function restart(options: RestartOptions): Promise<void> {
  const extent = options.full ? 'full' : 'cycle';
  await withJob(options, { mustExist: true, run: async (simulation) => simulation.restart(extent) });
  printResult(options, { restarted: extent }, 'The next cycle evaluates every user again.');
}
