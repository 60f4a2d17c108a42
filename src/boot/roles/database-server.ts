import type { Logger } from 'pino';
import type { EmbeddedServer } from '../../postgres/embedded-server.ts';
import { openLog } from '../observability/log.ts';
import { lockDataDirectory } from '../process/data-lock.ts';
import { restrictToOwner } from '../process/directory-permissions.ts';
import type { Settings } from '../settings/settings.ts';

/** The PostgreSQL server: the one of `DATABASE_URL`, or the embedded one of this process. */
export interface DatabaseServer {
  readonly url: string;
  /** A known reason why no statement can succeed now, as a sentence for callers; `null` if there is none. */
  outage(): string | null;
  close(): Promise<void>;
}

/** Settings and callbacks of the server. */
export interface DatabaseServerOptions {
  readonly settings: Settings;
  readonly logger: Logger;
  /** Called when another process took over the data directory; this process must exit at once. */
  readonly onLost: (error: Error) => void;
}

/**
 * Returns the server of `DATABASE_URL`; if unset, starts the embedded one in the data directory.
 *
 * @throws DataDirectoryInUse
 * @throws EmbeddedServerError when the embedded server cannot start
 */
export async function openDatabaseServer({ settings, logger, onLost }: DatabaseServerOptions): Promise<DatabaseServer> {
  const { databaseUrl, dataDir, databasePoolSize: connections, requireData } = settings;
  if (databaseUrl !== null) return { url: databaseUrl, outage: () => null, close: async () => {} };

  let server: EmbeddedServer | null = null;
  const release = await lockDataDirectory(dataDir, (error) => {
    // Another server uses the files now; this one must not write to them any more.
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

/** Runs a command that needs the database server but does not serve requests. */
export async function withDatabaseServer(
  settings: Settings,
  use: (server: DatabaseServer) => Promise<void>,
): Promise<void> {
  if (settings.databaseUrl === null) await restrictToOwner(settings.dataDir);
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
