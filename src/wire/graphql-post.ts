import type { Dispatcher } from 'undici';
import { type BatchReply, LineSplitter, NDJSON } from './batch-protocol.ts';
import { post } from './http-post.ts';
import { CALLER_HEADERS, type Caller } from './transport.ts';

/** The GraphQL endpoint of a directory. */
export interface Endpoint {
  readonly dispatcher: Dispatcher;
  readonly path: string;
  /** The error of a request without a reply in time. */
  readonly timeoutError: Error;
  /** The secret that identifies gateways; `null` for other clients. */
  readonly gatewaySecret: string | null;
}

/** One operation for a directory. */
export interface GraphqlRequest {
  /** The operation as JSON. */
  readonly body: string;
  readonly caller: Caller;
  readonly timeoutMs: number;
}

/** A request with the promise that it settles: with the reply, parsed from JSON, or with an error. */
export interface PendingRequest extends GraphqlRequest {
  readonly resolve: (reply: unknown) => void;
  readonly reject: (error: unknown) => void;
}

/** The response when a directory refuses a whole batch. */
interface Refusal {
  readonly errors?: readonly { readonly extensions?: { readonly code?: string } }[];
}

const NO_REPLY = new Error('The directory did not respond to this operation.');

/** Posts one operation; never rejects, but settles the request. */
export async function postOne(endpoint: Endpoint, request: PendingRequest): Promise<void> {
  const { dispatcher, path, timeoutError } = endpoint;
  const { body, caller, timeoutMs } = request;
  const chunks: Buffer[] = [];
  const headers = { ...headersFor(endpoint, caller), [CALLER_HEADERS.requestId]: caller.requestId };
  const onData = (chunk: Buffer) => chunks.push(chunk);
  try {
    await post(dispatcher, { path, headers, body }, { timeoutMs, timeoutError, onData });
    request.resolve(JSON.parse(Buffer.concat(chunks).toString()));
  } catch (error) {
    request.reject(error);
  }
}

/**
 * Posts the operations of one caller as one batch; settles each request as soon as its reply arrives.
 *
 * @returns the requests to post one by one: all when the directory does not accept the batch and ran none of it, else
 * none
 */
export async function postBatch(
  endpoint: Endpoint,
  requests: readonly [PendingRequest, ...PendingRequest[]],
): Promise<readonly PendingRequest[]> {
  const { dispatcher, path, timeoutError } = endpoint;
  const pending = new Set<PendingRequest>(requests);
  let refusal: Refusal | null = null;
  const lines = new LineSplitter((line) => {
    const reply = JSON.parse(line) as BatchReply | Refusal;
    if ('place' in reply) settle(pending, requests[reply.place], reply.reply);
    else refusal = reply;
  });
  const timers = requests.map(({ timeoutMs, reject }) => setTimeout(reject, timeoutMs, timeoutError));
  try {
    const timeoutMs = Math.max(...requests.map((request) => request.timeoutMs));
    const body = `[${requests.map(batchItem).join(',')}]`;
    const headers = headersFor(endpoint, requests[0].caller);
    const onData = (chunk: Buffer) => lines.write(chunk);
    await post(dispatcher, { path, headers, body }, { timeoutMs, timeoutError, onData });
    lines.end();
    if (isUnprocessed(refusal)) return requests;
    for (const { resolve, reject } of pending) {
      if (refusal === null) reject(NO_REPLY);
      else resolve(refusal);
    }
  } catch (error) {
    for (const { reject } of pending) reject(error);
  } finally {
    timers.forEach(clearTimeout);
  }
  return [];
}

function settle(pending: Set<PendingRequest>, request: PendingRequest | undefined, reply: unknown): void {
  if (request === undefined) return;
  pending.delete(request);
  request.resolve(reply);
}

/** `BAD_REQUEST` is Apollo's refusal of any batch; this directory refuses a batch that is too large or malformed. */
const UNPROCESSED: ReadonlySet<string> = new Set(['BAD_REQUEST', 'LIMIT_EXCEEDED']);

function isUnprocessed(refusal: Refusal | null): boolean {
  return UNPROCESSED.has(refusal?.errors?.[0]?.extensions?.code ?? '');
}

/** A `BatchItem` as JSON. */
function batchItem({ body, caller }: GraphqlRequest): string {
  return `{"requestId":${JSON.stringify(caller.requestId)},"operation":${body}}`;
}

function headersFor({ gatewaySecret }: Endpoint, caller: Caller): Record<string, string> {
  const { token, permission, enterprise, isGateway } = caller;
  return {
    'content-type': 'application/json',
    accept: `application/json, ${NDJSON}`,
    ...(token === '' ? {} : { authorization: `Bearer ${token}` }),
    ...(permission === null ? {} : { [CALLER_HEADERS.permission]: permission }),
    ...(enterprise === undefined ? {} : { [CALLER_HEADERS.enterprise]: encodeURIComponent(enterprise) }),
    ...(isGateway && gatewaySecret !== null ? { [CALLER_HEADERS.gatewaySecret]: gatewaySecret } : {}),
  };
}
