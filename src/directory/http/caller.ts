import { hash, timingSafeEqual } from 'node:crypto';
import type { Request, RequestHandler, Response } from 'express';
import { isId, newId, type RequestId } from '../../kernel/ids.ts';
import { bearerTokenOf } from '../../wire/bearer-token.ts';
import { pendingResponse } from '../../wire/http-response.ts';
import { CALLER_HEADERS, type Caller } from '../../wire/transport.ts';
import { sendError } from './error-response.ts';

/**
 * Middleware that reads the caller from the headers: its token, its permission and its request id. Only the request id
 * of an authenticated gateway is used; other callers get a new one, because the id links a change to a request.
 *
 * @param gatewaySecret shared by all gateways of the installation; `null` if no gateway can authenticate
 */
export function identifyCaller(gatewaySecret: string | null): RequestHandler {
  const isGatewaySecret = createSecretCheck(gatewaySecret);
  return (request, response, next) => {
    const caller: Caller = {
      ...readCaller(request, isGatewaySecret(request.get(CALLER_HEADERS.gatewaySecret))),
      response: pendingResponse(response),
    };
    response.setHeader(CALLER_HEADERS.requestId, caller.requestId);
    response.locals.caller = caller;
    if (hasKnownPermission(request)) return next();
    const message = `${CALLER_HEADERS.permission} must be USER_PROVISIONING or omitted.`;
    void sendError(response, { code: 'BAD_REQUEST', message });
  };
}

/** The caller of the request that a response belongs to. */
export function callerOf(response: Response): Caller {
  return response.locals.caller as Caller;
}

/** Stores the key of the caller's limits in the response, once the caller is authenticated. */
export function setBudgetKey(response: Response, key: string): void {
  response.locals.budgetKey = key;
}

/** The key of the caller's limits: the digest of its token, or one that all sessions of a token share. */
export function budgetKeyOf(response: Response): string {
  return response.locals.budgetKey as string;
}

function readCaller(request: Request, isGateway: boolean): Caller {
  const given = request.get(CALLER_HEADERS.requestId);
  const requestId = isGateway && given !== undefined && isId(given) ? (given as RequestId) : newId<RequestId>();
  const permission = request.get(CALLER_HEADERS.permission) === 'USER_PROVISIONING' ? 'USER_PROVISIONING' : null;
  const token = bearerTokenOf(request.get('authorization'));
  return { token, requestId, permission, isGateway, enterprise: readEnterprise(request) };
}

/** Not authenticated: it only decides whether the refusal of an ended token says so. */
function readEnterprise(request: Request): string | undefined {
  try {
    return decodeURIComponent(request.get(CALLER_HEADERS.enterprise) ?? '') || undefined;
  } catch {
    return undefined;
  }
}

/** An unknown permission must not give access to everything that the token permits. */
function hasKnownPermission(request: Request): boolean {
  const permission = request.get(CALLER_HEADERS.permission);
  return permission === undefined || permission === 'USER_PROVISIONING';
}

/** Compares digests in constant time. */
function createSecretCheck(secret: string | null): (given: string | undefined) => boolean {
  if (secret === null) return () => false;
  const digest = hash('sha256', secret, 'buffer');
  return (given) => given !== undefined && timingSafeEqual(hash('sha256', given, 'buffer'), digest);
}
