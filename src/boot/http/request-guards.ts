import type { IncomingHttpHeaders } from 'node:http';
import type { Request, RequestHandler } from 'express';
import { refuseUnclearHost } from './error-responses.ts';

/**
 * What every request is held to before any door looks at it.
 *
 * @param maxUnreadBytes what is taken in of a body that is still to come when its request is answered, so that its sender
 * hears the answer and not a reset; then the connection ends
 */
export function screenRequests(maxUnreadBytes: number): RequestHandler {
  return (request, response, next) => {
    if (!hasOneHost(request)) return refuseUnclearHost(request, response);
    dropLongPreferences(request.headers);
    if (hasBody(request)) response.once('finish', () => endBeyond(request, maxUnreadBytes));
    next();
  };
}

/** RFC 9112 §3.2: so that nobody before us can have read another one. */
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
const LONGEST_PREFERENCE = 1_024;

/**
 * Takes a preference that is too long for none (RFC 9110 §12.4.1 lets a server disregard it): to weigh the 15,000 choices
 * that a header of 30 KB can name takes tens of milliseconds, and strangers may send it.
 */
function dropLongPreferences(headers: IncomingHttpHeaders): void {
  for (const name of PREFERENCES) {
    if ((headers[name]?.length ?? 0) > LONGEST_PREFERENCE) delete headers[name];
  }
}

/** RFC 9112 §6.3. */
function hasBody({ headers }: Request): boolean {
  return headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;
}

function endBeyond(request: Request, maxBytes: number): void {
  if (request.complete) return;
  let left = maxBytes;
  request.on('data', (chunk: Buffer) => {
    left -= chunk.length;
    if (left < 0) request.socket.destroy();
  });
}
