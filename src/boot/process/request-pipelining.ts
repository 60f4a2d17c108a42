import { type IncomingMessage, type ServerResponse, STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import { errorCode } from '../../kernel/error-code.ts';

/**
 * Each connection with the response that it waits for, or `null`. A collection that every response enters and leaves would cost more than it
 * looks: V8 rebuilds its table again and again, and old tables, once promoted, keep all later responses from being
 * collected young. Here the keys stay, and only values change.
 */
export type Sockets = Map<Socket, ServerResponse | null>;

/**
 * Whether it is this request's turn. Node would have each request of a packet run at once, 1,800 of them in 64 KB. What
 * comes before the last response has gone out is passed over for good, and the connection ends behind that response, as
 * a server may end it at any time (RFC 9112 §9.3.2). A client that waits for its answer is never too early: the kernel
 * took the last byte, and 'finish' was emitted, before Node reads what the client sent upon it. That is not so when a
 * `Content-Length` is reached long before `end()`; nobody here answers like that.
 */
export function isNext({ socket }: IncomingMessage, sockets: Sockets): boolean {
  const last = sockets.get(socket);
  if (!last || last.writableFinished) return socket.writable;
  endBehind(last, socket);
  return false;
}

/** Tells the client that there will be no further answer on this connection. */
export function closeBehind(response: ServerResponse): void {
  response.setHeader('Connection', 'close');
}

/** Reads no more, so that whoever goes on sending has to wait. */
function endBehind(response: ServerResponse, socket: Socket): void {
  socket.pause();
  stopParser(socket);
  if (response.listenerCount('finish', endConnection) > 0) return;
  if (!response.headersSent) closeBehind(response);
  response.once('finish', endConnection);
}

function endConnection(this: ServerResponse): void {
  this.req.socket.destroySoon();
}

/** What llhttp calls it when the one who asked for parsing refuses a message behind its headers. */
const STOPPED = 'HPE_CB_HEADERS_COMPLETE';
const STOP = -1;

/**
 * Leaves the rest of the packet unparsed: each request in it would cost 50 µs to make and to give up. Node documents none
 * of this; where it is otherwise, those requests are passed over one by one.
 */
function stopParser(socket: Socket): void {
  const parser: unknown = Reflect.get(socket, 'parser');
  if (typeof parser === 'object' && parser !== null && 'onIncoming' in parser) parser.onIncoming = () => STOP;
}

const STATUS_OF: Readonly<Record<string, number>> = {
  HPE_HEADER_OVERFLOW: 431,
  HPE_CHUNK_EXTENSIONS_OVERFLOW: 413,
  ERR_HTTP_REQUEST_TIMEOUT: 408,
};

/** Answers what cannot be read as a request, as Node does by itself, unless it was us who stopped. */
export function refuseUnreadable(error: Error, socket: Socket, sockets: Sockets): void {
  const code = errorCode(error) ?? '';
  if (code === STOPPED) return;
  const last = sockets.get(socket);
  const isAnswering = last?.headersSent === true && !last.writableFinished;
  if (isAnswering || !socket.writable) {
    socket.destroy();
    return;
  }
  const status = STATUS_OF[code] ?? 400;
  socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\nConnection: close\r\n\r\n`, () => socket.destroy());
}
