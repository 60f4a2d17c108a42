import { once } from 'node:events';
import { createServer, type RequestListener, type Server, type ServerOptions, type ServerResponse } from 'node:http';
import { type AddressInfo, Server as NetServer, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { answerParseError, closeAfter, isFirstRequest, type Sockets } from './request-pipelining.ts';

/** Where and how to listen. */
export interface ListenOptions {
  readonly host: string;
  readonly port: number;
  /** Time for receiving a whole request, in milliseconds. */
  readonly requestTimeoutMs: number;
  /** Further connections are closed at once. No limit if left out. */
  readonly maxConnections?: number;
  /** Called for each connection that is closed because of the limit. */
  readonly onDrop?: () => void;
}

/** A listening HTTP server whose handler can be replaced while it runs. */
export interface Listener {
  /** For clients on this machine, without a slash at the end. */
  readonly url: string;
  handleWith(handler: RequestListener): void;
  /** Stops listening, answers the requests in progress, and closes the remaining connections after `timeoutMs`. */
  drain(timeoutMs: number): Promise<void>;
}

/** Longer than the idle timeout of load balancers (60 s): the side that sends requests must close first. */
const KEEP_ALIVE_MS = 65_000;
const MAX_HEADER_BYTES = 32_768;
/** How often Node checks the timeout of requests; with its default of 30 s a request could take twice its time. */
const TIMEOUT_CHECK_MS = 1_000;
/** How long a drain keeps idle connections open: a request that is on its way is still answered. */
const LINGER_MS = 500;
const SWEEP_MS = 50;

/**
 * Starts an HTTP server without support for pipelining (see `request-pipelining.ts`). It answers 503 until it has a
 * handler.
 *
 * @throws Error of Node, e.g. with code `EADDRINUSE`
 */
export async function listen(options: ListenOptions): Promise<Listener> {
  const { host, port } = options;
  const sockets: Sockets = new Map();
  let current: RequestListener = (_request, response) => response.writeHead(503).end();
  let isDraining = false;

  const release = function (this: ServerResponse): void {
    const { socket } = this.req;
    if (sockets.get(socket) === this) sockets.set(socket, null);
  };
  const sequential =
    (answer: RequestListener): RequestListener =>
    (request, response) => {
      if (!isFirstRequest(request, sockets)) return;
      // Released when it is sent: a response references its request and the body.
      sockets.set(request.socket, response.once('finish', release));
      response.setHeader('X-Content-Type-Options', 'nosniff');
      if (isDraining) closeAfter(response);
      request.url = pathOf(request.url);
      answer(request, response);
    };
  const handle: RequestListener = (request, response) => current(request, response);
  const server = createServer(limitsOf(options), sequential(handle));
  server.on('checkContinue', sequential(continued(handle))).on('checkExpectation', sequential(refuseExpectation));
  server.on('clientError', (error, socket) => answerParseError(error, socket as Socket, sockets));
  limitConnections(server, options);
  trackSockets(server, sockets);
  server.listen(port, host);
  await once(server, 'listening');

  return {
    url: urlOf(host, server),
    handleWith(next) {
      current = next;
    },
    async drain(timeoutMs) {
      isDraining = true;
      for (const response of sockets.values()) if (response?.headersSent === false) closeAfter(response);
      await closeGracefully(server, sockets, timeoutMs);
    },
  };
}

/** Sends 100 Continue (RFC 9110 §10.1.1) only for an accepted request; Node by default sends it for every one. */
function continued(handle: RequestListener): RequestListener {
  return (request, response) => {
    response.writeContinue();
    handle(request, response);
  };
}

/** The path and query of a request target; clients may send a whole URL (absolute form, RFC 9112 §3.2.2). */
function pathOf(target = '/'): string {
  const path = target.replace(/^https?:\/\/[^/?#]*/i, '');
  return path === target || path.startsWith('/') ? path : `/${path}`;
}

const refuseExpectation: RequestListener = (_request, response) => void response.writeHead(417).end();

function limitsOf({ requestTimeoutMs }: ListenOptions): ServerOptions {
  return {
    maxHeaderSize: MAX_HEADER_BYTES,
    keepAliveTimeout: KEEP_ALIVE_MS,
    requestTimeout: requestTimeoutMs,
    headersTimeout: requestTimeoutMs,
    connectionsCheckingInterval: TIMEOUT_CHECK_MS,
    // The handler checks `Host`, because SCIM needs its own error format.
    requireHostHeader: false,
  };
}

function limitConnections(server: Server, { maxConnections, onDrop }: ListenOptions): void {
  if (maxConnections !== undefined) server.maxConnections = maxConnections;
  if (onDrop !== undefined) server.on('drop', onDrop);
}

/** Unlike `Server.close()` of HTTP, this keeps idle connections for a moment: a request may be on its way. */
async function closeGracefully(server: Server, sockets: Sockets, timeoutMs: number): Promise<void> {
  const closed = new Promise<true>((resolve) => NetServer.prototype.close.call(server, () => resolve(true)));
  const startedAt = performance.now();
  for (;;) {
    if (await Promise.race([closed, sleep(SWEEP_MS, false)])) return;
    const elapsedMs = performance.now() - startedAt;
    if (elapsedMs >= timeoutMs) server.closeAllConnections();
    else if (elapsedMs >= LINGER_MS) closeIdle(server, sockets);
  }
}

/** Node does not treat a connection as idle that has never sent a byte. */
function closeIdle(server: Server, sockets: Sockets): void {
  server.closeIdleConnections();
  for (const socket of sockets.keys()) if (socket.bytesRead === 0) socket.destroy();
}

function trackSockets(server: Server, sockets: Sockets): void {
  server.on('connection', (socket) => {
    sockets.set(socket, null);
    socket.once('close', () => sockets.delete(socket));
  });
}

function urlOf(host: string, server: Server): string {
  const { port } = server.address() as AddressInfo;
  const isAnyAddress = host === '0.0.0.0' || host === '::' || host === '';
  const name = isAnyAddress ? 'localhost' : host.includes(':') ? `[${host}]` : host;
  return `http://${name}:${port}`;
}
