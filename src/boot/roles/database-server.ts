import type { Logger } from 'pino';
import type { EmbeddedServer } from '../../postgres/embedded-server.ts';
import { openLog } from '../observability/log.ts';
import { lockDataDirectory } from '../process/data-lock.ts';
import { keepPrivate } from '../process/directory-permissions.ts';
import type { Settings } from '../settings/settings.ts';

/** The PostgreSQL server that everything is kept in: one that the operator runs, or one of this process. */
export interface DatabaseServer {
  readonly url: string;
  /** Why nothing can be asked at this moment, in a sentence for callers; `null` when that is not known. */
  outage(): string | null;
  close(): Promise<void>;
}

/** Who hears of what happens to the server. */
export interface DatabaseServerOptions {
  readonly settings: Settings;
  readonly logger: Logger;
  /** Hears that another process took the data directory over, which calls for an end at once. */
  readonly onLost: (error: Error) => void;
}

/**
 * The server that the settings name, or else the embedded one, started on the data directory.
 *
 * @throws DataDirectoryInUse
 * @throws EmbeddedServerError when the embedded one cannot be used as things are
 */
export async function openDatabaseServer({ settings, logger, onLost }: DatabaseServerOptions): Promise<DatabaseServer> {
  const { databaseUrl, dataDir, databasePoolSize: connections, requireData } = settings;
  if (databaseUrl !== null) return { url: databaseUrl, outage: () => null, close: async () => {} };

  let server: EmbeddedServer | null = null;
  const release = await lockDataDirectory(dataDir, (error) => {
    // Another server works on these files by now: ours must write nothing more.
    server?.kill();
    onLost(error);
  });
  try {
    const { openEmbeddedServer } = await import('../../postgres/embedded-server.ts');
    const opened = await openEmbeddedServer({ dataDir, connections, requireData, logger });
    server = opened;
    const { url, outage, close } = opened;
    return { url, outage, close: () => close().finally(release) };
  } catch (error) {
    await release();
    throw error;
  }
}

/** Does something with the database's server, for a command that does not serve. */
export async function withDatabaseServer(
  settings: Settings,
  use: (server: DatabaseServer) => Promise<void>,
): Promise<void> {
  if (settings.databaseUrl === null) await keepPrivate(settings.dataDir);
  const log = openLog(settings.logLevel);
  try {
    const server = await openDatabaseServer({ settings, logger: log.logger, onLost: fail });
    await use(server).finally(server.close);
  } finally {
    await log.close();
  }
}

function fail(error: Error): never {
  throw error;
}
