import { type Dispatcher, Pool } from 'undici';
import type { Caller, Transport, WireResult } from './transport.ts';
import { failed, lateDirectory, unreachableDirectory } from './wire-failure.ts';

/** Where a directory listens, and how patiently it is asked. */
export interface HttpTransportOptions {
  /** The GraphQL URL of the directory. */
  readonly url: string;
  /** How long one operation may take, in milliseconds, its retry included. */
  readonly timeoutMs: number;
  /** How many connections are held at most. */
  readonly connections: number;
}

/** A transport that holds connections; `close` waits for the operations under way. */
export interface HttpTransport extends Transport {
  close(): Promise<void>;
}

/** The way to a directory behind HTTP, over connections that are kept alive. */
export function createHttpTransport({ url, timeoutMs, connections }: HttpTransportOptions): HttpTransport {
  const { origin, pathname, search } = new URL(url);
  const pool = new Pool(origin, { connections, pipelining: 1, headersTimeout: 0, bodyTimeout: 0 });
  const path = pathname + search;

  return {
    async send(operation, variables, caller) {
      const deadline = new AbortController();
      const timer = setTimeout(() => deadline.abort(), timeoutMs);
      const post = () =>
        pool.request({
          method: 'POST',
          path,
          headers: headersOf(caller),
          body: JSON.stringify({ operationName: operation.name, query: operation.text, variables }),
          signal: deadline.signal,
        });
      try {
        return await readReply(await (operation.isMutation ? post() : twiceAtMost(post)));
      } catch {
        return failed(deadline.signal.aborted ? lateDirectory : unreachableDirectory);
      } finally {
        clearTimeout(timer);
      }
    },
    close: () => pool.close(),
  };
}

function headersOf({ token, requestId, permission }: Caller): Record<string, string> {
  return {
    'content-type': 'application/json',
    accept: 'application/json',
    'x-request-id': requestId,
    ...(token === '' ? {} : { authorization: `Bearer ${token}` }),
    ...(permission === null ? {} : { 'x-directory-permission': permission }),
  };
}

/** A connection that was kept alive may die just when it is taken up again; asking once more does no harm to a query. */
async function twiceAtMost<Reply>(post: () => Promise<Reply>): Promise<Reply> {
  try {
    return await post();
  } catch (error) {
    if (!isLostConnection(error)) throw error;
    return post();
  }
}

function isLostConnection(error: unknown): boolean {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : null;
  return code === 'UND_ERR_SOCKET' || code === 'ECONNRESET' || code === 'EPIPE';
}

interface GraphQLReply {
  readonly data?: unknown;
  readonly errors?: readonly {
    readonly message: string;
    readonly extensions?: { readonly code?: string; readonly field?: string | null };
  }[];
}

/**
 * What the answer says, whatever its status: the directory gives its refusals the status that fits.
 *
 * @throws Error when it is not GraphQL's
 */
async function readReply<Data>({ body }: Dispatcher.ResponseData): Promise<WireResult<Data>> {
  const { data, errors } = (await body.json()) as GraphQLReply;
  const error = errors?.[0];
  if (error !== undefined) {
    const { code = unreachableDirectory.code, field = null } = error.extensions ?? {};
    return failed({ message: error.message, code, field });
  }
  return data ? { data: data as Data, error: null } : failed(unreachableDirectory);
}
