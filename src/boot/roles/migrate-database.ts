import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from 'pino';
import { type Database, openDatabase } from '../../directory/storage.ts';
import { Fault } from '../../kernel/fault.ts';
import type { Settings } from '../settings/settings.ts';
import { withDatabaseServer } from './database-server.ts';

const MB = 1_000_000;

/** Opens the database of a server with the limits from the settings. */
export function openDatabaseAt(url: string, settings: Settings): Promise<Database> {
  return openDatabase({
    url,
    poolSize: settings.databasePoolSize,
    connectTimeoutMs: settings.databaseConnectTimeoutMs,
    statementTimeoutMs: settings.statementTimeoutMs,
    requestLogBytesPerDay: settings.requestLogMbPerDay === 0 ? null : settings.requestLogMbPerDay * MB,
    requestLogUserNames: settings.requestLogUserNames,
  });
}

/**
 * Runs the pending migrations, for the command `migrate`.
 *
 * @throws Fault `UNAVAILABLE` when it cannot be reached
 * @throws NewerDatabase when a newer program has migrated it
 * @throws SettingsError when other users of the machine can read the data directory
 * @throws DataDirectoryInUse when another process runs the embedded server
 * @throws EmbeddedServerError when the embedded server cannot start
 */
export async function migrateDatabase(settings: Settings): Promise<void> {
  await withDatabaseServer(settings, async ({ url }) => {
    const database = await openDatabaseAt(url, settings);
    await database.migrate().finally(() => database.close());
  });
}

const MAX_PAUSE_MS = 5_000;

/**
 * Runs the pending migrations as soon as the database is reachable; retries without limit until the signal aborts.
 *
 * @throws NewerDatabase when a newer program has migrated it
 */
export async function migrateWhenReachable(database: Database, signal: AbortSignal, logger: Logger): Promise<void> {
  for (let pauseMs = 250; ; pauseMs = Math.min(pauseMs * 2, MAX_PAUSE_MS)) {
    try {
      return await database.migrate();
    } catch (error) {
      if (!isUnavailable(error)) throw error;
      logger.warn({ err: error.cause, pauseMs }, 'the database is unavailable; retrying');
    }
    await sleep(pauseMs, undefined, { signal });
  }
}

function isUnavailable(error: unknown): error is Fault {
  return error instanceof Fault && (error.code === 'UNAVAILABLE' || error.code === 'TIMED_OUT');
}
