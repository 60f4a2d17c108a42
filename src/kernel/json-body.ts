import type { IncomingMessage } from 'node:http';
import { exceededJsonLimit, type JsonLimits } from './json-limits.ts';

/** How much one body may bring. */
export interface BodyLimits extends JsonLimits {
  readonly maxBytes: number;
}

/** What is done between reading a body and handing it over. */
export interface BodySteps {
  /** Waits until this body may be counted and parsed, which a large one takes some milliseconds for. */
  readonly begin?: (bytes: number) => Promise<void> | void;
  /** Throws a `SyntaxError` for what is not JSON; `JSON.parse` unless something else is said. */
  readonly parse?: (text: string) => unknown;
}

/** Why a body is not taken. */
export type BodyRefusal =
  | 'TOO_LONG'
  | 'TOO_DEEP'
  | 'TOO_MANY_VALUES'
  | 'TOO_WIDE'
  | 'ENCODED'
  | 'NOT_JSON'
  | 'BROKEN_OFF';

/** A body that cannot be read, for a door to answer in its own words. */
export class UnreadableBody extends Error {
  override readonly name = 'UnreadableBody';

  constructor(readonly refusal: BodyRefusal) {
    super(`The body is ${refusal.toLowerCase().replaceAll('_', ' ')}.`);
  }
}

const UTF_8 = new TextDecoder('utf-8', { fatal: true });

/**
 * Reads the JSON that a request brings; its values are counted on the bytes before anything is made of them. Nothing is
 * inflated: a few bytes must not become many.
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

/** The names of codings are read in any case, and a header without one says nothing (RFC 9110 §8.4.1, §5.6.1). */
function isEncoded({ headers }: IncomingMessage): boolean {
  return !/^[\s,]*(?:identity(?:[\s,]+|$))*$/i.test(headers['content-encoding'] ?? '');
}

/** What comes after the limit is thrown away, so that the connection can still carry the answer. */
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
    // Every request closes: to make an error each time, with its stack, was 4 % of the processor time of a PATCH.
    const breakOff = () => {
      if (!request.readableEnded) reject(new UnreadableBody('BROKEN_OFF'));
    };
    request.on('close', breakOff);
    request.on('error', breakOff);
  });
}

/**
 * Takes in what is still to come of a request that is refused, so that its sender hears the refusal and not a reset.
 * Resolves when all of it is there, when nobody sends any more, or at `maxBytes`; more than that is for whoever ends
 * the connection.
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
