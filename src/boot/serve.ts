import type { Logger } from 'pino';
import { type AdminToken, provideAdminToken } from './admin-token.ts';
import { createApp } from './app.ts';
import type { Backend } from './backend.ts';
import { type Closing, createClosing } from './closing.ts';
import { connectionsWithin, createDrops, readDescriptorLimit } from './connection-limit.ts';
import { lockDataDirectory } from './data-lock.ts';
import { openDirectoryBackend } from './directory-backend.ts';
import { type FirstEnterprise, makeFirstEnterprise } from './first-start.ts';
import { listen } from './listen.ts';
import { openLog } from './log.ts';
import { keepPrivate } from './private-directory.ts';
import { createReadiness } from './readiness.ts';
import type { Role, Settings } from './settings.ts';
import { startWatchdog } from './watchdog.ts';
import { type Welcome, welcomeOf } from './welcome.ts';

/** What to run. */
export interface ServeOptions {
  readonly role: Role;
  readonly settings: Settings;
  /** Hears that another process took over our data directory; should end this one at once. */
  readonly onFatal: (error: Error) => void;
}

/** A server that listens. */
export interface RunningServer {
  readonly url: string;
  /**
   * Resolves when requests are answered: at once, or when the database has come up and is up to date. Stays open when
   * the server is closed before that.
   */
  readonly ready: Promise<Welcome>;
  /** Ends in order: answers what is under way, writes what is queued, closes the database. May be called twice. */
  close(): Promise<void>;
}

/**
 * Runs the program, or one half of it.
 *
 * @throws DataDirectoryInUse
 * @throws SettingsError when other users of the machine can look into the data directory
 * @throws Error of Node when the address cannot be listened on, with code `EADDRINUSE` or the like
 */
export async function serve(options: ServeOptions): Promise<RunningServer> {
  const closing = createClosing();
  try {
    return await open(options, closing);
  } catch (error) {
    await closing.close();
    throw error;
  }
}

async function open({ role, settings, onFatal }: ServeOptions, closing: Closing): Promise<RunningServer> {
  const log = openLog(settings.logLevel);
  closing.add(log.close);
  if (keepsFiles(role, settings)) await keepPrivate(settings.dataDir);
  if (role !== 'gateway' && settings.databaseUrl === null) {
    closing.add(await lockDataDirectory(settings.dataDir, onFatal));
  }
  const { logger } = log;
  const adminToken = role === 'gateway' ? null : await provideAdminToken(settings);
  const backend = await openBackend(settings, adminToken, logger);
  closing.add(() => backend.close());

  const drops = createDrops(logger);
  const maxConnections = connectionsWithin(readDescriptorLimit());
  const listener = await listen({ ...settings, ...(maxConnections && { maxConnections }), onDrop: drops.note });
  const publicUrl = (settings.publicUrl ?? listener.url).replace(/\/+$/, '');
  const readiness = createReadiness(() => backend.isAlive());
  const adminSecret = adminToken?.secret ?? null;
  const app = createApp({ role, settings, publicUrl, adminSecret, backend, readiness, logger, dropped: drops.count });
  listener.handleWith(app.handler);
  closing.add(app.close);

  const starting = new AbortController();
  const isTryOut = role === 'all' && settings.databaseUrl === null;
  const ready = prepare({ isTryOut, backend, adminToken, signal: starting.signal }).then((first) => {
    readiness.finishStart();
    // Not before: a migration of the embedded database may keep the main thread for as long as it takes.
    closing.add(startWatchdog(settings.watchdogTimeoutMs, logger));
    logger.info({ role, url: listener.url }, 'ready');
    return welcomeOf({ role, url: listener.url, publicUrl, adminToken, first });
  });
  const settled = ready.then(nothing, nothing);
  const readyUnlessClosed = ready.catch((error) =>
    starting.signal.aborted ? new Promise<never>(nothing) : Promise.reject(error),
  );
  closing.add(() => settled);
  closing.add(() => {
    starting.abort();
    readiness.beginStop();
    logger.info('stopping');
    return listener.drain(settings.drainTimeoutMs);
  });
  return { url: listener.url, ready: readyUnlessClosed, close: closing.close };
}

/** Whether anything is kept in the data directory. */
function keepsFiles(role: Role, { databaseUrl, adminToken }: Settings): boolean {
  return role !== 'gateway' && (databaseUrl === null || adminToken === null);
}

/** The directory in this process, or else the way to one, which alone needs a client. */
async function openBackend(settings: Settings, adminToken: AdminToken | null, logger: Logger): Promise<Backend> {
  if (adminToken !== null) return openDirectoryBackend({ settings, adminSecret: adminToken.secret, logger });
  const { openGatewayBackend } = await import('./gateway-backend.ts');
  return openGatewayBackend(settings);
}

interface PrepareOptions {
  /** Everything in one process on an embedded database: somebody wants to be given a start. */
  readonly isTryOut: boolean;
  readonly backend: Backend;
  readonly adminToken: AdminToken | null;
  readonly signal: AbortSignal;
}

/** On a server's database nothing is made, and no secret printed, that nobody asked for: a command does both. */
async function prepare({ isTryOut, backend, adminToken, signal }: PrepareOptions): Promise<FirstEnterprise | null> {
  await backend.prepare(signal);
  signal.throwIfAborted();
  return isTryOut && adminToken !== null ? makeFirstEnterprise(backend.transport, adminToken.secret) : null;
}

function nothing(): void {}
