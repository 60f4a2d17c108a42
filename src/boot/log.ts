import { destination, type Logger, pino } from 'pino';

/** Where nothing secret may be told, however it got there. */
const SECRETS = ['token', 'secret', 'authorization', '*.token', '*.secret', '*.authorization', 'headers', '*.headers'];

/** How many bytes of log may wait in memory, and for how long at most. */
const BUFFERED_BYTES = 4096;
const FLUSH_AFTER_MS = 500;

/** The structured log of a process, and the way to bring its last lines out. */
export interface Log {
  readonly logger: Logger;
  close(): void;
}

/** One JSON object a line, on standard error; standard output is for people. */
export function openLog(level: string): Log {
  const stream = destination({ dest: 2, sync: false, minLength: BUFFERED_BYTES });
  const logger = pino({ level, redact: SECRETS, timestamp: pino.stdTimeFunctions.isoTime }, stream);
  const timer = setInterval(() => stream.flush(), FLUSH_AFTER_MS).unref();
  return {
    logger,
    close() {
      clearInterval(timer);
      stream.flushSync();
    },
  };
}
