import type { Response } from 'express';

const MEDIA_TYPE = 'application/scim+json';

/** An answer before it is written. */
export interface Reply {
  readonly status: number;
  /** `null` for an answer without a body. */
  readonly body: object | null;
  /** The body as JSON, where it was written already. */
  readonly json?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Writes an answer: JSON once, and the media type bare, as Entra's validator wants it. */
export function writeReply(response: Response, { status, body, json, headers }: Reply): void {
  if (body === null) {
    response.writeHead(status, headers).end();
    return;
  }
  // As bytes: Node writes a text that goes beyond Latin-1 far more slowly.
  const bytes = Buffer.from(json ?? JSON.stringify(body));
  response.writeHead(status, { ...headers, 'Content-Type': MEDIA_TYPE, 'Content-Length': bytes.length }).end(bytes);
}
