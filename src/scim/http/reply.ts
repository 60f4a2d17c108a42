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
  const text = json ?? JSON.stringify(body);
  const length = Buffer.byteLength(text);
  response.writeHead(status, { ...headers, 'Content-Type': MEDIA_TYPE, 'Content-Length': length });
  // Node sends a text of ASCII in one piece with the head; what goes beyond it writes far more slowly than bytes.
  if (length === text.length) response.end(text, 'latin1');
  else response.end(Buffer.from(text));
}
