import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Logger } from 'pino';

/** What the main thread passes to the watchdog. */
export interface WatchdogData {
  /** One counter, which the event loop increments. */
  readonly ticks: Int32Array<SharedArrayBuffer>;
  /** How long the event loop may be blocked, in milliseconds of wall time and of CPU time. */
  readonly timeoutMs: number;
  /** Level of the process's log. */
  readonly logLevel: string;
}

const TICK_MS = 500;

/** In MB; the worker has three functions and a timer. */
const MEMORY_LIMITS = { maxOldGenerationSizeMb: 16, maxYoungGenerationSizeMb: 2, codeRangeSizeMb: 4 };

/** The worker has the extension of this file: `.ts` in the sources, `.js` in the build. */
const WORKER = new URL(`./watchdog-worker${extname(import.meta.url)}`, import.meta.url);

/**
 * Starts a worker thread that kills the process when its event loop is blocked for `timeoutMs` while it uses the CPU.
 * Such a process answers no request and no SIGTERM; only a restart helps.
 *
 * @param timeoutMs 0 for no watchdog
 * @returns stops the watchdog
 */
export function startWatchdog(timeoutMs: number, logger: Logger): () => Promise<void> {
  if (timeoutMs === 0) return async () => {};
  const ticks = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  const timer = setInterval(() => Atomics.add(ticks, 0, 1), TICK_MS).unref();
  const watch: WatchdogData = { ticks, timeoutMs, logLevel: logger.level };
  const worker = new Worker(WORKER, { workerData: watch, execArgv: [], resourceLimits: MEMORY_LIMITS });
  worker.on('error', (err) => logger.warn({ err }, 'the watchdog has stopped; this process is no longer monitored'));
  worker.unref();
  return async () => {
    clearInterval(timer);
    await worker.terminate();
  };
}
