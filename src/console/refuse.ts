import type { IncomingMessage } from 'node:http';
import type { Response } from 'express';

/** What is read of a body that is not wanted, so that its sender hears why; more breaks the connection off. */
const MAX_DRAINED_BYTES = 4_194_304;

/**
 * Refuses in the form in which the directory refuses, so that the page reads every refusal in one way, once a body that
 * nobody wants is out of the way: a sender that is cut off within it hears of a reset and of nothing else.
 */
export function refuse(response: Response, status: number, ...[code, message]: [code: string, message: string]): void {
  void drainBody(response.req).then(() => {
    response.status(status).json({ errors: [{ message, extensions: { code } }] });
  });
}

/** Stays open when the sender goes away or sends too much: then there is nobody to answer. */
function drainBody(request: IncomingMessage): Promise<void> {
  if (request.readableEnded) return Promise.resolve();
  return new Promise((resolve) => {
    let left = MAX_DRAINED_BYTES;
    request.on('data', (chunk: Buffer) => {
      left -= chunk.length;
      if (left < 0) request.destroy();
    });
    request.once('end', resolve);
  });
}
