import type { RequestHandler } from 'express';
import { refuse } from './error-response.ts';
import type { Sessions } from './session/session.ts';

/** Puts the secret of the session where the directory looks for a token; what the browser says there itself is thrown away. */
export function speakAsSession(sessions: Sessions): RequestHandler {
  return async (request, response, next) => {
    if (request.method !== 'POST') {
      response.set('Allow', 'POST');
      return refuse(response, 405, 'BAD_REQUEST', 'Send the operation by POST.');
    }
    const session = await sessions.find(request, response);
    if (session === null) return refuse(response, 401, 'UNAUTHENTICATED', 'Sign in with an access token.');
    delete request.headers.cookie;
    request.headers.authorization = `Bearer ${session.secret}`;
    next();
  };
}
