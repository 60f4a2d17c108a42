import { type IncomingMessage, type ServerResponse, STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import { errorCode } from '../../kernel/error-code.ts';

/**
 * The open connections, each with the last response that is not yet sent, or `null`.
 *
 * The map has one entry per connection and only its values change. A collection of responses would cost more: V8
 * rehashes it again and again, and old tables in the old generation keep all later responses from being collected
 * young.
 */
export type Sockets = Map<Socket, ServerResponse | null>;

/**
 * Whether a request may be handled: `false` for one that was pipelined, that is, sent before the response to the
 * request before it. Node would run all requests of a packet at once, 1,800 in 64 KB. A server may close a connection
 * at any time (RFC 9112 §9.3.2), so the rest is ignored and the connection is closed after the response in progress.
 *
 * A client that waits for the response is never affected: 'finish' is emitted before Node reads what the client sends
 * after the last byte. That would not hold for a response that reaches its `Content-Length` long before `end()`, which
 * this server never sends.
 */
export function isFirstRequest({ socket }: IncomingMessage, sockets: Sockets): boolean {
  const last = sockets.get(socket);
  if (!last || last.writableFinished) return socket.writable;
  closeConnectionAfter(last, socket);
  return false;
}

/** Announces that the connection is closed after this response. */
export function closeAfter(response: ServerResponse): void {
  response.setHeader('Connection', 'close');
}

/** Stops reading, so that TCP slows the sender down, and closes the connection after the response. */
function closeConnectionAfter(response: ServerResponse, socket: Socket): void {
  socket.pause();
  stopParser(socket);
  if (response.listenerCount('finish', endConnection) > 0) return;
  if (!response.headersSent) closeAfter(response);
  response.once('finish', endConnection);
}

function endConnection(this: ServerResponse): void {
  this.req.socket.destroySoon();
}

/** The parse error that llhttp reports when `onIncoming` returns -1. */
const STOPPED = 'HPE_CB_HEADERS_COMPLETE';
const STOP = -1;

/**
 * Makes the parser skip the rest of the packet; each request in it would cost 50 µs. This uses undocumented internals
 * of Node: without them, `isFirstRequest` ignores those requests one by one.
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

/**
 * Answers a request that cannot be parsed with the status that Node uses by default; ignores the error of `stopParser`.
 */
export function answerParseError(error: Error, socket: Socket, sockets: Sockets): void {
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
