import type { IncomingHttpHeaders } from 'node:http';
import type { Request, RequestHandler } from 'express';
import { refuseAmbiguousHost } from './error-responses.ts';

/**
 * Checks that apply to every request, before routing: exactly one `Host` header, short preferences, a bounded rest of
 * the body.
 *
 * @param maxUnreadBytes how much of a body is still read after the response: without that the client gets a connection
 * reset instead of the response. A longer rest closes the connection.
 */
export function guardRequests(maxUnreadBytes: number): RequestHandler {
  return (request, response, next) => {
    if (!hasOneHost(request)) return refuseAmbiguousHost(request, response);
    dropLongPreferences(request.headers);
    if (hasBody(request)) response.once('finish', () => limitUnreadBody(request, maxUnreadBytes));
    next();
  };
}

/** RFC 9112 §3.2; with two hosts, a proxy may route by one and this server by the other. */
function hasOneHost({ rawHeaders, httpVersion }: Request): boolean {
  let count = 0;
  for (let at = 0; at < rawHeaders.length; at += 2) {
    const name = rawHeaders[at];
    if (name?.length === 4 && name.toLowerCase() === 'host') count += 1;
  }
  return count === 1 || (count === 0 && httpVersion === '1.0');
}

const PREFERENCES = ['accept', 'accept-encoding', 'accept-language'] as const;

/** Characters; browsers send a tenth of it. */
const MAX_PREFERENCE_LENGTH = 1_024;

/**
 * Removes long preferences, which a server may disregard (RFC 9110 §12.4.1): a header of 30 KB has up to 15,000
 * choices, content negotiation on it takes tens of milliseconds, and it needs no authentication.
 */
function dropLongPreferences(headers: IncomingHttpHeaders): void {
  for (const name of PREFERENCES) {
    if ((headers[name]?.length ?? 0) > MAX_PREFERENCE_LENGTH) delete headers[name];
  }
}

/** RFC 9112 §6.3. */
function hasBody({ headers }: Request): boolean {
  return headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;
}

function limitUnreadBody(request: Request, maxBytes: number): void {
  if (request.complete) return;
  let left = maxBytes;
  request.on('data', (chunk: Buffer) => {
    left -= chunk.length;
    if (left < 0) request.socket.destroy();
  });
}
