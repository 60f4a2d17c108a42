import { isNativeError } from 'node:util/types';
import { type Request, type Response, Router } from 'express';
import { errorCode } from '../kernel/error-code.ts';
import { FairQueue } from '../kernel/fair-queue.ts';
import { Fault } from '../kernel/fault.ts';
import { newId } from '../kernel/ids.ts';
import { accessOperation } from '../wire/operations.generated.ts';
import type { Transport } from '../wire/transport.ts';
import { refuse } from './error-response.ts';
import type { Gateway } from './page-config.ts';
import { readJson } from './read-json.ts';
import type { Sessions } from './session/session.ts';
import { type ConnectionResult, resultOf, testOf } from './shared/connection-test.ts';

/** What a test of the connection is joined to. */
export interface ConnectionTestOptions {
  readonly sessions: Sessions;
  readonly transport: Transport;
  readonly gateway: Gateway;
}

const MAX_BODY_BYTES = 4_096;
const MAX_ANSWER_BYTES = 65_536;
const TIMEOUT_MS = 5_000;

/** Tests at once, in all and by one session: each holds a connection to somewhere else. */
const TESTS = { maxConcurrent: 4, maxConcurrentPerKey: 1, maxQueuedPerKey: 2 };

/**
 * Does what "Test Connection" does in Entra for a page that cannot: where gateways are apart, the tenant URL is of another
 * origin. It goes to nobody but the gateways that the operator named, and for administrators alone.
 */
export function createConnectionTest({ sessions, transport, gateway: { scimUrl } }: ConnectionTestOptions): Router {
  const line = new FairQueue(TESTS);
  const routes = Router();
  routes.post('/', async (request, response, next) => {
    const session = await sessions.find(request, response);
    if (session === null) return refuse(response, 401, 'UNAUTHENTICATED', 'Sign in with an access token.');
    const caller = { token: session.secret, requestId: newId<never>(), permission: null, isGateway: false };
    const { data, error } = await transport.send(accessOperation, {}, caller);
    if (error !== null) return refuse(response, STATUSES[error.code] ?? 503, error.code, error.message);
    if (!data.access.permissions.includes('ADMINISTER')) {
      return refuse(response, 403, 'FORBIDDEN', 'Only administrators can test connections.');
    }
    response.locals.session = session.secret;
    next();
  });
  routes.post('/', readJson(MAX_BODY_BYTES), async (request: Request, response: Response) => {
    const { enterprise, secret }: { enterprise?: unknown; secret?: unknown } = request.body ?? {};
    if (scimUrl === null || !isText(enterprise) || !NAME.test(enterprise) || !isText(secret) || !TOKEN.test(secret)) {
      return refuse(response, 400, 'BAD_REQUEST', 'Send { "enterprise": …, "secret": … } where PUBLIC_URL is set.');
    }
    const ask = () => askGateway(`${scimUrl}/${encodeURIComponent(enterprise)}`, secret);
    const result = await line.run(response.locals.session, ask).catch(crowded);
    if (result === null)
      return refuse(response, 429, 'RATE_LIMITED', 'A test is already running; wait for it to finish.');
    response.json(result);
  });
  return routes;
}

const STATUSES: Readonly<Record<string, number>> = { UNAUTHENTICATED: 401, FORBIDDEN: 403, RATE_LIMITED: 429 };
/** What enterprises can be called, which is no way out of the path of enterprises. */
const NAME = /^[\w-]{1,64}$/;
const TOKEN = /^[\x21-\x7e]{1,1024}$/;

/** @throws whatever is no refusal */
function crowded(thrown: unknown): null {
  if (thrown instanceof Fault) return null;
  throw thrown;
}

/** Follows no redirect, which would take the secret elsewhere. */
async function askGateway(tenantUrl: string, secret: string): Promise<ConnectionResult> {
  const { url, headers } = testOf(tenantUrl, secret);
  try {
    const answer = await fetch(url, { headers, redirect: 'manual', signal: AbortSignal.timeout(TIMEOUT_MS) });
    return resultOf(answer.status, await readStart(answer));
  } catch (error) {
    return { works: false, status: null, detail: (isNativeError(error) && errorCode(error.cause)) || '' };
  }
}

/** An answer that is longer than any of ours is none of ours: it is cut off. */
async function readStart({ body }: globalThis.Response): Promise<string> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of body ?? []) {
    bytes += chunk.length;
    if (bytes > MAX_ANSWER_BYTES) break;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString();
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}
