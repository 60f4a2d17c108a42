import { Agent, type IncomingHttpHeaders, request } from 'node:http';

const TIMEOUT_MS = 20_000;
/** Bytes of a response's body that are kept. */
const KEPT_BYTES = 1_000_000;

/** A request to be sent. */
export interface HttpRequest {
  /** `POST` when left out. */
  readonly method?: string;
  readonly path: string;
  readonly token?: string | null;
  readonly headers?: Readonly<Record<string, string | string[]>>;
  readonly body?: string | Buffer | null;
  /** The source address: each finding has its own, so that none uses up another one's limits per address. */
  readonly from?: string;
  readonly agent?: Agent | false;
  /** When the request is aborted. */
  readonly timeoutMs?: number;
}

/** A response, or the reason why there is none. */
export interface HttpResponse {
  /** 0 when there is no response. */
  readonly status: number;
  /** The error code of the directory or of SCIM, or why there is no response; often empty. */
  readonly code: string;
  readonly bytes: number;
  readonly text: string;
  readonly headers: IncomingHttpHeaders;
}

/** Sends one request and reads its response to the end; never fails. */
export function send(url: string, sent: HttpRequest): Promise<HttpResponse> {
  const { method = 'POST', path, token = null, headers = {}, body = null } = sent;
  const { from = '127.0.0.1', agent = false, timeoutMs = TIMEOUT_MS } = sent;
  const authorization = token === null ? {} : { authorization: `Bearer ${token}` };
  const length = body === null ? {} : { 'content-length': String(Buffer.byteLength(body)) };
  const { promise, resolve } = Promise.withResolvers<HttpResponse>();
  const outgoing = request(
    `${url}${path}`,
    { method, agent, localAddress: from, headers: { ...authorization, ...length, ...headers } },
    (incoming) => {
      const { statusCode: status = 0 } = incoming;
      let bytes = 0;
      let text = '';
      incoming.setEncoding('latin1');
      incoming.on('data', (chunk: string) => {
        bytes += chunk.length;
        if (text.length < KEPT_BYTES) text += chunk;
      });
      const done = () => resolve({ status, code: errorCodeIn(text), bytes, text, headers: incoming.headers });
      incoming.on('end', done).on('error', done);
    },
  );
  outgoing.on('error', (error) => resolve(noResponse(error)));
  const timer = setTimeout(() => outgoing.destroy(new Error('no answer')), timeoutMs);
  if (body === null) outgoing.end();
  else outgoing.end(body);
  return promise.finally(() => clearTimeout(timer));
}

function noResponse({ code, message }: NodeJS.ErrnoException): HttpResponse {
  return { status: 0, code: code ?? message, bytes: 0, text: '', headers: {} };
}

function errorCodeIn(text: string): string {
  const [, code = ''] = /"(?:code|scimType)":\s*"(\w+)"/.exec(text) ?? [];
  return code;
}

/** A response in short, e.g. `401 UNAUTHENTICATED`. */
export function summaryOf({ status, code }: HttpResponse): string {
  return status === 0 ? code : `${status} ${code}`.trim();
}

/** How many connections send requests, and for how long. */
export interface FloodOptions {
  readonly connections: number;
  readonly seconds: number;
}

/** Repeats a request on each connection until the time is up; returns the summaries of all responses. */
export async function flood(url: string, sent: HttpRequest, options: FloodOptions): Promise<string[]> {
  const { connections, seconds } = options;
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const untilMs = performance.now() + seconds * 1000;
  const summaries: string[] = [];
  const repeat = async () => {
    while (performance.now() < untilMs) summaries.push(summaryOf(await send(url, { ...sent, agent })));
  };
  await Promise.all(Array.from({ length: connections }, repeat));
  agent.destroy();
  return summaries;
}
