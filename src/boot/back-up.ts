import { assertDatabaseIn, copyDataDirectory } from '../postgres/base-backup.ts';
import { urlOf } from '../postgres/embedded-server.ts';
import { findSocketIn } from '../postgres/running-server.ts';
import { withDatabaseServer } from './database-server.ts';
import { type Settings, SettingsError } from './settings.ts';

/**
 * Copies the data directory into a new folder, while the server runs or while it does not.
 *
 * @throws SettingsError when the database is another server's
 * @throws EmbeddedServerError when there is nothing to copy, or it cannot be copied there
 * @throws DataDirectoryInUse when another process is just starting, or ending
 */
export async function backUp(settings: Settings, target: string): Promise<void> {
  const { dataDir, databaseUrl } = settings;
  if (databaseUrl !== null) {
    throw new SettingsError(['DATABASE_URL is set: back that server up by its own means, such as pg_dump.']);
  }
  const copy = (url: string) => copyDataDirectory({ url, dataDir, target });
  const socket = await findSocketIn(dataDir);
  if (socket !== null) return copy(urlOf(socket));
  await assertDatabaseIn(dataDir);
  await withDatabaseServer(settings, ({ url }) => copy(url));
}
