import type { RequestHandler } from 'express';
import { digestOf, TokenGate } from '../../wire/token-gate.ts';
import { faultToScim, unauthenticated } from '../translate/fault-to-scim.ts';
import { Exchange, keepExchange } from './request-context.ts';
import type { ScimOptions } from './scim-options.ts';
import { withinBudget } from './within-budget.ts';

/** What an address that guesses tokens is told to wait, in seconds: as long as its guesses are remembered. */
const AFTER_GUESSES_S = 60;

/**
 * The first thing that happens to a request, before its query or its body is looked at: it gets its id, must bring a token
 * that the directory knows, and must not come too often. The directory is asked about a token (`probe`) only when it did
 * not accept it in the last two seconds.
 *
 * @throws ScimError 401, 403, 429, 503
 */
export function enter(options: ScimOptions): RequestHandler {
  const tokenGate = new TokenGate();
  return async (request, response, next) => {
    const exchange = new Exchange(options, request, response);
    keepExchange(exchange);
    response.setHeader('X-Request-Id', exchange.requestId);
    if (exchange.token === '') throw unauthenticated();
    const digest = digestOf(exchange.token);
    await admit(tokenGate, exchange, digest);

    request.url = withoutDoubleSlashes(request.url);
    withinBudget(options, exchange, digest, next);
  };
}

/** @throws ScimError 401, 403, 429, 503 */
async function admit(tokenGate: TokenGate, exchange: Exchange, digest: string): Promise<void> {
  const { request, response, enterprise } = exchange;
  const presented = { address: request.ip ?? '', digest, scope: enterprise.toLowerCase() };
  const refusal = await tokenGate.admit(presented, () => exchange.probe());
  if (refusal === null) {
    exchange.isAdmitted = true;
    return;
  }
  if (refusal.code === 'RATE_LIMITED') response.setHeader('Retry-After', AFTER_GUESSES_S);
  throw faultToScim(refusal);
}

/** A tenant URL may be written with a slash at its end and then be joined with another. */
function withoutDoubleSlashes(url: string): string {
  if (!url.startsWith('/') || !url.includes('//')) return url;
  const [path = '', ...query] = url.split('?');
  return [path.replaceAll(/\/{2,}/g, '/'), ...query].join('?');
}
