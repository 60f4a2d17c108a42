import { type Request, type Response, Router } from 'express';
import { FairQueue } from '../../kernel/fair-queue.ts';
import { Fault } from '../../kernel/fault.ts';
import { newId } from '../../kernel/ids.ts';
import { FailedAttemptLimiter } from '../../wire/failed-attempt-limiter.ts';
import { openSessionOperation } from '../../wire/operations.generated.ts';
import { isOfEndedToken, type WireError, type WireResult } from '../../wire/transport.ts';
import { failed } from '../../wire/wire-failure.ts';
import { refuse } from '../error-response.ts';
import { readJson } from '../read-json.ts';
import { type Entrance, tellAccess, type WayIn } from './sign-in-method.ts';

/** Here alone a body is read from a stranger. */
const MAX_BODY_BYTES = 4096;
const TOKEN = /^[\x21-\x7e]{1,1024}$/;

/** Sign-ins at once, in all and by one token: each writes a row, and must leave the database to all others. */
const SIGN_INS = { maxConcurrent: 4, maxConcurrentPerKey: 1, maxQueuedPerKey: 20 };

/** The way in for whoever holds an access token: the directory says whether it is one, and opens the session. */
export const tokenWayIn: WayIn = ({ sessions, transport }: Entrance): Router => {
  const failures = new FailedAttemptLimiter();
  const line = new FairQueue(SIGN_INS);
  const routes = Router();
  routes.post('/', readJson(MAX_BODY_BYTES), async (request, response) => {
    const address = request.ip ?? '';
    const token = tokenIn(request);
    if (token === null) return refuse(response, 400, 'BAD_REQUEST', 'Send { "token": … }, an access token as text.');
    const caller = { token, requestId: newId<never>(), permission: null, isGateway: false };
    const open = () => transport.send(openSessionOperation, {}, caller);
    const { data, error } = await failures.run(address, () => line.run(token, open).catch(crowded));
    if (error !== null) {
      const isGuess = error.code === 'UNAUTHENTICATED' && !isOfEndedToken(error);
      const isOneTooMany = isGuess && failures.recordFailure(address, token);
      return isOneTooMany ? refuseForNow(response) : refuseAs(response, error);
    }
    const { secret, access } = data.openSession;
    await sessions.open(request, response, { secret });
    tellAccess(response, access);
  });
  return routes;
};

const STATUSES: Readonly<Record<string, number>> = { UNAUTHENTICATED: 401, FORBIDDEN: 403, RATE_LIMITED: 429 };

/** @throws whatever is no refusal */
function crowded(thrown: unknown): WireResult<never> {
  if (!(thrown instanceof Fault)) throw thrown;
  return failed({ code: thrown.code, message: thrown.message, field: null });
}

/** What is made for Entra alone belongs into Entra, and not into a browser: that is the directory's to say, too. */
function refuseAs(response: Response, { code, message, field }: WireError): void {
  refuse(response, STATUSES[code] ?? 503, code, message, field);
}

function refuseForNow(response: Response): void {
  response.set('Retry-After', '60');
  const sentence = 'Too many failed attempts from this address; a valid token still works.';
  refuse(response, 429, 'RATE_LIMITED', sentence);
}

function tokenIn({ body }: Request): string | null {
  const token: unknown = typeof body === 'object' && body !== null ? body.token : null;
  return typeof token === 'string' && TOKEN.test(token.trim()) ? token.trim() : null;
}
