import type { RequestHandler } from 'express';
import { sendError, sendUnauthenticated } from '../error-response.ts';
import type { Sessions } from './session.ts';

/**
 * Redirects requests without a session.
 *
 * @param page the target, relative to the path of the request
 */
export function requireSession(sessions: Sessions, page: string): RequestHandler {
  return async (request, response, next) => {
    if ((await sessions.find(request, response)) !== null) return next();
    response.redirect(303, page);
  };
}

/** Sends the session's secret to the directory as bearer token, not the browser's `Authorization` and cookie. */
export function attachSessionToken(sessions: Sessions): RequestHandler {
  return async (request, response, next) => {
    if (request.method !== 'POST') {
      response.set('Allow', 'POST');
      return sendError(response, 405, 'BAD_REQUEST', 'Send the operation by POST.');
    }
    const session = await sessions.find(request, response);
    if (session === null) return sendUnauthenticated(response);
    delete request.headers.cookie;
    request.headers.authorization = `Bearer ${session.secret}`;
    next();
  };
}
