import { randomBytes } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { DataDirectoryInUse } from '../../boot/process/data-lock.ts';
import { serve } from '../../boot/roles/serve.ts';
import { tenantUrlOf } from '../../boot/roles/welcome.ts';
import type { Settings } from '../../boot/settings/settings.ts';
import { systemClock } from '../../kernel/clock.ts';
import { newId } from '../../kernel/ids.ts';
import { createHttpTransport } from '../../wire/http-transport.ts';
import type { Caller } from '../../wire/transport.ts';
import { DAYS, liveAMonth, type MonthStage } from './demo-history.ts';
import { ENTERPRISE } from './demo-job.ts';
import { beginMonth, endMonth, isUntouched, jobFolderIn, removeHalfMonth } from './unfinished-history.ts';

/** What a month of demonstration data is made with. */
export interface PrepareOptions {
  readonly settings: Settings;
  readonly signal: AbortSignal;
  /** Hears how far it is, day by day. */
  readonly onDay: (day: number) => void;
  /** Hears that another process took over the data directory; should end this one at once. */
  readonly onFatal: (error: Error) => void;
}

/**
 * Makes a month of demonstration data where there is no database yet: a server of its own, whose clock is set back and
 * which nobody else can reach, lives it in the new database, and is gone afterwards. So no clock but the true one ever comes
 * to data of somebody's, and none to a request of a stranger's. A month that was broken off is thrown away.
 *
 * @returns how it went: `none` where there is a database already, or an operator's own
 * @throws DataDirectoryInUse
 * @throws whatever `serve` throws
 */
export async function prepareDemo(options: PrepareOptions): Promise<'made' | 'stopped' | 'none'> {
  const { settings, signal, onFatal } = options;
  if (settings.databaseUrl !== null || settings.requireData) return 'none';
  await removeHalfMonth(settings, onFatal);
  if (!(await isUntouched(settings))) return 'none';

  await mkdir(settings.dataDir, { recursive: true, mode: 0o700 });
  await beginMonth(settings);
  try {
    await onStage(options, liveAMonth);
    if (!signal.aborted) await endMonth(settings);
  } catch (error) {
    // Somebody else was faster to open the folder: what is in it now is theirs, and must not bear the marker.
    if (error instanceof DataDirectoryInUse) await endMonth(settings);
    throw error;
  } finally {
    await removeHalfMonth(settings, onFatal);
  }
  return signal.aborted ? 'stopped' : 'made';
}

/** Says which day it is: in one line on a terminal, every fifth day elsewhere. */
export function sayDay(output: NodeJS.WriteStream): (day: number) => void {
  let said = 0;
  return (day) => {
    if (day === said) return;
    said = day;
    const text = `Preparing a month of demonstration data: day ${day} of ${DAYS}`;
    if (output.isTTY) output.write(`\r${text}${day === DAYS ? '\n' : ''}`);
    else if (day % 5 === 1 || day === DAYS) output.write(`${text}\n`);
  };
}

async function onStage(
  { settings, signal, onDay, onFatal }: PrepareOptions,
  live: (stage: MonthStage) => Promise<void>,
): Promise<void> {
  let agoMs = DAYS * 86_400_000;
  const secret = randomBytes(32).toString('base64url');
  const server = await serve({
    role: 'all',
    settings: { ...settings, ...PRIVATE, adminToken: secret },
    onFatal,
    clock: () => new Date(systemClock().getTime() - agoMs),
  });
  const transport = createHttpTransport({ ...TRANSPORT, url: `${server.url}/graphql` });
  const caller = (): Caller => ({ token: secret, requestId: newId(), permission: null, isGateway: false });
  try {
    await server.ready;
    await live({
      tenantUrl: tenantUrlOf(ENTERPRISE, { publicUrl: server.url }),
      ask: async (operation, variables) => {
        const { data, error } = await transport.send(operation, variables, caller());
        if (error !== null) throw new Error(`The demonstration cannot be prepared: ${error.message}`);
        return data;
      },
      goBack: (ms) => {
        agoMs = ms;
      },
      jobFolder: jobFolderIn(settings),
      signal,
      onDay,
    });
  } finally {
    await transport.close();
    await server.close();
  }
}

/** Nobody but this process knows the port, the token, or that there is a server. */
const PRIVATE = {
  host: '127.0.0.1',
  port: 0,
  publicUrl: null,
  rateLimitPerSecond: 0,
  concurrentRequests: 0,
  logLevel: 'error',
} as const satisfies Partial<Settings>;

const TRANSPORT = { timeoutMs: 30_000, connections: 1, gatewaySecret: null };
