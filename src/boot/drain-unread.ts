import type { Request, RequestHandler } from 'express';

/**
 * Ends a connection whose request goes on long after it was answered. What is left of a body is taken in, so that its
 * sender hears the answer and not a reset, but no more than `maxBytes` of it. Costs nothing for a request without a body.
 */
export function drainUnread(maxBytes: number): RequestHandler {
  return (request, response, next) => {
    if (hasBody(request)) {
      response.once('finish', () => {
        if (!request.complete) endBeyond(request, maxBytes);
      });
    }
    next();
  };
}

/** RFC 9112 §6.3. */
function hasBody({ headers }: Request): boolean {
  return headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;
}

function endBeyond(request: Request, maxBytes: number): void {
  let left = maxBytes;
  request.on('data', (chunk: Buffer) => {
    left -= chunk.length;
    if (left < 0) request.socket.destroy();
  });
}
