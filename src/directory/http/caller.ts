import { hash, timingSafeEqual } from 'node:crypto';
import type { Request, RequestHandler, Response } from 'express';
import { isId, newId, type RequestId } from '../../kernel/ids.ts';
import { bearerTokenOf } from '../../wire/bearer-token.ts';
import { pendingResponse } from '../../wire/http-response.ts';
import { CALLER_HEADERS, type Caller } from '../../wire/transport.ts';
import { refuseGraphql } from './error-response.ts';

/**
 * Tells from the head of a request who asks, as whom, and under which id. Only a gateway that proves itself hands on the
 * id under which it answers; whoever else names one gets a new one, since the id joins a change to its request.
 *
 * @param gatewaySecret what all gateways of the installation share; `null`: none proves itself
 */
export function identifyCaller(gatewaySecret: string | null): RequestHandler {
  const isGateway = proofOf(gatewaySecret);
  return (request, response, next) => {
    const caller: Caller = {
      ...readCaller(request, isGateway(request.get(CALLER_HEADERS.gatewaySecret))),
      response: pendingResponse(response),
    };
    response.setHeader(CALLER_HEADERS.requestId, caller.requestId);
    response.locals.caller = caller;
    if (hasKnownPermission(request)) return next();
    const sentence = `${CALLER_HEADERS.permission} must be USER_PROVISIONING or omitted.`;
    void refuseGraphql(response, { code: 'BAD_REQUEST', message: sentence });
  };
}

/** Whose budget a caller uses: sessions share one, so that nobody has more of them by signing in again and again. */
export function keepAccount(response: Response, account: string): void {
  response.locals.account = account;
}

/** Whose budget it is that a response is made on. */
export function accountOf(response: Response): string {
  return response.locals.account as string;
}

/** Who asks what a response answers. */
export function callerOf(response: Response): Caller {
  return response.locals.caller as Caller;
}

function readCaller(request: Request, isGateway: boolean): Caller {
  const given = request.get(CALLER_HEADERS.requestId);
  const requestId = isGateway && given !== undefined && isId(given) ? (given as RequestId) : newId<RequestId>();
  const permission = request.get(CALLER_HEADERS.permission) === 'USER_PROVISIONING' ? 'USER_PROVISIONING' : null;
  const token = bearerTokenOf(request.get('authorization'));
  return { token, requestId, permission, isGateway, enterprise: readEnterprise(request) };
}

/** Says no more than for which enterprise a refusal may be told, so that anybody may say it. */
function readEnterprise(request: Request): string | undefined {
  try {
    return decodeURIComponent(request.get(CALLER_HEADERS.enterprise) ?? '') || undefined;
  } catch {
    return undefined;
  }
}

/** A permission that we do not know must not widen into all that the token has. */
function hasKnownPermission(request: Request): boolean {
  const permission = request.get(CALLER_HEADERS.permission);
  return permission === undefined || permission === 'USER_PROVISIONING';
}

/** Compares digests, which takes the same time whatever was sent. */
function proofOf(secret: string | null): (given: string | undefined) => boolean {
  if (secret === null) return () => false;
  const digest = hash('sha256', secret, 'buffer');
  return (given) => given !== undefined && timingSafeEqual(hash('sha256', given, 'buffer'), digest);
}
