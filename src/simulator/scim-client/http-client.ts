import { Pool } from 'undici';
import type { ExchangeEvent } from '../provisioning/provisioning-listener.ts';

/** A request to the target. */
export interface ScimRequest {
  readonly operation: ExchangeEvent['operation'];
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  /** Behind the tenant URL, e.g. `/Users/17`. */
  readonly path: string;
  readonly body?: object;
}

/** What came back: an answer, or none. */
export type Answer =
  | { readonly status: number; readonly retryAfter: string | null; readonly text: string }
  | {
      readonly status: null;
      readonly reason: 'timeout' | 'lost' | 'unreachable';
      /** What the connection said. */
      readonly detail: string;
    };

/** One wire to the target; it sends a request once and never throws. */
export interface Wire {
  send(request: ScimRequest): Promise<Answer>;
  close(): Promise<void>;
}

/** Where a wire leads, and what it is allowed. */
export interface WireOptions {
  readonly origin: string;
  readonly path: string;
  readonly secretToken: string;
  readonly connections: number;
  readonly timeoutMs: number;
  readonly onExchange: (exchange: ExchangeEvent) => void;
}

/** A page of 200 users with all that SCIM knows of them is far smaller. */
const LARGEST_ANSWER_BYTES = 64 * 1024 * 1024;

/** A connection that breaks under these codes broke after it was made: the target may have done what it was asked. */
const LOST = new Set(['UND_ERR_SOCKET', 'ECONNRESET', 'EPIPE', 'UND_ERR_RES_CONTENT_LENGTH_MISMATCH']);

/** Opens a wire over connections that are kept alive. */
export function openWire(options: WireOptions): Wire {
  const { origin, connections, timeoutMs, onExchange } = options;
  const pool = new Pool(origin, {
    connections,
    pipelining: 1,
    headersTimeout: 0,
    bodyTimeout: 0,
    maxResponseSize: LARGEST_ANSWER_BYTES,
    connect: { timeout: timeoutMs },
  });
  return {
    async send(request) {
      const deadline = new AbortController();
      const timer = setTimeout(() => deadline.abort(), timeoutMs);
      const began = performance.now();
      const answer = await exchange(pool, { options, request, signal: deadline.signal });
      clearTimeout(timer);
      const { operation } = request;
      onExchange({ operation, status: answer.status, milliseconds: performance.now() - began });
      return answer;
    },
    close: () => pool.destroy(),
  };
}

interface Sending {
  readonly options: WireOptions;
  readonly request: ScimRequest;
  readonly signal: AbortSignal;
}

async function exchange(pool: Pool, { options, request, signal }: Sending): Promise<Answer> {
  try {
    const { method, path, body } = request;
    const {
      statusCode,
      headers,
      body: reply,
    } = await pool.request({
      method,
      path: options.path + path,
      headers: headersOf(options.secretToken, body),
      body: body === undefined ? null : JSON.stringify(body),
      signal,
    });
    const retryAfter = headers['retry-after'];
    return {
      status: statusCode,
      retryAfter: typeof retryAfter === 'string' ? retryAfter : null,
      text: await reply.text(),
    };
  } catch (error) {
    return withoutAnswer(error, signal.aborted);
  }
}

function headersOf(secretToken: string, body: object | undefined): Record<string, string> {
  const headers = { authorization: `Bearer ${secretToken}`, accept: 'application/scim+json' };
  return body === undefined ? headers : { ...headers, 'content-type': 'application/scim+json' };
}

function withoutAnswer(error: unknown, isLate: boolean): Answer {
  if (isLate) return { status: null, reason: 'timeout', detail: 'The target did not respond in time.' };
  const { code = '', message = '' } = error as { code?: string; message?: string };
  const reason = LOST.has(code) ? 'lost' : 'unreachable';
  return { status: null, reason, detail: `The target could not be reached: ${reasonIn(code, message)}.` };
}

/** What OpenSSL says tells of its own lines, and of nothing that anybody could mend. */
function reasonIn(code: string, message: string): string {
  if (code === 'ERR_SSL_WRONG_VERSION_NUMBER')
    return 'nobody speaks TLS there; correct https:// or the port of the tenant URL';
  return code.startsWith('ERR_SSL_') ? `TLS failed (${code})` : message || code;
}
