import type { Request, RequestHandler } from 'express';
import { refuse } from './error-response.ts';

/** The header that no form and no link of another site can send without being asked for leave first. */
export const CONSOLE_HEADER = 'x-console';

/**
 * Lets pass only what our own page sends. The cookie is `SameSite=Strict` already; this is the second lock, for
 * neighbours on the same site and for browsers that do not know the first one.
 *
 * @param publicHost how the outside world calls this server, beside the `Host` that the request names
 */
export function requireOwnPage(publicHost: string): RequestHandler {
  return (request, response, next) => {
    if (isFromOwnPage(request, publicHost)) return next();
    refuse(response, 403, 'FORBIDDEN', `Only the console itself can call this, with the header ${CONSOLE_HEADER}.`);
  };
}

function isFromOwnPage(request: Request, publicHost: string): boolean {
  if (request.get(CONSOLE_HEADER) !== '1') return false;
  const site = request.get('sec-fetch-site');
  if (site !== undefined && site !== 'same-origin') return false;
  const origin = request.get('origin');
  return origin === undefined || [publicHost, request.get('host')].includes(hostOf(origin));
}

function hostOf(origin: string): string {
  return URL.canParse(origin) ? new URL(origin).host : '';
}

/** What has a body must say that it is JSON, which no plain form can. */
export const requireJson: RequestHandler = (request, response, next) => {
  if (request.method !== 'POST' || request.is('application/json')) return next();
  refuse(response, 415, 'BAD_REQUEST', 'Send the body as application/json.');
};
