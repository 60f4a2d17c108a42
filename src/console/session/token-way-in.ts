import { type Request, type Response, Router } from 'express';
import { newId } from '../../kernel/ids.ts';
import { createFailureLimit } from '../../wire/failure-limit.ts';
import { openSessionOperation } from '../../wire/operations.generated.ts';
import type { WireError } from '../../wire/transport.ts';
import { readJson } from '../read-json.ts';
import { refuse } from '../refuse.ts';
import { type Entrance, tellAccess, type WayIn } from './way-in.ts';

/** Here alone a body is read from a stranger. */
const MAX_BODY_BYTES = 4096;
const TOKEN = /^[\x21-\x7e]{1,1024}$/;

/** The way in for whoever holds an access token: the directory says whether it is one, and opens the session. */
export const tokenWayIn: WayIn = ({ sessions, transport }: Entrance): Router => {
  const failures = createFailureLimit();
  const routes = Router();
  routes.post('/', readJson(MAX_BODY_BYTES), async (request, response) => {
    const address = request.ip ?? '';
    const token = tokenIn(request);
    if (token === null) return refuse(response, 400, 'BAD_REQUEST', 'Send { "token": … }, an access token as text.');
    const caller = { token, requestId: newId<never>(), permission: null, isGateway: false };
    const { data, error } = await failures.inTurn(address, () => transport.send(openSessionOperation, {}, caller));
    if (error !== null) {
      const isOneTooMany = error.code === 'UNAUTHENTICATED' && failures.count(address, token);
      return isOneTooMany ? refuseForNow(response) : refuseAs(response, error);
    }
    const { secret, access } = data.openSession;
    await sessions.open(request, response, { secret });
    tellAccess(response, access);
  });
  return routes;
};

const STATUSES: Readonly<Record<string, number>> = { UNAUTHENTICATED: 401, FORBIDDEN: 403 };

/** What is made for Entra alone belongs into Entra, and not into a browser: that is the directory's to say, too. */
function refuseAs(response: Response, { code, message }: WireError): void {
  refuse(response, STATUSES[code] ?? 503, code, message);
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
