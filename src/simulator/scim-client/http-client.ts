import { Pool } from 'undici';

/** A completed request to the target, for the latencies. */
export interface RequestEvent {
  readonly operation: 'match' | 'get' | 'create' | 'update' | 'disable' | 'delete' | 'probe';
  /** `null` when there was no response. */
  readonly status: number | null;
  readonly milliseconds: number;
}

/** A request to the target. */
export interface ScimRequest {
  readonly operation: RequestEvent['operation'];
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  /** Relative to the tenant URL, such as `/Users/17`. */
  readonly path: string;
  readonly body?: object;
}

/** The result of a request: a response, or why there is none. */
export type HttpResult =
  | { readonly status: number; readonly retryAfter: string | null; readonly text: string }
  | {
      readonly status: null;
      readonly reason: 'timeout' | 'lost' | 'unreachable';
      /** The error of the connection. */
      readonly detail: string;
    };

/** Sends each request once; errors are results, not exceptions. */
export interface HttpClient {
  send(request: ScimRequest): Promise<HttpResult>;
  close(): Promise<void>;
}

/** Options of a client. */
export interface HttpClientOptions {
  readonly origin: string;
  readonly path: string;
  readonly secretToken: string;
  readonly connections: number;
  readonly timeoutMs: number;
  readonly onRequest: (event: RequestEvent) => void;
}

/** A page of 200 users with all that SCIM knows of them is far smaller. */
const MAX_RESPONSE_BYTES = 64 * 1024 * 1024;

/** Error codes of a connection that broke after it was established: the target may have processed the request. */
const LOST_CODES = new Set(['UND_ERR_SOCKET', 'ECONNRESET', 'EPIPE', 'UND_ERR_RES_CONTENT_LENGTH_MISMATCH']);

/** Creates a client with a pool of keep-alive connections. */
export function createHttpClient(options: HttpClientOptions): HttpClient {
  const { origin, connections, timeoutMs, onRequest } = options;
  const pool = new Pool(origin, {
    connections,
    pipelining: 1,
    headersTimeout: 0,
    bodyTimeout: 0,
    maxResponseSize: MAX_RESPONSE_BYTES,
    connect: { timeout: timeoutMs },
  });
  return {
    async send(request) {
      const deadline = new AbortController();
      const timer = setTimeout(() => deadline.abort(), timeoutMs);
      const began = performance.now();
      const result = await exchange(pool, { options, request, signal: deadline.signal });
      clearTimeout(timer);
      const { operation } = request;
      onRequest({ operation, status: result.status, milliseconds: performance.now() - began });
      return result;
    },
    close: () => pool.destroy(),
  };
}

interface Attempt {
  readonly options: HttpClientOptions;
  readonly request: ScimRequest;
  readonly signal: AbortSignal;
}

async function exchange(pool: Pool, { options, request, signal }: Attempt): Promise<HttpResult> {
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
    return failedResult(error, signal.aborted);
  }
}

function headersOf(secretToken: string, body: object | undefined): Record<string, string> {
  const headers = { authorization: `Bearer ${secretToken}`, accept: 'application/scim+json' };
  return body === undefined ? headers : { ...headers, 'content-type': 'application/scim+json' };
}

function failedResult(error: unknown, isLate: boolean): HttpResult {
  if (isLate) return { status: null, reason: 'timeout', detail: 'The target did not respond in time.' };
  const { code = '', message = '' } = error as { code?: string; message?: string };
  const reason = LOST_CODES.has(code) ? 'lost' : 'unreachable';
  return { status: null, reason, detail: `The target could not be reached: ${reasonIn(code, message)}.` };
}

/** The reason for people: OpenSSL's messages name its own source lines, so its code stands for them. */
function reasonIn(code: string, message: string): string {
  if (code === 'ERR_SSL_WRONG_VERSION_NUMBER')
    return 'nobody speaks TLS there; correct https:// or the port of the tenant URL';
  return code.startsWith('ERR_SSL_') ? `TLS failed (${code})` : message || code;
}
