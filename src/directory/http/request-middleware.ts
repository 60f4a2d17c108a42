import type { RequestHandler, Response } from 'express';
import { CooperativeScheduler } from '../../kernel/cooperative-scheduler.ts';
import { Fault } from '../../kernel/fault.ts';
import { type BodyRefusal, readJsonBody, UnreadableBody } from '../../kernel/json-body.ts';
import { GATEWAY_JSON_LIMITS, JSON_LIMITS } from '../../kernel/json-limits.ts';
import { digestOf, TokenGate } from '../../wire/token-gate.ts';
import type { Caller, WireError } from '../../wire/transport.ts';
import { budgetKeyOf, callerOf, setBudgetKey } from './caller.ts';
import { type RequestError, sendError } from './error-response.ts';

/** An authenticated caller, as far as the middleware uses it. */
export interface Admitted {
  readonly authority: {
    /** `null` for the administration token. */
    readonly accessToken: { readonly id: string } | null;
    /** `null` for a caller that sent a token instead of a session secret. */
    readonly sessionId: string | null;
  };
}

/** Authenticates a caller. @throws Fault when it is not admitted */
export type Authenticate = (caller: Caller) => Promise<Admitted>;

/**
 * Admits callers with a valid token before their body is read. The `TokenGate` does not apply to gateways: they
 * authenticate by their own secret, send the tokens of many clients, and limit failed attempts themselves.
 */
export function admitCaller(authenticate: Authenticate): RequestHandler {
  const tokenGate = new TokenGate();
  return async (request, response, next) => {
    const caller = callerOf(response);
    const digest = digestOf(caller.token);
    let admitted: Admitted | null = null;
    const verify = async () => {
      try {
        admitted = await authenticate(caller);
        return null;
      } catch (error) {
        return refusalOf(error);
      }
    };
    // The scope is without the caller's enterprise, because the validity of a token does not depend on it.
    const presented = { address: request.ip ?? '', digest, scope: `${caller.permission}` };
    const gateRefusal = caller.isGateway ? null : await tokenGate.admit(presented, verify);
    // The gate caches only the verdict; the directory, which caches the token too, also says whose it is.
    const refusal = gateRefusal ?? (admitted === null ? await verify() : null);
    if (refusal !== null) return sendError(response, refusal);
    if (admitted !== null) setBudgetKey(response, budgetKeyFor(digest, admitted));
    next();
  };
}

/** All sessions of a token share one key: a new session must not give more requests. */
function budgetKeyFor(digest: string, { authority: { accessToken, sessionId } }: Admitted): string {
  return sessionId === null ? digest : `sessions of ${accessToken?.id ?? 'the installation'}`;
}

/** @throws the error itself if it is not a Fault: a defect */
function refusalOf(error: unknown): WireError {
  if (!(error instanceof Fault)) throw error;
  return { code: error.code, message: error.message, field: error.field ?? null };
}

/** An authenticated request, before its body is read. */
export interface ThrottledCaller {
  /** The key of the caller's limits. */
  readonly key: string;
  readonly response: Response;
  readonly isGateway: boolean;
}

/** The limit that the caller exceeds: its request rate, or its requests in progress. */
export interface ThrottleRefusal {
  readonly reason: 'RATE' | 'CONCURRENCY';
  readonly retryAfterSeconds: number;
}

/** Calls `onDecision` with `null` as soon as the limits of the caller allow the request, or with the exceeded limit. */
export type CallerThrottle = (caller: ThrottledCaller, onDecision: (refusal: ThrottleRefusal | null) => void) => void;

/** Delays or refuses requests that exceed the limits of their token, before their body is read. */
export function throttleCaller(throttle: CallerThrottle): RequestHandler {
  return (_request, response, next) => {
    const { isGateway } = callerOf(response);
    throttle({ key: budgetKeyOf(response), response, isGateway }, (refusal) => {
      if (refusal === null) return next();
      response.set('Retry-After', String(refusal.retryAfterSeconds));
      void sendError(response, THROTTLE_ERRORS[refusal.reason]);
    });
  };
}

/** Maximum sizes of a body, in bytes. */
export interface GraphqlBodySizes {
  readonly maxBodyBytes: number;
  /** For authenticated gateways. */
  readonly maxGatewayBodyBytes: number;
}

/**
 * Parses the body as JSON into `request.body`. Parsing, validating and starting a document takes up to 10 ms, so each
 * event loop turn starts one document at most, with tokens in rotation. This does not apply to gateways, whose
 * operations are persisted and short.
 */
export function readGraphqlBody({ maxBodyBytes, maxGatewayBodyBytes }: GraphqlBodySizes): RequestHandler {
  const callerLimits = { ...JSON_LIMITS, maxBytes: maxBodyBytes };
  const gatewayLimits = { ...GATEWAY_JSON_LIMITS, maxBytes: maxGatewayBodyBytes };
  const scheduler = new CooperativeScheduler();
  return async (request, response, next) => {
    const { isGateway } = callerOf(response);
    const begin = async () => {
      if (!isGateway) await scheduler.yieldFor(budgetKeyOf(response))();
    };
    request.body = undefined;
    if (request.method !== 'POST' || !request.is('application/json')) return begin().then(() => next());
    try {
      request.body = await readJsonBody(request, isGateway ? gatewayLimits : callerLimits, { begin });
    } catch (error) {
      if (!(error instanceof UnreadableBody)) throw error;
      return sendError(response, BODY_ERRORS[error.refusal]);
    }
    if (isLongDocument(request.body)) return sendError(response, LONG_DOCUMENT);
    next();
  };
}

/** In characters. `MAX_QUERY_TOKENS` limits only the number of tokens, and one token may be as long as the body. */
const MAX_DOCUMENT_LENGTH = 100_000;

function isLongDocument(body: unknown): boolean {
  if (typeof body !== 'object' || body === null || !('query' in body)) return false;
  return typeof body.query === 'string' && body.query.length > MAX_DOCUMENT_LENGTH;
}

const THROTTLE_ERRORS = {
  RATE: {
    code: 'RATE_LIMITED',
    message: 'The access token exceeds RATE_LIMIT_PER_SECOND; retry after the time in Retry-After.',
  },
  CONCURRENCY: {
    code: 'UNAVAILABLE',
    message: 'The access token has too many requests in progress; retry after the time in Retry-After.',
  },
} as const;

const limitExceeded = (message: string) => ({ code: 'LIMIT_EXCEEDED', message });
const unreadable = (message: string) => ({ code: 'BAD_REQUEST', message });

const LONG_DOCUMENT: RequestError = limitExceeded(
  `The document is longer than ${MAX_DOCUMENT_LENGTH} characters; send long values as variables.`,
);

const BODY_ERRORS: Readonly<Record<BodyRefusal, RequestError>> = {
  TOO_LONG: { ...limitExceeded('The body is larger than MAX_GRAPHQL_BODY_BYTES; send less at once.'), status: 413 },
  TOO_DEEP: limitExceeded(`The body is nested deeper than ${JSON_LIMITS.maxDepth} levels; send less at once.`),
  TOO_MANY_VALUES: limitExceeded(`The body has more than ${JSON_LIMITS.maxValues} values; send less at once.`),
  TOO_WIDE: limitExceeded(
    `A list or an object in the body has more than ${JSON_LIMITS.maxWidth} elements; send less at once.`,
  ),
  ENCODED: unreadable('The body cannot be read; send JSON in UTF-8, without a Content-Encoding.'),
  NOT_JSON: unreadable('The body cannot be read; send JSON in UTF-8.'),
  BROKEN_OFF: unreadable('The request body is incomplete; send it again.'),
};
