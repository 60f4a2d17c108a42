import { resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from 'pino';
import { type Clock, systemClock } from '../../kernel/clock.ts';
import { createApp } from '../http/app.ts';
import { openLog } from '../observability/log.ts';
import { createReadiness } from '../observability/readiness.ts';
import { type CleanupStack, createCleanupStack } from '../process/cleanup-stack.ts';
import { createDropCounter, maxConnectionsFor, readDescriptorLimit } from '../process/connection-limit.ts';
import { restrictToOwner } from '../process/directory-permissions.ts';
import { type Listener, listen } from '../process/http-listener.ts';
import { startWatchdog } from '../process/watchdog.ts';
import { type AdminToken, provideAdminToken } from '../settings/admin-token.ts';
import type { Role, Settings } from '../settings/settings.ts';
import { openDatabaseServer } from './database-server.ts';
import type { DirectoryPort } from './directory-port.ts';
import { createFirstEnterprise, type FirstEnterprise } from './first-enterprise.ts';
import { type StartupSummary, summarizeStartup } from './startup-summary.ts';

/** What to run. */
export interface ServeOptions {
  readonly role: Role;
  readonly settings: Settings;
  /** Called when another process took over the data directory; this process must exit at once. */
  readonly onFatal: (error: Error) => void;
  /** The clock of the directory and of the façade; the system clock if left out. */
  readonly clock?: Clock;
}

/** A server that listens. */
export interface RunningServer {
  readonly url: string;
  /**
   * Resolves when requests are served: at once, or when the database is reachable and migrated. Never resolves if the
   * server is closed before that.
   */
  readonly ready: Promise<StartupSummary>;
  /** For further messages of the process. */
  readonly logger: Logger;
  /**
   * Makes `/readyz` answer 503 for `SHUTDOWN_DELAY_MS`, so that load balancers stop sending requests; requests are
   * still served. Resolves at once if the server was not ready, and when it is closed meanwhile.
   */
  announceStop(): Promise<void>;
  /** Shuts down: answers the requests in progress, writes the queued log entries, closes the database. Idempotent. */
  close(): Promise<void>;
}

/**
 * Runs a role of the program: the directory, the gateway, or both.
 *
 * @throws DataDirectoryInUse
 * @throws EmbeddedServerError when the embedded server cannot start
 * @throws SettingsError when other users of the machine can read the data directory
 * @throws Error of Node when it cannot listen on the address, for example with the code `EADDRINUSE`
 */
export async function serve(options: ServeOptions): Promise<RunningServer> {
  const cleanup = createCleanupStack();
  try {
    return await start({ clock: systemClock, ...options }, cleanup);
  } catch (error) {
    await cleanup.close();
    throw error;
  }
}

async function start(options: Required<ServeOptions>, cleanup: CleanupStack): Promise<RunningServer> {
  const { role, settings, onFatal, clock } = options;
  const { logger, close: closeLog } = openLog(settings.logLevel);
  cleanup.defer(closeLog);
  cleanup.defer(startWatchdog(settings.watchdogTimeoutMs, logger));
  if (usesDataDir(role, settings)) await restrictToOwner(settings.dataDir);
  const { directory, adminToken } =
    role === 'gateway' ? await openRemote(settings) : await openLocal({ settings, logger, onFatal, clock }, cleanup);
  cleanup.defer(() => directory.close());

  const { listener, droppedConnections } = await startListening(settings, logger);
  const publicUrl = (settings.publicUrl ?? listener.url).replace(/\/+$/, '');
  const readiness = createReadiness(directory);
  const adminSecret = adminToken?.secret ?? null;
  const parts = { role, settings, publicUrl, adminSecret, directory, readiness, logger, clock };
  const app = createApp({ ...parts, droppedConnections });
  listener.handleWith(app.handler);
  cleanup.defer(app.close);

  const closed = new AbortController();
  const isTrial = role === 'all' && settings.databaseUrl === null;
  const ready = prepare({ isTrial, directory, adminToken, clock, signal: closed.signal }).then((first) => {
    readiness.finishStart();
    logger.info({ role, url: listener.url }, 'ready');
    const dataDir = isTrial ? resolve(settings.dataDir) : null;
    return summarizeStartup({ role, url: listener.url, publicUrl, dataDir, adminToken, first });
  });
  const readyUnlessClosed = ready.catch((error) =>
    closed.signal.aborted ? new Promise<never>(nothing) : Promise.reject(error),
  );
  cleanup.defer(() => ready.then(nothing, nothing));
  cleanup.defer(() => {
    closed.abort();
    readiness.beginStop();
    logger.info('stopping');
    return listener.drain(settings.drainTimeoutMs);
  });
  const announceStop = () => {
    const delayMs = readiness.beginStop() ? settings.shutdownDelayMs : 0;
    return waitBeforeStop(delayMs, logger, closed.signal);
  };
  return { url: listener.url, ready: readyUnlessClosed, logger, announceStop, close: cleanup.close };
}

async function waitBeforeStop(delayMs: number, logger: Logger, signal: AbortSignal): Promise<void> {
  if (delayMs > 0) logger.info({ delayMs }, 'about to stop');
  await sleep(delayMs, undefined, { signal }).catch(nothing);
}

/** Listens, with a connection limit that fits the file descriptors of this process. */
async function startListening(
  settings: Settings,
  logger: Logger,
): Promise<{ readonly listener: Listener; readonly droppedConnections: () => number }> {
  const drops = createDropCounter(logger);
  const maxConnections = maxConnectionsFor(readDescriptorLimit());
  const listener = await listen({ ...settings, ...(maxConnections && { maxConnections }), onDrop: drops.record });
  return { listener, droppedConnections: drops.count };
}

/** Whether the data directory has the database or the administration token. */
function usesDataDir(role: Role, { databaseUrl, adminToken }: Settings): boolean {
  return role !== 'gateway' && (databaseUrl === null || adminToken === null);
}

interface OpenedDirectory {
  readonly directory: DirectoryPort;
  /** `null` in a gateway. */
  readonly adminToken: AdminToken | null;
}

/** Connects to a directory in another process. Only this role loads the HTTP client. */
async function openRemote(settings: Settings): Promise<OpenedDirectory> {
  const { openRemoteDirectory } = await import('./remote-directory.ts');
  return { directory: openRemoteDirectory(settings), adminToken: null };
}

interface LocalOptions {
  readonly settings: Settings;
  readonly logger: Logger;
  readonly clock: Clock;
  readonly onFatal: (error: Error) => void;
}

/** Opens the directory in this process. Its code is large; it loads while the embedded server starts. */
async function openLocal(
  { settings, logger, onFatal, clock }: LocalOptions,
  cleanup: CleanupStack,
): Promise<OpenedDirectory> {
  const loading = import('./local-directory.ts');
  const server = await openDatabaseServer({ settings, logger, onLost: onFatal });
  cleanup.defer(server.close);
  // After the database: the embedded server refuses a folder that has a token but no database.
  const adminToken = await provideAdminToken(settings);
  const { openLocalDirectory } = await loading;
  const directory = await openLocalDirectory({ settings, server, adminSecret: adminToken.secret, logger, clock });
  return { directory, adminToken };
}

interface PrepareOptions {
  /** All on one machine with the embedded server: creates a first enterprise to start with. */
  readonly isTrial: boolean;
  readonly directory: DirectoryPort;
  readonly adminToken: AdminToken | null;
  readonly clock: Clock;
  readonly signal: AbortSignal;
}

/** Only a trial creates an enterprise and prints its secret; on other servers this takes an explicit command. */
async function prepare(options: PrepareOptions): Promise<FirstEnterprise | null> {
  const { isTrial, directory, adminToken, clock, signal } = options;
  await directory.prepare(signal);
  signal.throwIfAborted();
  return isTrial && adminToken !== null ? createFirstEnterprise(directory.transport, adminToken.secret, clock) : null;
}

function nothing(): void {}
