import { isNativeError } from 'node:util/types';
import { type Request, type Response, Router } from 'express';
import { errorCode } from '../kernel/error-code.ts';
import { FairQueue } from '../kernel/fair-queue.ts';
import { Fault } from '../kernel/fault.ts';
import { accessOperation } from '../wire/operations.generated.ts';
import type { Transport } from '../wire/transport.ts';
import { sendDirectoryError, sendError, sendUnauthenticated } from './error-response.ts';
import type { Gateway } from './page-config.ts';
import { readJson } from './read-json.ts';
import { callerOf, type Sessions } from './session/session.ts';
import { type ConnectionResult, connectionTestRequest, connectionTestResult } from './shared/connection-test.ts';

/** Dependencies of the connection test. */
export interface ConnectionTestOptions {
  readonly sessions: Sessions;
  readonly transport: Transport;
  readonly gateway: Gateway;
}

const MAX_BODY_BYTES = 4_096;
const MAX_RESPONSE_BYTES = 65_536;
const TIMEOUT_MS = 5_000;

/** Concurrent tests, in total and per session; each one holds an outgoing connection. */
const TESTS = { maxConcurrent: 4, maxConcurrentPerKey: 1, maxQueuedPerKey: 2 };

/**
 * Tests the SCIM connection for a page that cannot: where the gateway runs apart, the tenant URL has another origin.
 * The request goes only to the gateway that the operator configured (no SSRF), and only administrators may send it.
 */
export function createConnectionTest({ sessions, transport, gateway: { scimUrl } }: ConnectionTestOptions): Router {
  const queue = new FairQueue(TESTS);
  const routes = Router();
  routes.post('/', async (request, response, next) => {
    const session = await sessions.find(request, response);
    if (session === null) return sendUnauthenticated(response);
    const { data, error } = await transport.send(accessOperation, {}, callerOf(session));
    if (error !== null) return sendDirectoryError(response, error);
    if (!data.access.permissions.includes('ADMINISTER')) {
      return sendError(response, 403, 'FORBIDDEN', 'Only administrators can test connections.');
    }
    response.locals.sessionSecret = session.secret;
    next();
  });
  routes.post('/', readJson(MAX_BODY_BYTES), async (request: Request, response: Response) => {
    const { enterprise, secret }: { enterprise?: unknown; secret?: unknown } = request.body ?? {};
    if (scimUrl === null || !isText(enterprise) || !NAME.test(enterprise) || !isText(secret) || !TOKEN.test(secret)) {
      return sendError(response, 400, 'BAD_REQUEST', 'Send { "enterprise": …, "secret": … } where PUBLIC_URL is set.');
    }
    const test = () => sendTest(`${scimUrl}/${encodeURIComponent(enterprise)}`, secret);
    const result = await queue.run(response.locals.sessionSecret, test).catch(nullWhenQueueIsFull);
    if (result === null)
      return sendError(response, 429, 'RATE_LIMITED', 'A test is already running; wait for it to finish.');
    response.json(result);
  });
  return routes;
}

/** Names of enterprises; none of them can leave the path below the SCIM URL. */
const NAME = /^[\w-]{1,64}$/;
const TOKEN = /^[\x21-\x7e]{1,1024}$/;

/** @throws every error but the `Fault` of a full queue */
function nullWhenQueueIsFull(thrown: unknown): null {
  if (thrown instanceof Fault) return null;
  throw thrown;
}

/** Follows no redirects, which could send the secret to another server. */
async function sendTest(tenantUrl: string, secret: string): Promise<ConnectionResult> {
  const { url, headers } = connectionTestRequest(tenantUrl, secret);
  try {
    const response = await fetch(url, { headers, redirect: 'manual', signal: AbortSignal.timeout(TIMEOUT_MS) });
    return connectionTestResult(response.status, await readStart(response));
  } catch (error) {
    return { works: false, status: null, detail: (isNativeError(error) && errorCode(error.cause)) || '' };
  }
}

/** Reads at most `MAX_RESPONSE_BYTES`; a longer response does not come from a gateway of ours. */
async function readStart({ body }: globalThis.Response): Promise<string> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of body ?? []) {
    bytes += chunk.length;
    if (bytes > MAX_RESPONSE_BYTES) break;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString();
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}
