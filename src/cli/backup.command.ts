import type { Command } from 'commander';
import { withDatabaseServer } from '../boot/roles/database-server.ts';
import { readSettings, type Settings, SettingsError } from '../boot/settings/settings.ts';
import { assertDatabaseIn, copyDataDirectory } from '../postgres/base-backup.ts';
import { urlOf } from '../postgres/embedded-server.ts';
import { findSocketIn } from '../postgres/running-server.ts';
import { type OutputOptions, printResult } from './terminal.ts';

/** `backup`: makes a base backup of the embedded database, whether or not the server runs. */
export function addBackupCommand(program: Command): void {
  program
    .command('backup <folder>')
    .description('back up DATA_DIR and the embedded database to a new folder, while the server runs or not')
    .option('--json', 'print the result as JSON')
    .action(async (folder: string, options: OutputOptions) => {
      await backUp(readSettings(null), folder);
      printResult(options, { folder }, `Backup written to ${folder}; to restore it, start with DATA_DIR=${folder}.`);
    });
}

/**
 * @throws SettingsError when `DATABASE_URL` is set
 * @throws EmbeddedServerError when there is no database, or the target folder is unusable
 * @throws DataDirectoryInUse when another process is starting or stopping
 */
async function backUp(settings: Settings, target: string): Promise<void> {
  const { dataDir, databaseUrl } = settings;
  if (databaseUrl !== null) {
    throw new SettingsError(['DATABASE_URL is set: back up that server with its own tools, such as pg_dump.']);
  }
  const copy = (url: string) => copyDataDirectory({ url, dataDir, target });
  const socket = await findSocketIn(dataDir);
  if (socket !== null) return copy(urlOf(socket));
  await assertDatabaseIn(dataDir);
  await withDatabaseServer(settings, ({ url }) => copy(url));
}
