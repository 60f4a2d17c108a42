import { type DestinationStream, destination, type Logger, pino } from 'pino';
import { errorCode } from '../../kernel/error-code.ts';

type Stream = ReturnType<typeof destination>;

/** Where nothing secret may be told, however it got there. */
const SECRETS = ['token', 'secret', 'authorization', '*.token', '*.secret', '*.authorization', 'headers', '*.headers'];

/** How many bytes of log may wait in memory, and for how long at most. */
const BUFFERED_BYTES = 4096;
const FLUSH_AFTER_MS = 500;
/** What waits while nothing can be written; further lines are lost. */
const MOST_WAITING_BYTES = 1_048_576;

/** The structured log of a process, and the way to bring its last lines out. */
export interface Log {
  readonly logger: Logger;
  close(): Promise<void>;
}

/** One JSON object a line, on standard error; standard output is for people. */
export function openLog(level: string): Log {
  const stream = destination({ dest: 2, sync: false, minLength: BUFFERED_BYTES, maxLength: MOST_WAITING_BYTES });
  outliveFailures(stream);
  const timer = setInterval(() => stream.flush(), FLUSH_AFTER_MS).unref();
  return {
    logger: createLogger(level, stream),
    close() {
      clearInterval(timer);
      return new Promise((resolve) => stream.flush(() => resolve()));
    },
  };
}

/**
 * A log that cannot be written, on a full disk say, or whose terminal is gone, is no reason to end or not to end: what
 * waits is tried again with the next flush. The library itself would throw, and then try for ever before the exit.
 */
function outliveFailures(stream: Stream): void {
  const flushSync = stream.flushSync.bind(stream);
  let isFailing = false;
  stream.on('error', () => {
    isFailing = true;
  });
  stream.on('write', () => {
    isFailing = false;
  });
  stream.flushSync = () => {
    if (!isFailing) flushSync();
  };
}

/** A log that tells no secrets, and of an error no more than what it is and where: its other members may name people. */
export function createLogger(level: string, stream: DestinationStream): Logger {
  const serializers = { err: toErrorEntry };
  return pino({ level, redact: SECRETS, serializers, timestamp: pino.stdTimeFunctions.isoTime }, stream);
}

function toErrorEntry(error: unknown): unknown {
  if (typeof error !== 'object' || error === null || !('stack' in error)) return String(error);
  const { name, message, stack, cause } = error as Error;
  const code = errorCode(error);
  return {
    name,
    message,
    stack,
    ...(code !== null && { code }),
    ...(cause !== undefined && { cause: toErrorEntry(cause) }),
  };
}
