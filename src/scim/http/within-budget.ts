import type { NextFunction } from 'express';
import { ScimError } from '../protocol/scim-error.ts';
import type { Exchange } from './request-context.ts';
import type { Overdrawn, ScimOptions } from './scim-options.ts';

const SENTENCES = {
  RATE: 'The access token exceeds RATE_LIMIT_PER_SECOND; retry after the time in Retry-After.',
  CONCURRENCY: 'The access token has too many requests in progress; retry after the time in Retry-After.',
} as const;

/** What a token is refused for asking too much is 429; that we are slow to answer is 503, and no fault of the caller. */
const STATUS = { RATE: 429, CONCURRENCY: 503 } as const;

/**
 * Lets a request go on when the token with this key has the means for it, before its body is read; else `next` hears of a
 * `ScimError` 429 or 503. When its client goes away meanwhile it hears nothing.
 */
export function withinBudget({ hold }: ScimOptions, exchange: Exchange, key: string, next: NextFunction): void {
  hold({ key, response: exchange.response, isForPage: isForPage(exchange) }, (refusal) => {
    if (refusal === null) next();
    else next(refused(exchange, refusal));
  });
}

function isForPage({ request: { method, path } }: Exchange): boolean {
  return method === 'GET' || method === 'HEAD'
    ? /^\/Users\/?$/i.test(path)
    : method === 'POST' && /\/\.search\/?$/i.test(path);
}

function refused({ response }: Exchange, { reason, retryAfterSeconds }: Overdrawn): ScimError {
  response.setHeader('Retry-After', retryAfterSeconds);
  return new ScimError(STATUS[reason], null, SENTENCES[reason]);
}
