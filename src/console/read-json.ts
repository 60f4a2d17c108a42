import type { IncomingMessage } from 'node:http';
import type { RequestHandler } from 'express';
import { refuse } from './refuse.ts';

const UTF_8 = new TextDecoder('utf-8', { fatal: true });

/**
 * Reads a body of JSON, and refuses a larger one. Nothing is inflated: a few bytes must not become many. It stands behind
 * whatever asks who is there.
 */
export function readJson(maxBytes: number): RequestHandler {
  return async (request, response, next) => {
    if ((request.headers['content-encoding'] ?? 'identity') !== 'identity') {
      return refuse(response, 415, 'BAD_REQUEST', 'Send the body without a Content-Encoding.');
    }
    const bytes = await readBytes(request, maxBytes);
    if (bytes === null) {
      return refuse(response, 413, 'LIMIT_EXCEEDED', 'The body is too large; send less at once.');
    }
    request.body = parse(bytes);
    if (request.body !== undefined) return next();
    refuse(response, 400, 'BAD_REQUEST', 'The body cannot be read; send JSON in UTF-8.');
  };
}

/** @returns `null` for what is longer, as soon as that is known; never when its sender goes away */
function readBytes(request: IncomingMessage, maxBytes: number): Promise<Buffer | null> {
  if (Number(request.headers['content-length'] ?? 0) > maxBytes) return Promise.resolve(null);
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let size = 0;
    request.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size <= maxBytes) chunks.push(chunk);
      else resolve(null);
    });
    request.on('end', () => resolve(Buffer.concat(chunks)));
  });
}

/** @returns `undefined`, which no JSON stands for, for what is none */
function parse(bytes: Buffer): unknown {
  try {
    return JSON.parse(UTF_8.decode(bytes));
  } catch {
    return undefined;
  }
}
