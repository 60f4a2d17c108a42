import { type Response, Router } from 'express';
import { accessOperation, endSessionOperation } from '../../wire/operations.generated.ts';
import { sendError } from '../error-response.ts';
import { callerOf } from './session.ts';
import { type SignInContext, type SignInMethod, sendAccess } from './sign-in-method.ts';

/** Creates the routes that open a session (one per sign-in method), read it, and end it. */
export function createSessionRoutes(context: SignInContext, methods: readonly SignInMethod[]): Router {
  const { sessions, transport } = context;
  const routes = Router();
  for (const method of methods) routes.use(method(context));

  routes.get('/', async (request, response) => {
    const session = await sessions.find(request, response);
    if (session === null) return sendNoSession(response);

    const { data, error } = await transport.send(accessOperation, {}, callerOf(session));
    if (error === null) return sendAccess(response, data.access);
    if (error.code !== 'UNAUTHENTICATED') return sendError(response, 503, error.code, error.message);
    await sessions.end(request, response);
    sendNoSession(response);
  });

  routes.delete('/', async (request, response) => {
    const session = await sessions.find(request, response);
    if (session !== null) {
      const { error } = await transport.send(endSessionOperation, {}, callerOf(session));
      // The directory must confirm the end of the session; until then the cookie stays, so that the user can retry.
      if (error !== null && error.code !== 'UNAUTHENTICATED')
        return sendError(response, 503, error.code, error.message);
    }
    await sessions.end(request, response);
    sendNoSession(response);
  });
  return routes;
}

/** Having no session is a result, not an error. */
function sendNoSession(response: Response): void {
  response.status(204).end();
}
