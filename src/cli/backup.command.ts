import type { Command } from 'commander';
import { backUp } from '../boot/back-up.ts';
import { readSettings } from '../boot/settings.ts';
import { type OutputOptions, printResult } from './output.ts';

/** `backup`: copies what the embedded server keeps, while it runs or not. */
export function addBackupCommand(program: Command): void {
  program
    .command('backup <folder>')
    .description('copy DATA_DIR with the database of the embedded server into a new folder, while it runs or not')
    .option('--json', 'print the result as JSON')
    .action(async (folder: string, options: OutputOptions) => {
      await backUp(readSettings(null), folder);
      printResult(options, { folder }, `The backup is in ${folder}; to go on from it, start with DATA_DIR=${folder}.`);
    });
}
