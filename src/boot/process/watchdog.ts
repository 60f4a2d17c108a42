import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Logger } from 'pino';

/** What the main thread and its watchdog have in common. */
export interface Watch {
  /** One number, that of the turns which the event loop has taken. */
  readonly turns: Int32Array<SharedArrayBuffer>;
  /** Longest that the loop may take for one turn, in milliseconds; of the wall, and of processor time. */
  readonly timeoutMs: number;
  /** Level of the process's log. */
  readonly logLevel: string;
}

const TURN_MS = 500;

/** A thread that holds three functions and a timer needs no more, in MB. */
const MEMORY = { maxOldGenerationSizeMb: 16, maxYoungGenerationSizeMb: 2, codeRangeSizeMb: 4 };

/** Beside this file, in the sources and in the built program alike. */
const WORKER = new URL(`./watchdog-worker${extname(import.meta.url)}`, import.meta.url);

/**
 * Ends the process from another thread when the event loop has not turned for so long, while the process was busy all that
 * time: it then answers nobody and hears no SIGTERM, and only a new start helps. Answers how to call the watchdog off.
 *
 * @param timeoutMs 0 for no watchdog
 */
export function startWatchdog(timeoutMs: number, logger: Logger): () => Promise<void> {
  if (timeoutMs === 0) return async () => {};
  const turns = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  const timer = setInterval(() => Atomics.add(turns, 0, 1), TURN_MS).unref();
  const watch: Watch = { turns, timeoutMs, logLevel: logger.level };
  const worker = new Worker(WORKER, { workerData: watch, execArgv: [], resourceLimits: MEMORY });
  worker.on('error', (err) => logger.warn({ err }, 'the watchdog has stopped; this process is no longer monitored'));
  worker.unref();
  return async () => {
    clearInterval(timer);
    await worker.terminate();
  };
}
