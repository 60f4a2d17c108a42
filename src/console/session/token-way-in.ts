import express, { type Request, type Response, Router } from 'express';
import { newId } from '../../kernel/ids.ts';
import { createFailureLimit } from '../../wire/failure-limit.ts';
import { accessOperation, type Permission } from '../../wire/operations.generated.ts';
import { refuse } from '../refuse.ts';
import type { Entrance, WayIn } from './way-in.ts';

const MAX_BODY_BYTES = 4096;
const TOKEN = /^[\x21-\x7e]{1,1024}$/;

/** Any one of these lets somebody look at the console. */
const LOOKS: ReadonlySet<Permission> = new Set(['READ_DIRECTORY', 'MANAGE_USERS', 'ADMINISTER']);

/** The way in for whoever holds an access token: the directory says whether it is one. */
export const tokenWayIn: WayIn = ({ sessions, transport }: Entrance): Router => {
  const failures = createFailureLimit();
  const routes = Router();
  routes.post('/', express.json({ limit: MAX_BODY_BYTES }), async (request, response) => {
    const address = request.socket.remoteAddress ?? '';
    const token = tokenIn(request);
    if (token === null) return refuse(response, 400, 'BAD_REQUEST', 'Send { "token": … }, an access token as text.');
    const caller = { token, requestId: newId<never>(), permission: null, isGateway: false };
    const { data, error } = await failures.inTurn(address, () => transport.send(accessOperation, {}, caller));
    if (error === null) {
      if (!data.access.permissions.some((permission) => LOOKS.has(permission))) return refuseToShow(response);
      await sessions.open(request, response, { token });
      response.json(data.access);
      return;
    }
    if (error.code !== 'UNAUTHENTICATED') return refuse(response, 503, error.code, error.message);
    if (!failures.count(address, token)) return refuse(response, 401, error.code, error.message);
    refuseForNow(response);
  });
  return routes;
};

/** What is made for Entra alone belongs into Entra, and not into a browser. */
function refuseToShow(response: Response): void {
  const sentence =
    'This access token may not look around; use one with the permission READ_DIRECTORY, MANAGE_USERS or ADMINISTER.';
  refuse(response, 403, 'FORBIDDEN', sentence);
}

function refuseForNow(response: Response): void {
  response.set('Retry-After', '60');
  const sentence = 'This token is wrong, as too many from here were; a valid one is let in at any time.';
  refuse(response, 429, 'RATE_LIMITED', sentence);
}

function tokenIn({ body }: Request): string | null {
  const token: unknown = typeof body === 'object' && body !== null ? body.token : null;
  return typeof token === 'string' && TOKEN.test(token.trim()) ? token.trim() : null;
}
