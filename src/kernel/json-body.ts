import type { IncomingMessage } from 'node:http';
import { exceededJsonLimit, type JsonLimits } from './json-limits.ts';

/** The limits on a request body. */
export interface BodyLimits extends JsonLimits {
  readonly maxBytes: number;
}

/** Hooks between reading and returning a body. */
export interface BodySteps {
  /** Awaited before the body is scanned and parsed, which takes milliseconds for a large one. */
  readonly begin?: (bytes: number) => Promise<void> | void;
  /** Throws a `SyntaxError` for invalid JSON; `JSON.parse` by default. */
  readonly parse?: (text: string) => unknown;
}

/** Why a body is refused. */
export type BodyRefusal =
  | 'TOO_LONG'
  | 'TOO_DEEP'
  | 'TOO_MANY_VALUES'
  | 'TOO_WIDE'
  | 'ENCODED'
  | 'NOT_JSON'
  | 'BROKEN_OFF';

/** A refused body; each HTTP endpoint has its own text for it. */
export class UnreadableBody extends Error {
  override readonly name = 'UnreadableBody';

  constructor(readonly refusal: BodyRefusal) {
    super(`The body is ${refusal.toLowerCase().replaceAll('_', ' ')}.`);
  }
}

const UTF_8 = new TextDecoder('utf-8', { fatal: true });

/**
 * Reads the JSON body of a request; the limits are checked on its bytes before it is parsed. Refuses content codings: a
 * small compressed body could become a large one.
 *
 * @throws UnreadableBody
 */
export async function readJsonBody(
  request: IncomingMessage,
  limits: BodyLimits,
  { begin, parse = JSON.parse }: BodySteps = {},
): Promise<unknown> {
  if (isEncoded(request)) throw new UnreadableBody('ENCODED');
  if (Number(request.headers['content-length'] ?? 0) > limits.maxBytes) throw new UnreadableBody('TOO_LONG');
  const bytes = await readBytes(request, limits.maxBytes);
  await begin?.(bytes.length);
  const excess = exceededJsonLimit(bytes, limits);
  if (excess !== null) throw new UnreadableBody(excess);
  try {
    return parse(UTF_8.decode(bytes));
  } catch {
    throw new UnreadableBody('NOT_JSON');
  }
}

/** Codings are case-insensitive, and the list may have empty elements (RFC 9110 §8.4.1, §5.6.1). */
function isEncoded({ headers }: IncomingMessage): boolean {
  return !/^[\s,]*(?:identity(?:[\s,]+|$))*$/i.test(headers['content-encoding'] ?? '');
}

/** Discards bytes beyond the limit, so that the connection can still carry the response. */
function readBytes(request: IncomingMessage, maxBytes: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    request.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size <= maxBytes) chunks.push(chunk);
      else reject(new UnreadableBody('TOO_LONG'));
    });
    request.on('end', () => resolve(Buffer.concat(chunks)));
    // Every request emits `close`: an error with a stack trace for each took 4 % of the CPU time of a PATCH.
    const onClose = () => {
      if (!request.readableEnded) reject(new UnreadableBody('BROKEN_OFF'));
    };
    request.on('close', onClose);
    request.on('error', onClose);
  });
}

/**
 * Reads and discards the rest of a refused request, so that the client receives the response and not a TCP reset.
 * Resolves at the end of the body, when the client disconnects, or after `maxBytes`; the caller then disconnects.
 */
export function drainBody(request: IncomingMessage, maxBytes: number): Promise<void> {
  if (request.readableEnded || request.destroyed) return Promise.resolve();
  return new Promise((resolve) => {
    let left = maxBytes;
    request.on('data', (chunk: Buffer) => {
      left -= chunk.length;
      if (left < 0) resolve();
    });
    request
      .once('end', resolve)
      .once('close', resolve)
      .once('error', () => resolve());
  });
}
