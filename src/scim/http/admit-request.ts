import type { RequestHandler } from 'express';
import { digestOf, TokenGate } from '../../wire/token-gate.ts';
import { ScimError } from '../protocol/scim-error.ts';
import { faultToScim, unauthenticated } from '../translate/fault-to-scim.ts';
import { attachContext, RequestContext } from './request-context.ts';
import type { ScimOptions, ThrottleRefusal } from './scim-options.ts';

/** `Retry-After` in seconds for an address that guesses tokens: as long as `TokenGate` counts them. */
const GUESSING_RETRY_AFTER_S = 60;

const SENTENCES = {
  RATE: 'The access token exceeds RATE_LIMIT_PER_SECOND; retry after the time in Retry-After.',
  CONCURRENCY: 'The access token has too many requests in progress; retry after the time in Retry-After.',
} as const;

/** 429 for too many requests of the token; 503 when this service is too slow to answer those in progress. */
const STATUS = { RATE: 429, CONCURRENCY: 503 } as const;

/**
 * The first handler of every request: gives it an id, checks its token and the rate limits before its query and body
 * are read. The directory is asked about a token (`probe`) when it has not accepted it in the last two seconds.
 *
 * @throws ScimError 401, 403, 429, 503
 */
export function admitRequest(options: ScimOptions): RequestHandler {
  const tokenGate = new TokenGate();
  return async (request, response, next) => {
    const context = new RequestContext(options, request, response);
    attachContext(context);
    response.setHeader('X-Request-Id', context.requestId);
    if (context.token === '') throw unauthenticated();
    const digest = digestOf(context.token);
    await authenticate(tokenGate, context, digest);

    request.url = withoutDoubleSlashes(request.url);
    // Never calls back when the client disconnects meanwhile.
    options.throttle({ key: digest, response, isForPage: isForPage(context) }, (refusal) => {
      next(refusal === null ? undefined : throttled(context, refusal));
    });
  };
}

/** @throws ScimError 401, 403, 429, 503 */
async function authenticate(tokenGate: TokenGate, context: RequestContext, digest: string): Promise<void> {
  const { request, response, enterprise } = context;
  const presented = { address: request.ip ?? '', digest, scope: enterprise.toLowerCase() };
  const refusal = await tokenGate.admit(presented, () => context.probe());
  if (refusal === null) {
    context.isAdmitted = true;
    return;
  }
  if (refusal.code === 'RATE_LIMITED') response.setHeader('Retry-After', GUESSING_RETRY_AFTER_S);
  throw faultToScim(refusal);
}

function isForPage({ method, path }: RequestContext): boolean {
  return method === 'GET' || method === 'HEAD'
    ? /^\/Users\/?$/i.test(path)
    : method === 'POST' && /\/\.search\/?$/i.test(path);
}

function throttled({ response }: RequestContext, { reason, retryAfterSeconds }: ThrottleRefusal): ScimError {
  response.setHeader('Retry-After', retryAfterSeconds);
  return new ScimError(STATUS[reason], null, SENTENCES[reason]);
}

/** Clients join a tenant URL that ends in a slash with paths that begin with one. */
function withoutDoubleSlashes(url: string): string {
  if (!url.startsWith('/') || !url.includes('//')) return url;
  const [path = '', ...query] = url.split('?');
  return [path.replaceAll(/\/{2,}/g, '/'), ...query].join('?');
}
