import { type DestinationStream, destination, type Logger, pino } from 'pino';
import { errorCode } from '../../kernel/error-code.ts';

type Stream = ReturnType<typeof destination>;

/** Keys whose values are masked. https://getpino.io/#/docs/redaction */
const REDACTED = ['token', 'secret', 'authorization', '*.token', '*.secret', '*.authorization', 'headers', '*.headers'];

/** The write buffer: its size, and the interval of flushes. */
const BUFFERED_BYTES = 4096;
const FLUSH_AFTER_MS = 500;
/** Size of the buffer at most while writing fails; further lines are lost. */
const MAX_BUFFERED_BYTES = 1_048_576;

/** The structured log of a process. */
export interface Log {
  readonly logger: Logger;
  /** Flushes the buffer. */
  close(): Promise<void>;
}

/** Opens the log: one JSON object per line on standard error. Standard output is for people. */
export function openLog(level: string): Log {
  const stream = destination({ dest: 2, sync: false, minLength: BUFFERED_BYTES, maxLength: MAX_BUFFERED_BYTES });
  tolerateWriteErrors(stream);
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
 * Tolerates write errors, for example a full disk or a closed terminal: the next flush retries. Without this, pino's
 * stream throws, and retries without end when the process exits.
 */
function tolerateWriteErrors(stream: Stream): void {
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

/**
 * Creates a logger that masks secrets. Of an error it logs name, message, code, stack and causes; other members may
 * have personal data.
 */
export function createLogger(level: string, stream: DestinationStream): Logger {
  const serializers = { err: toErrorEntry };
  return pino({ level, redact: REDACTED, serializers, timestamp: pino.stdTimeFunctions.isoTime }, stream);
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
