import type { Request, RequestHandler } from 'express';
import { sendError } from './error-response.ts';

/** A custom header: other sites cannot send it without a CORS preflight, which this server never allows. */
export const CONSOLE_HEADER = 'x-console';

/**
 * Rejects cross-site requests (CSRF). The cookie is `SameSite=Strict` already; this also covers other origins of the
 * same site, and browsers without `SameSite`.
 *
 * @param publicHost the host of the public URL; the request's own `Host` is accepted, too
 */
export function requireOwnPage(publicHost: string): RequestHandler {
  return (request, response, next) => {
    if (isFromOwnPage(request, publicHost)) return next();
    sendError(response, 403, 'FORBIDDEN', `Only the console itself can call this, with the header ${CONSOLE_HEADER}.`);
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

/** Rejects bodies of another type than JSON: an HTML form cannot send JSON. */
export const requireJson: RequestHandler = (request, response, next) => {
  if (request.method !== 'POST' || request.is('application/json')) return next();
  sendError(response, 415, 'BAD_REQUEST', 'Send the body as application/json.');
};
