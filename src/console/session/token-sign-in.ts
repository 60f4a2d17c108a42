import { type Request, type Response, Router } from 'express';
import { FairQueue } from '../../kernel/fair-queue.ts';
import { Fault } from '../../kernel/fault.ts';
import { FailedAttemptLimiter } from '../../wire/failed-attempt-limiter.ts';
import { openSessionOperation } from '../../wire/operations.generated.ts';
import { failed, isOfEndedToken, type WireResult } from '../../wire/transport.ts';
import { sendDirectoryError, sendError } from '../error-response.ts';
import { readJson } from '../read-json.ts';
import { callerOf } from './session.ts';
import { type SignInContext, type SignInMethod, sendAccess } from './sign-in-method.ts';

/** The only body that is read before authentication. */
const MAX_BODY_BYTES = 4096;
const TOKEN = /^[\x21-\x7e]{1,1024}$/;

/** Concurrent sign-ins, in total and per token: each writes a row. */
const SIGN_INS = { maxConcurrent: 4, maxConcurrentPerKey: 1, maxQueuedPerKey: 20 };

/** Sign-in by access token: the directory checks the token and opens the session. */
export const tokenSignIn: SignInMethod = ({ sessions, transport }: SignInContext): Router => {
  const failures = new FailedAttemptLimiter();
  const queue = new FairQueue(SIGN_INS);
  const routes = Router();
  routes.post('/', readJson(MAX_BODY_BYTES), async (request, response) => {
    const address = request.ip ?? '';
    const token = tokenIn(request);
    if (token === null) return sendError(response, 400, 'BAD_REQUEST', 'Send { "token": … }, an access token as text.');
    const open = () => transport.send(openSessionOperation, {}, callerOf({ secret: token }));
    const { data, error } = await failures.run(address, () => queue.run(token, open).catch(failureWhenQueueIsFull));
    if (error !== null) {
      const isGuess = error.code === 'UNAUTHENTICATED' && !isOfEndedToken(error);
      const isOneTooMany = isGuess && failures.recordFailure(address, token);
      return isOneTooMany ? sendTooManyAttempts(response) : sendDirectoryError(response, error);
    }
    const { secret, access } = data.openSession;
    await sessions.open(request, response, { secret });
    sendAccess(response, access);
  });
  return routes;
};

/** @throws every error but the `Fault` of a full queue */
function failureWhenQueueIsFull(thrown: unknown): WireResult<never> {
  if (!(thrown instanceof Fault)) throw thrown;
  return failed({ code: thrown.code, message: thrown.message, field: null });
}

function sendTooManyAttempts(response: Response): void {
  response.set('Retry-After', '60');
  const message = 'Too many failed attempts from this address; a valid token still works.';
  sendError(response, 429, 'RATE_LIMITED', message);
}

function tokenIn({ body }: Request): string | null {
  const token: unknown = typeof body === 'object' && body !== null ? body.token : null;
  return typeof token === 'string' && TOKEN.test(token.trim()) ? token.trim() : null;
}
