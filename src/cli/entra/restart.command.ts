import type { Command } from 'commander';
import { printResult } from '../output.ts';
import { addJobCommand, type ConnectionOptions, withJob } from './job-command.ts';

interface RestartOptions extends ConnectionOptions {
  readonly full?: true;
}

/** `entra restart`: makes the next cycle an initial one. */
export function addRestartCommand(entra: Command): void {
  addJobCommand(entra, 'restart', 'forget watermark, escrow and quarantine: the next cycle looks at everybody again')
    .option('--full', 'forget the links to the users of the target, too')
    .action(restart);
}

async function restart(options: RestartOptions): Promise<void> {
  const extent = options.full ? 'full' : 'cycle';
  await withJob(options, { needs: 'anOldJob', run: async (simulation) => simulation.restart(extent) });
  printResult(options, { restarted: extent }, 'The next cycle looks at everybody again.');
}
