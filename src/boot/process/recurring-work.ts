import type { Logger } from 'pino';

/** Work in the background that can be started once and stopped. */
export interface RecurringWork {
  start(): void;
  /** Waits for the step under way. */
  stop(): Promise<void>;
}

export interface RecurringWorkOptions {
  /** Does what there is to do by now; ends early when it is told to. */
  readonly run: (signal: AbortSignal) => Promise<void>;
  /** How long after the start it is done first, and then how long after it ended, in milliseconds. */
  readonly firstAfterMs: number;
  readonly everyMs: number;
  readonly logger: Logger;
  /** What to log when it fails; the next time it is tried again. */
  readonly onFailure: string;
}

/** Does something again and again, never twice at once. */
export function createRecurringWork(options: RecurringWorkOptions): RecurringWork {
  const { run, firstAfterMs, everyMs, logger, onFailure } = options;
  const stopping = new AbortController();
  const { signal } = stopping;
  let timer: NodeJS.Timeout | undefined;
  let work = Promise.resolve();

  async function runOnce(): Promise<void> {
    try {
      await run(signal);
    } catch (err) {
      logger.warn({ err }, onFailure);
    }
    plan(everyMs);
  }
  function plan(afterMs: number): void {
    if (signal.aborted) return;
    timer = setTimeout(() => {
      work = runOnce();
    }, afterMs).unref();
  }
  return {
    start: () => plan(firstAfterMs),
    async stop() {
      stopping.abort();
      clearTimeout(timer);
      await work;
    },
  };
}
