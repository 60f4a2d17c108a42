import type { Request } from 'express';
import type { YieldTurn } from '../../kernel/cooperative-scheduler.ts';
import { type BodyRefusal, readJsonBody, UnreadableBody } from '../../kernel/json-body.ts';
import { JSON_LIMITS } from '../../kernel/json-limits.ts';
import { parseJson } from '../../kernel/parse-json.ts';
import { ScimError } from '../protocol/scim-error.ts';

const MEDIA_TYPES = new Set(['application/scim+json', 'application/json']);

/** In bytes; a body up to this size is parsed without waiting for a turn. Entra's are shorter. */
const MAX_SHORT_BODY = 32_768;

/**
 * Reads the JSON body of a request. It is UTF-8 whatever its `charset` (RFC 8259 §8.1, §11). Numbers that JavaScript
 * would change keep their digits.
 *
 * @param next a long body waits for its turn, so that several at once do not block other requests
 * @throws ScimError 400 `invalidSyntax`; 413 for more than `maxBytes`, too many values, or too wide a list or object;
 * 415 for a media type other than SCIM's and JSON's
 */
export async function readBody(request: Request, maxBytes: number, next: YieldTurn): Promise<unknown> {
  if (!isMediaType(request)) throw UNSUPPORTED_MEDIA_TYPE;
  const begin = (bytes: number) => (bytes > MAX_SHORT_BODY ? next() : undefined);
  try {
    return await readJsonBody(request, { ...JSON_LIMITS, maxBytes }, { begin, parse: parseJson });
  } catch (error) {
    if (!(error instanceof UnreadableBody)) throw error;
    if (error.refusal === 'ENCODED') request.res?.setHeader('Accept-Encoding', 'identity');
    throw refusalOf(error.refusal, maxBytes);
  }
}

function isMediaType({ headers }: Request): boolean {
  const [mediaType = ''] = (headers['content-type'] ?? 'application/json').split(';', 1);
  return MEDIA_TYPES.has(mediaType.trim().toLowerCase());
}

function refusalOf(refusal: BodyRefusal, maxBytes: number): ScimError {
  if (refusal === 'TOO_LONG') return tooLarge(`is longer than ${maxBytes} bytes`);
  if (refusal === 'TOO_MANY_VALUES') return tooLarge(`has more than ${JSON_LIMITS.maxValues} values`);
  if (refusal === 'TOO_WIDE') return tooLarge(`has a list or an object of more than ${JSON_LIMITS.maxWidth} elements`);
  return REFUSALS[refusal];
}

function tooLarge(what: string): ScimError {
  return new ScimError(413, null, `The body of the request ${what}; send less at a time.`);
}

const UNSUPPORTED_MEDIA_TYPE = new ScimError(415, null, 'Send the body as application/scim+json in UTF-8.');

const REFUSALS = {
  ENCODED: new ScimError(415, null, 'Send the body without a Content-Encoding.'),
  TOO_DEEP: unreadable(`The body of the request is nested deeper than ${JSON_LIMITS.maxDepth}; use less nesting.`),
  NOT_JSON: unreadable('The body of the request is not valid JSON (UTF-8).'),
  BROKEN_OFF: unreadable('The request body is incomplete.'),
} as const;

function unreadable(detail: string): ScimError {
  return new ScimError(400, 'invalidSyntax', detail);
}
