import { Pool } from 'undici';
import { onceEach } from '../kernel/once.ts';
import { post } from './post.ts';
import type { Caller, Transport, WireOperation, WireResult } from './transport.ts';
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

const LATE = new Error('The directory did not answer in time.');

/** The way to a directory behind HTTP, over connections that are kept alive. */
export function createHttpTransport({ url, timeoutMs, connections }: HttpTransportOptions): HttpTransport {
  const { origin, pathname, search } = new URL(url);
  const pool = new Pool(origin, { connections, pipelining: 1, headersTimeout: 0, bodyTimeout: 0 });
  const path = pathname + search;
  const headFor = onceEach(headOf);

  return {
    async send(operation, variables, caller) {
      const body = `${headFor(operation)}${JSON.stringify(variables)}}`;
      const startedMs = performance.now();
      const ask = () => {
        const leftMs = timeoutMs - (performance.now() - startedMs);
        return post(pool, { path, headers: headersOf(caller), body }, { timeoutMs: leftMs, late: LATE });
      };
      try {
        return readReply(await (operation.isMutation ? ask() : twiceAtMost(ask)));
      } catch (error) {
        return failed(error === LATE ? lateDirectory : unreachableDirectory);
      }
    },
    close: () => pool.close(),
  };
}

/** The text of an operation is long, and always the same. */
function headOf({ name, text }: WireOperation<unknown, never>): string {
  return `{"operationName":${JSON.stringify(name)},"query":${JSON.stringify(text)},"variables":`;
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
async function twiceAtMost<Reply>(ask: () => Promise<Reply>): Promise<Reply> {
  try {
    return await ask();
  } catch (error) {
    if (!isLostConnection(error)) throw error;
    return ask();
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
function readReply<Data>(text: string): WireResult<Data> {
  const { data, errors } = JSON.parse(text) as GraphQLReply;
  const error = errors?.[0];
  if (error !== undefined) {
    const { code = unreachableDirectory.code, field = null } = error.extensions ?? {};
    return failed({ message: error.message, code, field });
  }
  return data ? { data: data as Data, error: null } : failed(unreachableDirectory);
}
