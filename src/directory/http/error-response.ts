import type { Response } from 'express';
import { drainBody } from '../../kernel/json-body.ts';
import type { WireError } from '../../wire/transport.ts';
import { headOfErrors } from '../graphql/errors/error-replies.ts';

/** How much of an unwanted body is read, so that the client receives the response instead of a connection reset. */
const MAX_DRAINED_BYTES = 1_048_576;

/** Why a request is refused before an operation is executed. */
export interface RequestError extends Pick<WireError, 'code' | 'message'> {
  readonly field?: WireError['field'];
  /** An HTTP status that is more exact than that of the code. */
  readonly status?: number;
}

/** Sends an error as a GraphQL response, after the rest of the body is read. */
export async function sendError(
  response: Response,
  { code, message, field = null, status }: RequestError,
): Promise<void> {
  await drainBody(response.req, MAX_DRAINED_BYTES);
  const head = headOfErrors([code]);
  response.status(status ?? head.status ?? 400);
  // A header that a middleware set already is more exact.
  for (const [name, value] of head.headers) if (!response.hasHeader(name)) response.set(name, value);
  response
    .set('Cache-Control', 'no-store')
    .json({ errors: [{ message, extensions: field === null ? { code } : { code, field } }] });
}
