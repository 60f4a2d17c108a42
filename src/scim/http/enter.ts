import type { RequestHandler } from 'express';
import { ScimError } from '../protocol/scim-error.ts';
import { unauthenticated } from '../translate/fault-to-scim.ts';
import { Exchange, keepExchange } from './exchange.ts';
import type { ScimOptions } from './service.ts';

/**
 * The first thing that happens to a request: it gets its id, must bring a token and must not come too often.
 *
 * @throws ScimError 401, 429
 */
export function enter(options: ScimOptions): RequestHandler {
  return (request, response, next) => {
    const exchange = new Exchange(options, request, response);
    keepExchange(exchange);
    response.setHeader('X-Request-Id', exchange.requestId);
    if (exchange.token === '') throw unauthenticated();

    const waitMs = options.admit(exchange.enterprise, exchange.token);
    if (waitMs !== null) {
      response.setHeader('Retry-After', Math.max(1, Math.ceil(waitMs / 1000)));
      throw new ScimError(429, null, 'Too many requests at once; repeat this one after the time in Retry-After.');
    }
    request.url = withoutDoubleSlashes(request.url);
    next();
  };
}

/** A tenant URL may be written with a slash at its end and then be joined with another. */
function withoutDoubleSlashes(url: string): string {
  if (!url.includes('//')) return url;
  const [path = '', ...query] = url.split('?');
  return [path.replaceAll(/\/{2,}/g, '/'), ...query].join('?');
}
