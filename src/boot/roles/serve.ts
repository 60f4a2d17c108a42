import { resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from 'pino';
import { type Clock, systemClock } from '../../kernel/clock.ts';
import { createApp } from '../http/app.ts';
import { openLog } from '../observability/log.ts';
import { createReadiness } from '../observability/readiness.ts';
import { type Closing, createClosing } from '../process/cleanup-stack.ts';
import { connectionsWithin, createDrops, readDescriptorLimit } from '../process/connection-limit.ts';
import { keepPrivate } from '../process/directory-permissions.ts';
import { type Listener, listen } from '../process/http-listener.ts';
import { startWatchdog } from '../process/watchdog.ts';
import { type AdminToken, provideAdminToken } from '../settings/admin-token.ts';
import type { Role, Settings } from '../settings/settings.ts';
import { openDatabaseServer } from './database-server.ts';
import type { Backend } from './directory-port.ts';
import { type FirstEnterprise, makeFirstEnterprise } from './first-enterprise.ts';
import { type Welcome, welcomeOf } from './startup-summary.ts';

/** What to run. */
export interface ServeOptions {
  readonly role: Role;
  readonly settings: Settings;
  /** Hears that another process took over our data directory; should end this one at once. */
  readonly onFatal: (error: Error) => void;
  /** What directory and façade take for the present; the true time when left out. */
  readonly clock?: Clock;
}

/** A server that listens. */
export interface RunningServer {
  readonly url: string;
  /**
   * Resolves when requests are answered: at once, or when the database has come up and is up to date. Stays open when
   * the server is closed before that.
   */
  readonly ready: Promise<Welcome>;
  /** For what else is to be told of the process. */
  readonly logger: Logger;
  /**
   * Has `/readyz` answer 503 for `SHUTDOWN_DELAY_MS` while all requests are answered as before, so that load balancers
   * send nothing more. Resolves at once when the server was not ready yet, and when it is closed meanwhile.
   */
  announceStop(): Promise<void>;
  /** Ends in order: answers what is under way, writes what is queued, closes the database. May be called twice. */
  close(): Promise<void>;
}

/**
 * Runs the program, or one half of it.
 *
 * @throws DataDirectoryInUse
 * @throws EmbeddedServerError when the embedded server cannot be used as things are
 * @throws SettingsError when other users of the machine can look into the data directory
 * @throws Error of Node when the address cannot be listened on, with code `EADDRINUSE` or the like
 */
export async function serve(options: ServeOptions): Promise<RunningServer> {
  const closing = createClosing();
  try {
    return await open({ clock: systemClock, ...options }, closing);
  } catch (error) {
    await closing.close();
    throw error;
  }
}

async function open(options: Required<ServeOptions>, closing: Closing): Promise<RunningServer> {
  const { role, settings, onFatal, clock } = options;
  const log = openLog(settings.logLevel);
  closing.add(log.close);
  closing.add(startWatchdog(settings.watchdogTimeoutMs, log.logger));
  if (keepsFiles(role, settings)) await keepPrivate(settings.dataDir);
  const { logger } = log;
  const { backend, adminToken } =
    role === 'gateway'
      ? await openGateway(settings)
      : await openDirectory({ settings, logger, onFatal, clock }, closing);
  closing.add(() => backend.close());

  const { listener, dropped } = await listenWithin(settings, logger);
  const publicUrl = (settings.publicUrl ?? listener.url).replace(/\/+$/, '');
  const readiness = createReadiness(backend);
  const adminSecret = adminToken?.secret ?? null;
  const app = createApp({ role, settings, publicUrl, adminSecret, backend, readiness, logger, clock, dropped });
  listener.handleWith(app.handler);
  closing.add(app.close);

  const closed = new AbortController();
  const isEmbedded = role === 'all' && settings.databaseUrl === null;
  const ready = prepare({ isTryOut: isEmbedded, backend, adminToken, clock, signal: closed.signal }).then((first) => {
    readiness.finishStart();
    logger.info({ role, url: listener.url }, 'ready');
    const dataDir = isEmbedded ? resolve(settings.dataDir) : null;
    return welcomeOf({ role, url: listener.url, publicUrl, dataDir, adminToken, first });
  });
  const readyUnlessClosed = ready.catch((error) =>
    closed.signal.aborted ? new Promise<never>(nothing) : Promise.reject(error),
  );
  closing.add(() => ready.then(nothing, nothing));
  closing.add(() => {
    closed.abort();
    readiness.beginStop();
    logger.info('stopping');
    return listener.drain(settings.drainTimeoutMs);
  });
  const announceStop = () => {
    const delayMs = readiness.beginStop() ? settings.shutdownDelayMs : 0;
    return waitBeforeStop(delayMs, logger, closed.signal);
  };
  return { url: listener.url, ready: readyUnlessClosed, logger, announceStop, close: closing.close };
}

async function waitBeforeStop(delayMs: number, logger: Logger, signal: AbortSignal): Promise<void> {
  if (delayMs > 0) logger.info({ delayMs }, 'about to stop');
  await sleep(delayMs, undefined, { signal }).catch(nothing);
}

/** Listens with as many connections as this process may have. */
async function listenWithin(
  settings: Settings,
  logger: Logger,
): Promise<{ readonly listener: Listener; readonly dropped: () => number }> {
  const drops = createDrops(logger);
  const maxConnections = connectionsWithin(readDescriptorLimit());
  const listener = await listen({ ...settings, ...(maxConnections && { maxConnections }), onDrop: drops.note });
  return { listener, dropped: drops.count };
}

/** Whether anything is kept in the data directory. */
function keepsFiles(role: Role, { databaseUrl, adminToken }: Settings): boolean {
  return role !== 'gateway' && (databaseUrl === null || adminToken === null);
}

interface OpenedBackend {
  readonly backend: Backend;
  /** `null` where there is no directory. */
  readonly adminToken: AdminToken | null;
}

/** The way to a directory elsewhere, which alone needs a client. */
async function openGateway(settings: Settings): Promise<OpenedBackend> {
  const { openGatewayBackend } = await import('./remote-directory.ts');
  return { backend: openGatewayBackend(settings), adminToken: null };
}

interface DirectoryOptions {
  readonly settings: Settings;
  readonly logger: Logger;
  readonly clock: Clock;
  readonly onFatal: (error: Error) => void;
}

/** The directory in this process. Its code is large, and is loaded while the embedded server starts. */
async function openDirectory(
  { settings, logger, onFatal, clock }: DirectoryOptions,
  closing: Closing,
): Promise<OpenedBackend> {
  const loading = import('./local-directory.ts');
  const server = await openDatabaseServer({ settings, logger, onLost: onFatal });
  closing.add(server.close);
  // After the database, whose absence beside a token is a fault.
  const adminToken = await provideAdminToken(settings);
  const { openDirectoryBackend } = await loading;
  const backend = await openDirectoryBackend({ settings, server, adminSecret: adminToken.secret, logger, clock });
  return { backend, adminToken };
}

interface PrepareOptions {
  /** Everything on one machine, with the embedded server: somebody wants to be given a start. */
  readonly isTryOut: boolean;
  readonly backend: Backend;
  readonly adminToken: AdminToken | null;
  readonly clock: Clock;
  readonly signal: AbortSignal;
}

/** On a server's database nothing is made, and no secret printed, that nobody asked for: a command does both. */
async function prepare(options: PrepareOptions): Promise<FirstEnterprise | null> {
  const { isTryOut, backend, adminToken, clock, signal } = options;
  await backend.prepare(signal);
  signal.throwIfAborted();
  return isTryOut && adminToken !== null ? makeFirstEnterprise(backend.transport, adminToken.secret, clock) : null;
}

function nothing(): void {}
