import { type Response, Router } from 'express';
import { newId } from '../../kernel/ids.ts';
import { accessOperation } from '../../wire/operations.generated.ts';
import { refuse } from '../refuse.ts';
import type { Entrance, WayIn } from './way-in.ts';

/** Opens a session by any of the ways in, tells what it may do, and ends it. */
export function createSessionRoutes(entrance: Entrance, waysIn: readonly WayIn[]): Router {
  const { sessions, transport } = entrance;
  const routes = Router();
  for (const wayIn of waysIn) routes.use(wayIn(entrance));

  routes.get('/', async (request, response) => {
    const session = await sessions.find(request, response);
    if (session === null) return answerNobody(response);

    const caller = { token: session.token, requestId: newId<never>(), permission: null, isGateway: false };
    const { data, error } = await transport.send(accessOperation, {}, caller);
    if (error === null) {
      response.json(data.access);
      return;
    }
    if (error.code !== 'UNAUTHENTICATED') return refuse(response, 503, error.code, error.message);
    await sessions.end(request, response);
    answerNobody(response);
  });

  routes.delete('/', async (request, response) => {
    await sessions.end(request, response);
    answerNobody(response);
  });
  return routes;
}

/** That nobody is signed in is an answer, not a failure. */
function answerNobody(response: Response): void {
  response.status(204).end();
}
