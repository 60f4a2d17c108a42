import { once } from 'node:events';
import { createServer, type RequestListener, type Server, type ServerOptions, type ServerResponse } from 'node:http';
import { type AddressInfo, Server as NetServer, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { closeBehind, isNext, refuseUnreadable, type Sockets } from './request-pipelining.ts';

/** Where and how to listen. */
export interface ListenOptions {
  readonly host: string;
  readonly port: number;
  /** Longest time that a client may take to send a whole request, in milliseconds. */
  readonly requestTimeoutMs: number;
  /** Connections at most; whoever comes then is closed at once. No limit when left out. */
  readonly maxConnections?: number;
  /** Hears of each connection that was one too many. */
  readonly onDrop?: () => void;
}

/** A listening HTTP server whose handler may change while it runs. */
export interface Listener {
  /** As a client on this machine would write it, without a slash at the end. */
  readonly url: string;
  handleWith(handler: RequestListener): void;
  /** Takes no new connection, answers what is under way, and cuts off what is left after `timeoutMs`. */
  drain(timeoutMs: number): Promise<void>;
}

/** Longer than the 60 s after which load balancers let go of an idle connection, so that they are the ones who do. */
const KEEP_ALIVE_MS = 65_000;
const MAX_HEADER_BYTES = 32_768;
/** How often Node looks for requests that take too long; its own 30 s would let each have up to twice its time. */
const TIMEOUT_SWEEP_MS = 1_000;
/** A request that is just arriving on a kept connection is still answered; then the idle connections go. */
const LINGER_MS = 500;
const SWEEP_MS = 50;

/**
 * Listens; a connection has one request at a time, whatever it sends ahead (RFC 9112 §9.3.2 lets a server close). Until
 * a handler is given, which must be in the same turn, everything is answered with 503.
 *
 * @throws Error of Node, e.g. with code `EADDRINUSE`
 */
export async function listen(options: ListenOptions): Promise<Listener> {
  const { host, port } = options;
  const sockets: Sockets = new Map();
  let current: RequestListener = (_request, response) => response.writeHead(503).end();
  let isDraining = false;

  const forget = function (this: ServerResponse): void {
    const { socket } = this.req;
    if (sockets.get(socket) === this) sockets.set(socket, null);
  };
  const inTurn =
    (answer: RequestListener): RequestListener =>
    (request, response) => {
      if (!isNext(request, sockets)) return;
      // Kept until it has gone out, and no longer: it holds the request, and its body.
      sockets.set(request.socket, response.once('finish', forget));
      response.setHeader('X-Content-Type-Options', 'nosniff');
      if (isDraining) closeBehind(response);
      request.url = pathOf(request.url);
      answer(request, response);
    };
  const handle: RequestListener = (request, response) => current(request, response);
  const server = createServer(limitsOf(options), inTurn(handle));
  server.on('checkContinue', inTurn(continued(handle))).on('checkExpectation', inTurn(refuseExpectation));
  server.on('clientError', (error, socket) => refuseUnreadable(error, socket as Socket, sockets));
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
      for (const response of sockets.values()) if (response?.headersSent === false) closeBehind(response);
      await closeGently(server, sockets, timeoutMs);
    },
  };
}

/** Node would tell a client to go on with its body before it is known whether it is its turn (RFC 9110 §10.1.1). */
function continued(handle: RequestListener): RequestListener {
  return (request, response) => {
    response.writeContinue();
    handle(request, response);
  };
}

/** Of a whole URL, which a target may be too (RFC 9112 §3.2.2), what stands behind the authority. */
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
    connectionsCheckingInterval: TIMEOUT_SWEEP_MS,
    // Whoever handles requests refuses one without `Host`, and in its own words.
    requireHostHeader: false,
  };
}

function limitConnections(server: Server, { maxConnections, onDrop }: ListenOptions): void {
  if (maxConnections !== undefined) server.maxConnections = maxConnections;
  if (onDrop !== undefined) server.on('drop', onDrop);
}

/** Unlike `server.close()` on its own, this cuts off no idle connection on which a request may be arriving. */
async function closeGently(server: Server, sockets: Sockets, timeoutMs: number): Promise<void> {
  const closed = new Promise<true>((resolve) => NetServer.prototype.close.call(server, () => resolve(true)));
  const startedAt = performance.now();
  for (;;) {
    if (await Promise.race([closed, sleep(SWEEP_MS, false)])) return;
    const elapsedMs = performance.now() - startedAt;
    if (elapsedMs >= timeoutMs) server.closeAllConnections();
    else if (elapsedMs >= LINGER_MS) closeIdle(server, sockets);
  }
}

/** Node does not count as idle what has never sent a byte. */
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
  const isEverywhere = host === '0.0.0.0' || host === '::' || host === '';
  const name = isEverywhere ? 'localhost' : host.includes(':') ? `[${host}]` : host;
  return `http://${name}:${port}`;
}
