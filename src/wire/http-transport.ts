import { setImmediate as nextTurn } from 'node:timers/promises';
import { Pool } from 'undici';
import { memoize } from '../kernel/memoize.ts';
import { GatheredPosts } from './gathered-posts.ts';
import { asksForText, hashOf } from './persisted-query.ts';
import {
  failed,
  lateDirectory,
  type Transport,
  unreachableDirectory,
  type WireError,
  type WireOperation,
  type WireResult,
} from './transport.ts';

/** Where a directory listens, and how patiently it is asked. */
export interface HttpTransportOptions {
  /** The GraphQL URL of the directory. */
  readonly url: string;
  /** How long one operation may take, in milliseconds, its retry included. */
  readonly timeoutMs: number;
  /** How many connections are held at most. */
  readonly connections: number;
  /** What the gateways of the installation prove themselves by; `null` for whoever is none, or has none. */
  readonly gatewaySecret: string | null;
}

/** A transport that holds connections; `close` waits for the operations under way. */
export interface HttpTransport extends Transport {
  close(): Promise<void>;
}

const LATE = new Error('The directory did not respond in time.');

/** The way to a directory behind HTTP, over connections that are kept alive. */
export function createHttpTransport(options: HttpTransportOptions): HttpTransport {
  const { url, timeoutMs, connections, gatewaySecret } = options;
  const { origin, pathname, search } = new URL(url);
  const pool = new Pool(origin, { connections, pipelining: 1, headersTimeout: 0, bodyTimeout: 0 });
  const posts = new GatheredPosts({ dispatcher: pool, path: pathname + search, late: LATE, gatewaySecret });
  const shortHeadOf = memoize(headWithHash);
  const wholeHeadOf = memoize(headWithText);
  // A directory of another release asks for the same texts again and again, until it is brought to ours.
  const unknownThere = new Set<WireOperation<unknown, never>>();

  return {
    async send(operation, variables, caller) {
      const tail = `${JSON.stringify(variables)}}`;
      const startedMs = performance.now();
      const letterOf = (head: string) => {
        const leftMs = timeoutMs - (performance.now() - startedMs);
        return { body: `${head}${tail}`, caller, timeoutMs: leftMs };
      };
      const ask = async <Data>(askOnce: () => Promise<unknown>) =>
        readReply<Data>(await (operation.isMutation ? askOnce() : twiceAtMost(askOnce)));
      try {
        if (!unknownThere.has(operation)) {
          const result = await ask<never>(() => posts.send(letterOf(shortHeadOf(operation))));
          if (result.error === null || !asksForText(result.error.code)) return result;
          unknownThere.add(operation);
        }
        return await ask<never>(() => posts.sendAlone(letterOf(wholeHeadOf(operation))));
      } catch (error) {
        return failed(error === LATE ? lateDirectory : unreachableDirectory);
      }
    },
    async close() {
      // What was asked for in this turn is on its way then.
      await nextTurn();
      await pool.close();
    },
  };
}

/** A directory of the same release knows our operations; their texts are longer than all else that is said. */
function headWithHash(operation: WireOperation<unknown, never>): string {
  const extensions = { persistedQuery: { version: 1, sha256Hash: hashOf(operation) } };
  return `{"operationName":${JSON.stringify(operation.name)},"extensions":${JSON.stringify(extensions)},"variables":`;
}

function headWithText({ name, text }: WireOperation<unknown, never>): string {
  return `{"operationName":${JSON.stringify(name)},"query":${JSON.stringify(text)},"variables":`;
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
    readonly extensions?: Partial<Omit<WireError, 'message'>>;
  }[];
}

/**
 * What the answer says, whatever its status: the directory gives its refusals the status that fits.
 *
 * @throws TypeError when it is not GraphQL's
 */
function readReply<Data>(reply: unknown): WireResult<Data> {
  const { data, errors } = reply as GraphQLReply;
  const error = errors?.[0];
  if (error !== undefined) {
    const { code = unreachableDirectory.code, field = null, conflictingUserId } = error.extensions ?? {};
    return failed({ message: error.message, code, field, ...(conflictingUserId && { conflictingUserId }) });
  }
  return data ? { data: data as Data, error: null } : failed(unreachableDirectory);
}
