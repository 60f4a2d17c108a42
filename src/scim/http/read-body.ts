import type { Request } from 'express';
import { ScimError } from '../protocol/scim-error.ts';

const MEDIA_TYPES = new Set(['application/scim+json', 'application/json']);
const CHARSET = /;\s*charset\s*=\s*"?([^\s";]+)/i;
const UTF_8 = new TextDecoder('utf-8', { fatal: true });

/**
 * Reads the JSON that a request brings, whatever it is.
 *
 * @throws ScimError 400 `invalidSyntax`, 413 for more than `maxBytes`, 415 for another media type than SCIM's or JSON's
 */
export async function readBody(request: Request, maxBytes: number): Promise<unknown> {
  assertMediaType(request);
  if (Number(request.headers['content-length'] ?? 0) > maxBytes) throw tooLarge(maxBytes);
  return parseJson(await readBytes(request, maxBytes));
}

function assertMediaType({ headers }: Request): void {
  const type = headers['content-type'] ?? 'application/json';
  const charset = CHARSET.exec(type)?.[1]?.toLowerCase() ?? 'utf-8';
  const mediaType = type.split(';', 1)[0] ?? '';
  const encoding = headers['content-encoding'] ?? 'identity';
  const isReadable = MEDIA_TYPES.has(mediaType.trim().toLowerCase()) && /^utf-?8$/.test(charset);
  if (isReadable && encoding === 'identity') return;
  throw new ScimError(415, null, 'Send the body as application/scim+json in UTF-8, without a Content-Encoding.');
}

/** What comes after the limit is thrown away, so that the connection can still carry the reply. */
function readBytes(request: Request, maxBytes: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    request.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size <= maxBytes) chunks.push(chunk);
      else reject(tooLarge(maxBytes));
    });
    request.on('end', () => resolve(Buffer.concat(chunks)));
    request.on('error', () => reject(new ScimError(400, 'invalidSyntax', 'The request ended within its body.')));
  });
}

function parseJson(bytes: Buffer): unknown {
  try {
    return JSON.parse(UTF_8.decode(bytes));
  } catch {
    throw new ScimError(400, 'invalidSyntax', 'The body of the request is no JSON in UTF-8; correct its syntax.');
  }
}

function tooLarge(maxBytes: number): ScimError {
  return new ScimError(413, null, `The body of the request is longer than ${maxBytes} bytes; send less at a time.`);
}
