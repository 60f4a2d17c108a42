import type { RequestHandler } from 'express';
import type { Sessions } from './session.ts';

/** Sends whoever is not signed in to a page that asks for it. @param page relative to the address that was asked for */
export function requireSession(sessions: Sessions, page: string): RequestHandler {
  return async (request, response, next) => {
    if ((await sessions.find(request, response)) !== null) return next();
    response.redirect(303, page);
  };
}
