import { connect, type Socket } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';

/** What happened to a connection. */
export interface ConnectionResult {
  /** Of the first response; `none` when there was no response. */
  readonly status: string;
  readonly responses: number;
  /** Whether the server closed the connection in time. */
  readonly isClosed: boolean;
}

/** Text to be written to a connection of its own. */
export interface RawRequest {
  readonly text: string;
  /** The source address. */
  readonly from: string;
  /** Whether responses are read; true when left out. */
  readonly isRead?: boolean;
  /** How long to wait for the server to close the connection, before we reset it. */
  readonly forMs: number;
}

/** Writes text to a new connection in one piece, and waits for what happens. */
export async function sendRaw(
  url: string,
  { text, from, isRead = true, forMs }: RawRequest,
): Promise<ConnectionResult> {
  const socket = await open(url, from);
  let start = '';
  let responses = 0;
  const { promise: closed, resolve } = Promise.withResolvers<true>();
  socket.on('close', () => resolve(true)).on('error', () => undefined);
  if (isRead) {
    socket.setEncoding('latin1').on('data', (chunk: string) => {
      responses += chunk.split('HTTP/1.1 ').length - 1;
      if (start.length < 100) start += chunk;
    });
  }
  socket.write(text);
  const isClosed = await Promise.race([closed, wait(forMs, false, { ref: false })]);
  socket.resetAndDestroy();
  const [, status = 'none'] = /^HTTP\/1\.1 (\d{3})/.exec(start) ?? [];
  return { status, responses, isClosed };
}

/** Opens idle connections; returns those that could be opened. */
export async function openIdle(url: string, count: number, from: string): Promise<readonly Socket[]> {
  const opened = await Promise.allSettled(Array.from({ length: count }, () => open(url, from)));
  const sockets = opened.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []));
  for (const socket of sockets) socket.on('error', () => undefined).resume();
  return sockets;
}

function open(url: string, from: string): Promise<Socket> {
  const { hostname, port } = new URL(url);
  const { promise, resolve, reject } = Promise.withResolvers<Socket>();
  const socket = connect({ host: hostname, port: Number(port), localAddress: from });
  socket.once('connect', () => resolve(socket)).once('error', reject);
  return promise;
}
