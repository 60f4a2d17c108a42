import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from 'pino';
import { type Database, openDatabase } from '../../directory/storage.ts';
import { Fault } from '../../kernel/fault.ts';
import type { Settings } from '../settings/settings.ts';
import { withDatabaseServer } from './database-server.ts';

const MB = 1_000_000;

/** Opens the database of a server, within the limits of the settings. */
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
 * Brings the database up to date, once.
 *
 * @throws Fault `UNAVAILABLE` when it cannot be reached
 * @throws NewerDatabase when a newer program has migrated it
 * @throws SettingsError when other users of the machine can look into the data directory
 * @throws DataDirectoryInUse when another process runs the embedded server
 * @throws EmbeddedServerError when it cannot be used as things are
 */
export async function migrateDatabase(settings: Settings): Promise<void> {
  await withDatabaseServer(settings, async ({ url }) => {
    const database = await openDatabaseAt(url, settings);
    await database.migrate().finally(() => database.close());
  });
}

const LONGEST_PAUSE_MS = 5_000;

/**
 * Brings the database up to date as soon as it can be reached, however long that takes.
 *
 * @throws NewerDatabase when a newer program has migrated it
 */
export async function migrateWhenReachable(database: Database, signal: AbortSignal, logger: Logger): Promise<void> {
  for (let pauseMs = 250; ; pauseMs = Math.min(pauseMs * 2, LONGEST_PAUSE_MS)) {
    try {
      return await database.migrate();
    } catch (error) {
      if (!isAway(error)) throw error;
      logger.warn({ err: error.cause, pauseMs }, 'the database is unavailable; retrying');
    }
    await sleep(pauseMs, undefined, { signal });
  }
}

function isAway(error: unknown): error is Fault {
  return error instanceof Fault && (error.code === 'UNAVAILABLE' || error.code === 'TIMED_OUT');
}
