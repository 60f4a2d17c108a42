import type { Response } from 'express';
import { memoize } from '../../kernel/memoize.ts';
import { bytesReadFor } from '../../wire/http-response.ts';
import type { OnDecision, Refusal, TokenBucketLimiter } from './token-bucket-limiter.ts';

/** The endpoints that share the limits of an access token. */
export type ThrottledEndpoint = 'scim' | 'graphql';

/** The outcome of a request that could not start at once; `left`: its client closed the connection while it waited. */
export type ThrottleOutcome = 'waited' | 'refused' | 'left';

/** The size of a request and its response, in bytes. */
export interface RequestWeight {
  readonly received: number;
  /** Bytes sent, or bytes of profiles read to make the response, whichever is more. */
  readonly sent: number;
  /**
   * Whether the response says nothing about the cost: the directory refused the request because too many of the
   * enterprise wait, or the client closed the connection while the work continues.
   */
  readonly isUnanswered: boolean;
}

/** An authenticated request, before its body is read. */
export interface ThrottledRequest {
  readonly endpoint: ThrottledEndpoint;
  /** The key of the limits: that of the access token, or one that all sessions of a token share. */
  readonly key: string;
  readonly response: Response;
  readonly costOf: (weight: RequestWeight) => number;
}

/** Starts a request when its limits allow it. Does not call back when the client closes the connection before. */
export type Throttle = (request: ThrottledRequest, onDecision: OnDecision) => void;

/** Bytes for one unit: received bytes are parsed, validated and executed, sent bytes are only written. */
const BYTES_PER_UNIT = { received: 256, sent: 8_192 };

/** The cost of a page of a thousand users, so that a client saves nothing by closing the connection or by retrying. */
const UNANSWERED_COST = 100;

const TOO_MANY_REQUESTS = 429;

/** A bound for one user, however large, so that a client with 100 requests per second for single users never waits. */
const MAX_COST_OF_ONE_USER = 4;

/** What a request costs, in units. The cost depends on bytes only, never on time, so load by others costs nothing. */
export const COSTS = {
  /** A SCIM request that reads or changes one user; a PATCH of Entra has less than 8 KB. */
  scimUser: ({ received, sent }: RequestWeight): number =>
    Math.min(MAX_COST_OF_ONE_USER, 1 + unitsFor(sent)) + unitsFor(received),
  /** A SCIM request for a page of users. */
  scimPage: ({ received, sent, isUnanswered }: RequestWeight): number =>
    1 + unitsFor(sent) + unitsFor(received) + (isUnanswered ? UNANSWERED_COST : 0),
  /** A GraphQL document. */
  graphqlDocument: ({ received, sent, isUnanswered }: RequestWeight): number =>
    1 + Math.floor(received / BYTES_PER_UNIT.received) + unitsFor(sent) + (isUnanswered ? UNANSWERED_COST : 0),
  /**
   * A request of a gateway, which charged the unit of each request itself. Large responses are charged here as well, so
   * that a token has one limit for pages across all gateways.
   */
  gatewayRequest: ({ sent }: RequestWeight): number => unitsFor(sent),
} as const;

function unitsFor(bytes: number): number {
  return Math.floor(bytes / BYTES_PER_UNIT.sent);
}

/** Dependencies of the throttle. */
export interface ThrottleOptions {
  readonly limiter: TokenBucketLimiter;
  /** Called for each request that could not start at once. */
  readonly countOutcome: (endpoint: ThrottledEndpoint, outcome: ThrottleOutcome) => void;
  /** No request takes longer, in milliseconds. A response that is never ended frees its slot after this time. */
  readonly maxWorkMs: number;
}

/** Applies a rate limiter to HTTP requests: a request pays when its response is closed. */
export function createThrottle({ limiter, countOutcome, maxWorkMs }: ThrottleOptions): Throttle {
  return ({ endpoint, key, response, costOf }, onDecision) => {
    const { req: request } = response;
    const { socket } = request;
    // The client disconnected during authentication: 'close' was emitted already and would never release the slot.
    if (response.closed || response.destroyed) return;
    const [readBefore, sentBefore] = [socket.bytesRead, socket.bytesWritten];
    let state: 'ENTERING' | 'WAITING' | 'DECIDED' = 'ENTERING';
    const release = limiter.acquire(key, (refusal: Refusal | null) => {
      if (refusal !== null) countOutcome(endpoint, 'refused');
      else if (state === 'WAITING') countOutcome(endpoint, 'waited');
      state = 'DECIDED';
      onDecision(refusal);
    });
    if (state === 'ENTERING') state = 'WAITING';
    response.once('close', () => {
      if (state === 'WAITING') countOutcome(endpoint, 'left');
      const isUnanswered = response.statusCode === TOO_MANY_REQUESTS || !response.writableFinished;
      const pay = () => {
        // `Content-Length` includes bytes that arrived with the head; a chunked body is counted by the socket.
        const received = Math.max(Number(request.headers['content-length'] ?? 0), socket.bytesRead - readBefore);
        const sent = Math.max(socket.bytesWritten - sentBefore, bytesReadFor(response));
        release(costOf({ received, sent, isUnanswered }));
      };
      if (state === 'DECIDED') whenEnded(response, maxWorkMs, pay);
      else pay();
    });
  };
}

/**
 * Calls back when a response with a closed connection is ended. Its work continues until then, and it keeps its slot: a
 * client that closes connections must not have more work in progress than one that waits.
 */
function whenEnded(response: Response, maxMs: number, callback: () => void): void {
  if (response.writableEnded) {
    callback();
    return;
  }
  const callOnce = memoize(callback);
  const timer = setTimeout(callOnce, maxMs).unref();
  // Node emits no event when a response without a connection is ended.
  response.end = () => {
    clearTimeout(timer);
    callOnce();
    return response;
  };
}
