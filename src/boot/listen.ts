import { once } from 'node:events';
import { createServer, type RequestListener, type Server, type ServerResponse } from 'node:http';
import { type AddressInfo, Server as NetServer, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

/** Where and how to listen. */
export interface ListenOptions {
  readonly host: string;
  readonly port: number;
  /** Longest time that a client may take to send a whole request, in milliseconds. */
  readonly requestTimeoutMs: number;
}

/** A listening HTTP server whose handler may change while it runs. */
export interface Listener {
  /** As a client on this machine would write it, without a slash at the end. */
  readonly url: string;
  handleWith(handler: RequestListener): void;
  /** Takes no new connection, answers what is under way, and cuts off what is left after `timeoutMs`. */
  drain(timeoutMs: number): Promise<void>;
}

/**
 * Each connection with its latest response. A collection that every response enters and leaves would cost more than it
 * looks: V8 rebuilds its table again and again, and old tables, once promoted, keep all later responses from being
 * collected young. Here the keys stay, and only values change.
 */
type Sockets = Map<Socket, ServerResponse | null>;

/** Longer than the 60 s after which load balancers let go of an idle connection, so that they are the ones who do. */
const KEEP_ALIVE_MS = 65_000;
const MAX_HEADER_BYTES = 32_768;
/** A request that is just arriving on a kept connection is still answered; then the idle connections go. */
const LINGER_MS = 500;
const SWEEP_MS = 50;

/**
 * Listens; until a handler is given, which must be in the same turn, everything is answered with 503.
 *
 * @throws Error of Node, e.g. with code `EADDRINUSE`
 */
export async function listen({ host, port, requestTimeoutMs }: ListenOptions): Promise<Listener> {
  const sockets: Sockets = new Map();
  let current: RequestListener = (_request, response) => response.writeHead(503).end();
  let isDraining = false;

  const options = {
    maxHeaderSize: MAX_HEADER_BYTES,
    keepAliveTimeout: KEEP_ALIVE_MS,
    requestTimeout: requestTimeoutMs,
  };
  const server = createServer({ ...options, headersTimeout: requestTimeoutMs }, (request, response) => {
    sockets.set(request.socket, response);
    if (isDraining) closeBehind(response);
    current(request, response);
  });
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

function closeBehind(response: ServerResponse): void {
  response.setHeader('Connection', 'close');
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
