import { setImmediate as nextTurn } from 'node:timers/promises';
import { Pool } from 'undici';
import { errorCode } from '../kernel/error-code.ts';
import { memoize } from '../kernel/memoize.ts';
import { bodyWithHash, bodyWithText, isUnknownHash } from './persisted-query.ts';
import { RequestBatcher } from './request-batcher.ts';
import {
  failed,
  lateDirectory,
  type Transport,
  unreachableDirectory,
  type WireError,
  type WireOperation,
  type WireResult,
} from './transport.ts';

export interface HttpTransportOptions {
  /** The GraphQL URL of the directory. */
  readonly url: string;
  /** The limit on one operation with its retry, in milliseconds. */
  readonly timeoutMs: number;
  /** Connections at most. */
  readonly connections: number;
  /** The secret that identifies the gateways of the installation; `null` for other clients. */
  readonly gatewaySecret: string | null;
}

/** A transport with open connections; `close` waits for pending operations. */
export interface HttpTransport extends Transport {
  close(): Promise<void>;
}

const TIMEOUT = new Error('The directory did not respond in time.');

/** The transport to a directory over HTTP, with keep-alive connections. */
export function createHttpTransport(options: HttpTransportOptions): HttpTransport {
  const { url, timeoutMs, connections, gatewaySecret } = options;
  const { origin, pathname, search } = new URL(url);
  const pool = new Pool(origin, { connections, pipelining: 1, headersTimeout: 0, bodyTimeout: 0 });
  const endpoint = { dispatcher: pool, path: pathname + search, timeoutError: TIMEOUT, gatewaySecret };
  const batcher = new RequestBatcher(endpoint);
  const hashBody = memoize(bodyWithHash);
  const textBody = memoize(bodyWithText);
  // Operations that a directory of another release does not know by their hash.
  const unknownOperations = new Set<WireOperation<unknown, never>>();

  return {
    async send(operation, variables, caller) {
      const variablesJson = JSON.stringify(variables);
      const startedMs = performance.now();
      const requestOf = (body: string) => {
        const leftMs = timeoutMs - (performance.now() - startedMs);
        return { body: `${body}${variablesJson}}`, caller, timeoutMs: leftMs };
      };
      const ask = async <Data>(sendOnce: () => Promise<unknown>) =>
        toResult<Data>(await (operation.isMutation ? sendOnce() : retryOnce(sendOnce)));
      try {
        if (!unknownOperations.has(operation)) {
          const result = await ask<never>(() => batcher.send(requestOf(hashBody(operation))));
          if (result.error === null || !isUnknownHash(result.error.code)) return result;
          unknownOperations.add(operation);
        }
        return await ask<never>(() => batcher.sendAlone(requestOf(textBody(operation))));
      } catch (error) {
        return failed(error === TIMEOUT ? lateDirectory : unreachableDirectory);
      }
    },
    async close() {
      // The batcher sends the operations of this turn in the next one.
      await nextTurn();
      await pool.close();
    },
  };
}

/** Retries a query: the server may close a keep-alive connection just when the next request goes out. */
async function retryOnce<Reply>(send: () => Promise<Reply>): Promise<Reply> {
  try {
    return await send();
  } catch (error) {
    if (!isLostConnection(error)) throw error;
    return send();
  }
}

function isLostConnection(error: unknown): boolean {
  return ['UND_ERR_SOCKET', 'ECONNRESET', 'EPIPE'].includes(errorCode(error) ?? '');
}

interface GraphqlReply {
  readonly data?: unknown;
  readonly errors?: readonly {
    readonly message: string;
    readonly extensions?: Partial<Omit<WireError, 'message'>>;
  }[];
}

/**
 * The result that a reply holds, whatever its HTTP status.
 *
 * @throws TypeError for a reply that is not GraphQL's
 */
function toResult<Data>(reply: unknown): WireResult<Data> {
  const { data, errors } = reply as GraphqlReply;
  const error = errors?.[0];
  if (error !== undefined) {
    const { code = unreachableDirectory.code, field = null, conflictingUserId } = error.extensions ?? {};
    return failed({ message: error.message, code, field, ...(conflictingUserId && { conflictingUserId }) });
  }
  return data ? { data: data as Data, error: null } : failed(unreachableDirectory);
}
