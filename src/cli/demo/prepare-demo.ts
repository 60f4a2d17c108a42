import { randomBytes } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { DataDirectoryInUse } from '../../boot/process/data-lock.ts';
import { serve } from '../../boot/roles/serve.ts';
import { tenantUrlOf } from '../../boot/settings/public-url.ts';
import type { Settings } from '../../boot/settings/settings.ts';
import { systemClock } from '../../kernel/clock.ts';
import { newId } from '../../kernel/ids.ts';
import { createHttpTransport } from '../../wire/http-transport.ts';
import type { Caller } from '../../wire/transport.ts';
import { DAYS, generateHistory, type HistoryContext } from './demo-history.ts';
import { ENTERPRISE } from './demo-job.ts';
import { isEmpty, jobFolderIn, markComplete, markUnfinished, removeUnfinishedHistory } from './unfinished-history.ts';

/** Options of the preparation. */
export interface PrepareOptions {
  readonly settings: Settings;
  readonly signal: AbortSignal;
  /** Called at the start of each day of the history. */
  readonly onDay: (day: number) => void;
  /** Called when another process took over the data directory; must exit at once. */
  readonly onFatal: (error: Error) => void;
}

/**
 * Generates a month of demonstration data if there is no database yet. It runs in a private server with a changed
 * clock, which no other client can reach and which stops afterwards, so that a changed clock never affects real data or
 * requests. An unfinished history is removed.
 *
 * @returns `none` when a database exists already or `DATABASE_URL` is set
 * @throws DataDirectoryInUse and the errors of `serve`
 */
export async function prepareDemo(options: PrepareOptions): Promise<'made' | 'stopped' | 'none'> {
  const { settings, signal, onFatal } = options;
  if (settings.databaseUrl !== null || settings.requireData) return 'none';
  await removeUnfinishedHistory(settings, onFatal);
  if (!(await isEmpty(settings))) return 'none';

  await mkdir(settings.dataDir, { recursive: true, mode: 0o700 });
  await markUnfinished(settings);
  try {
    await withPrivateServer(options, generateHistory);
    if (!signal.aborted) await markComplete(settings);
  } catch (error) {
    // Another process opened the folder first: its data must not carry the marker.
    if (error instanceof DataDirectoryInUse) await markComplete(settings);
    throw error;
  } finally {
    await removeUnfinishedHistory(settings, onFatal);
  }
  return signal.aborted ? 'stopped' : 'made';
}

/** Reports the days of the history: in one updated line on a terminal, otherwise every fifth day. */
export function reportDay(output: NodeJS.WriteStream): (day: number) => void {
  let said = 0;
  return (day) => {
    if (day === said) return;
    said = day;
    const text = `Preparing a month of demonstration data: day ${day} of ${DAYS}`;
    if (output.isTTY) output.write(`\r${text}${day === DAYS ? '\n' : ''}`);
    else if (day % 5 === 1 || day === DAYS) output.write(`${text}\n`);
  };
}

async function withPrivateServer(
  { settings, signal, onDay, onFatal }: PrepareOptions,
  run: (context: HistoryContext) => Promise<void>,
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
    await run({
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

/** Only this process knows the port and the token. */
const PRIVATE = {
  host: '127.0.0.1',
  port: 0,
  publicUrl: null,
  rateLimitPerSecond: 0,
  concurrentRequests: 0,
  logLevel: 'error',
} as const satisfies Partial<Settings>;

const TRANSPORT = { timeoutMs: 30_000, connections: 1, gatewaySecret: null };
