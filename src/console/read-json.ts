import type { RequestHandler } from 'express';
import { type BodyRefusal, readJsonBody, UnreadableBody } from '../kernel/json-body.ts';
import { JSON_LIMITS } from '../kernel/json-limits.ts';
import { sendError } from './error-response.ts';

/** Parses a JSON body of at most `maxBytes`. Mount it after authentication, so that strangers cannot make us read. */
export function readJson(maxBytes: number): RequestHandler {
  return async (request, response, next) => {
    try {
      request.body = await readJsonBody(request, { ...JSON_LIMITS, maxBytes });
    } catch (error) {
      if (!(error instanceof UnreadableBody)) throw error;
      if (error.refusal === 'ENCODED') response.set('Accept-Encoding', 'identity');
      return sendError(response, ...REFUSALS[error.refusal]);
    }
    next();
  };
}

type Refusal = [status: number, code: string, message: string];

const TOO_LARGE: Refusal = [413, 'LIMIT_EXCEEDED', 'The body is too large; send less at once.'];
const UNREADABLE: Refusal = [400, 'BAD_REQUEST', 'The body cannot be read; send JSON in UTF-8.'];

const REFUSALS: Readonly<Record<BodyRefusal, Refusal>> = {
  TOO_LONG: TOO_LARGE,
  TOO_MANY_VALUES: TOO_LARGE,
  TOO_WIDE: TOO_LARGE,
  TOO_DEEP: UNREADABLE,
  NOT_JSON: UNREADABLE,
  BROKEN_OFF: UNREADABLE,
  ENCODED: [415, 'BAD_REQUEST', 'Send the body without a Content-Encoding.'],
};
