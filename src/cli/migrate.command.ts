import type { Command } from 'commander';
import { migrateDatabase } from '../boot/roles/migrate-database.ts';
import { readSettings } from '../boot/settings/settings.ts';
import { type OutputOptions, printResult } from './terminal.ts';

/** `migrate`: migrates the database without starting a server; servers migrate at start as well. */
export function addMigrateCommand(program: Command): void {
  program
    .command('migrate')
    .description('migrate the database at DATABASE_URL (or the embedded one in DATA_DIR) and exit')
    .option('--json', 'print the result as JSON')
    .action(async (options: OutputOptions) => {
      await migrateDatabase(readSettings(null));
      printResult(options, { migrated: true }, 'The database is up to date.');
    });
}
