import { type Response, Router } from 'express';
import { newId } from '../../kernel/ids.ts';
import { accessOperation, endSessionOperation } from '../../wire/operations.generated.ts';
import type { Caller } from '../../wire/transport.ts';
import { refuse } from '../error-response.ts';
import type { Session } from './session.ts';
import { type Entrance, tellAccess, type WayIn } from './sign-in-method.ts';

/** Opens a session by any of the ways in, tells what it may do, and ends it. */
export function createSessionRoutes(entrance: Entrance, waysIn: readonly WayIn[]): Router {
  const { sessions, transport } = entrance;
  const routes = Router();
  for (const wayIn of waysIn) routes.use(wayIn(entrance));

  routes.get('/', async (request, response) => {
    const session = await sessions.find(request, response);
    if (session === null) return answerNobody(response);

    const { data, error } = await transport.send(accessOperation, {}, callerOf(session));
    if (error === null) return tellAccess(response, data.access);
    if (error.code !== 'UNAUTHENTICATED') return refuse(response, 503, error.code, error.message);
    await sessions.end(request, response);
    answerNobody(response);
  });

  routes.delete('/', async (request, response) => {
    const session = await sessions.find(request, response);
    if (session !== null) {
      const { error } = await transport.send(endSessionOperation, {}, callerOf(session));
      // Whoever is told to be signed out must be so everywhere; the cookie stays, to try it again with.
      if (error !== null && error.code !== 'UNAUTHENTICATED') return refuse(response, 503, error.code, error.message);
    }
    await sessions.end(request, response);
    answerNobody(response);
  });
  return routes;
}

function callerOf({ secret }: Session): Caller {
  return { token: secret, requestId: newId(), permission: null, isGateway: false };
}

/** That nobody is signed in is an answer, not a failure. */
function answerNobody(response: Response): void {
  response.status(204).end();
}
