import type { RequestHandler, Response } from 'express';
import { CooperativeScheduler } from '../../kernel/cooperative-scheduler.ts';
import { Fault } from '../../kernel/fault.ts';
import { type BodyRefusal, readJsonBody, UnreadableBody } from '../../kernel/json-body.ts';
import { GATEWAY_JSON_LIMITS, JSON_LIMITS } from '../../kernel/json-limits.ts';
import { digestOf, TokenGate } from '../../wire/token-gate.ts';
import type { Caller, WireError } from '../../wire/transport.ts';
import { accountOf, callerOf, keepAccount } from './caller.ts';
import { type GraphqlRefusal, refuseGraphql } from './error-response.ts';

/** Who comes in, as far as the door must know. */
export interface Admitted {
  readonly authority: {
    /** `null` for the administration token. */
    readonly accessToken: { readonly id: string } | null;
    /** `null` for whoever sent a token itself. */
    readonly sessionId: string | null;
  };
}

/** Fails with the `Fault` that says why a caller may not come in. */
export type Authenticate = (caller: Caller) => Promise<Admitted>;

/**
 * Lets in whoever has a live token, before anything of the body is read. A gateway is known by its own secret: it asks for
 * many, and limits their guesses itself.
 */
export function admitCaller(authenticate: Authenticate): RequestHandler {
  const tokenGate = new TokenGate();
  return async (request, response, next) => {
    const caller = callerOf(response);
    const digest = digestOf(caller.token);
    let admitted: Admitted | null = null;
    const look = async () => {
      try {
        admitted = await authenticate(caller);
        return null;
      } catch (error) {
        return refusalOf(error);
      }
    };
    // Not the enterprise that a caller names: whether the token is good does not depend on it.
    const presented = { address: request.ip ?? '', digest, scope: `${caller.permission}` };
    const known = caller.isGateway ? null : await tokenGate.admit(presented, look);
    // A token that the gate remembers is in the directory’s cache, too; the directory alone knows whose it is.
    const refusal = known ?? (admitted === null ? await look() : null);
    if (refusal !== null) return refuseGraphql(response, refusal);
    if (admitted !== null) keepAccount(response, accountFor(digest, admitted));
    next();
  };
}

function accountFor(key: string, { authority: { accessToken, sessionId } }: Admitted): string {
  return sessionId === null ? key : `sessions of ${accessToken?.id ?? 'the installation'}`;
}

/** @throws whatever is no refusal: a defect */
function refusalOf(error: unknown): WireError {
  if (!(error instanceof Fault)) throw error;
  return { code: error.code, message: error.message, field: error.field ?? null };
}

/** A request that has proved whose it is, before its body is read. */
export interface HeldCaller {
  /** The budget of the caller: the key of its access token, or of all its sessions. */
  readonly key: string;
  readonly response: Response;
  readonly isGateway: boolean;
}

/** Why a caller may not go on. */
export interface Overdrawn {
  readonly reason: 'RATE' | 'CONCURRENCY';
  readonly retryAfterSeconds: number;
}

/** Calls back as soon as the budget of a caller allows the request, or refuses it. */
export type HoldCaller = (caller: HeldCaller, verdict: (refusal: Overdrawn | null) => void) => void;

/** Lets a request wait until its token has the means for it, before anything of its body is read. */
export function withinBudget(hold: HoldCaller): RequestHandler {
  return (_request, response, next) => {
    const { isGateway } = callerOf(response);
    hold({ key: accountOf(response), response, isGateway }, (refusal) => {
      if (refusal === null) return next();
      response.set('Retry-After', String(refusal.retryAfterSeconds));
      void refuseGraphql(response, OVERDRAWN[refusal.reason]);
    });
  };
}

/** How much a body may bring, in bytes. */
export interface GraphqlBodySizes {
  readonly maxBodyBytes: number;
  /** Of gateways that have proved themselves. */
  readonly maxGatewayBodyBytes: number;
}

/**
 * Reads the body as JSON, for whoever comes next to find where Express would put it. One document begins in a turn of the
 * event loop, and tokens take turns, since it may take ten milliseconds to read, judge and begin. The operations of
 * gateways are known and short.
 */
export function readGraphqlBody({ maxBodyBytes, maxGatewayBodyBytes }: GraphqlBodySizes): RequestHandler {
  const ofCallers = { ...JSON_LIMITS, maxBytes: maxBodyBytes };
  const ofGateways = { ...GATEWAY_JSON_LIMITS, maxBytes: maxGatewayBodyBytes };
  const scheduler = new CooperativeScheduler();
  return async (request, response, next) => {
    const { isGateway } = callerOf(response);
    const begin = async () => {
      if (!isGateway) await scheduler.yieldFor(accountOf(response))();
    };
    request.body = undefined;
    if (request.method !== 'POST' || !request.is('application/json')) return begin().then(() => next());
    try {
      request.body = await readJsonBody(request, isGateway ? ofGateways : ofCallers, { begin });
    } catch (error) {
      if (!(error instanceof UnreadableBody)) throw error;
      return refuseGraphql(response, REFUSALS[error.refusal]);
    }
    if (isLongDocument(request.body)) return refuseGraphql(response, LONG_DOCUMENT);
    next();
  };
}

/** Characters of a document; its words are counted while it is parsed, and one of them may be as long as the body. */
const MAX_DOCUMENT_LENGTH = 100_000;

function isLongDocument(body: unknown): boolean {
  if (typeof body !== 'object' || body === null || !('query' in body)) return false;
  return typeof body.query === 'string' && body.query.length > MAX_DOCUMENT_LENGTH;
}

const OVERDRAWN = {
  RATE: {
    code: 'RATE_LIMITED',
    message: 'The access token exceeds RATE_LIMIT_PER_SECOND; retry after the time in Retry-After.',
  },
  CONCURRENCY: {
    code: 'UNAVAILABLE',
    message: 'The access token has too many requests in progress; retry after the time in Retry-After.',
  },
} as const;

const beyond = (message: string) => ({ code: 'LIMIT_EXCEEDED', message });
const unreadable = (message: string) => ({ code: 'BAD_REQUEST', message });

const LONG_DOCUMENT: GraphqlRefusal = beyond(
  `The document is longer than ${MAX_DOCUMENT_LENGTH} characters; send long values as variables.`,
);

const REFUSALS: Readonly<Record<BodyRefusal, GraphqlRefusal>> = {
  TOO_LONG: { ...beyond('The body is larger than MAX_GRAPHQL_BODY_BYTES; send less at once.'), status: 413 },
  TOO_DEEP: beyond(`The body is nested deeper than ${JSON_LIMITS.maxDepth} levels; send less at once.`),
  TOO_MANY_VALUES: beyond(`The body has more than ${JSON_LIMITS.maxValues} values; send less at once.`),
  TOO_WIDE: beyond(
    `A list or an object in the body has more than ${JSON_LIMITS.maxWidth} elements; send less at once.`,
  ),
  ENCODED: unreadable('The body cannot be read; send JSON in UTF-8, without a Content-Encoding.'),
  NOT_JSON: unreadable('The body cannot be read; send JSON in UTF-8.'),
  BROKEN_OFF: unreadable('The request body is incomplete; send it again.'),
};
