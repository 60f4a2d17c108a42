/** Where background work logs. */
export interface Log {
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
}

/** Background work that is started once and stopped. */
export interface RecurringWork {
  start(): void;
  /** Waits for the current run. */
  stop(): Promise<void>;
}

export interface RecurringWorkOptions {
  /** Does what is due; ends early when the signal is aborted. */
  readonly run: (signal: AbortSignal) => Promise<void>;
  /** Time from the start to the first run, and from the end of a run to the next one, in milliseconds. */
  readonly firstAfterMs: number;
  readonly everyMs: number;
  readonly log: Log;
  /** What to log when a run fails; the next run tries again. */
  readonly onFailure: string;
}

/** Repeats a piece of work; its runs never overlap. */
export function createRecurringWork(options: RecurringWorkOptions): RecurringWork {
  const { run, firstAfterMs, everyMs, log, onFailure } = options;
  const stopping = new AbortController();
  const { signal } = stopping;
  let timer: NodeJS.Timeout | undefined;
  let work = Promise.resolve();

  async function runOnce(): Promise<void> {
    try {
      await run(signal);
    } catch (err) {
      log.warn({ err }, onFailure);
    }
    schedule(everyMs);
  }
  function schedule(afterMs: number): void {
    if (signal.aborted) return;
    timer = setTimeout(() => {
      work = runOnce();
    }, afterMs).unref();
  }
  return {
    start: () => schedule(firstAfterMs),
    async stop() {
      stopping.abort();
      clearTimeout(timer);
      await work;
    },
  };
}
