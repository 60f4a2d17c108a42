import type { Response } from 'express';
import { drainBody } from '../kernel/json-body.ts';
import type { WireError } from '../wire/transport.ts';

/** Bytes of an unwanted request body that are read before the response is sent. */
const MAX_DRAINED_BYTES = 4_194_304;

/** HTTP status of the directory's error codes; callers choose the status of all other codes. */
const STATUSES: Readonly<Record<string, number>> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  ENTERPRISE_NOT_FOUND: 404,
  RATE_LIMITED: 429,
};

/**
 * Sends an error in the shape of a GraphQL response, so that the page reads all errors in one way. An unread request
 * body is drained first: otherwise the client sees a connection reset instead of the response.
 */
export function sendError(
  response: Response,
  status: number,
  ...[code, message, field = null]: [code: string, message: string, field?: string | null]
): void {
  void drainBody(response.req, MAX_DRAINED_BYTES).then(() => {
    response.status(status).json({ errors: [{ message, extensions: field === null ? { code } : { code, field } }] });
  });
}

/** Sends 401 when the request has no session. */
export function sendUnauthenticated(response: Response): void {
  sendError(response, 401, 'UNAUTHENTICATED', 'Sign in with an access token.');
}

/**
 * Sends an error of the directory.
 *
 * @param otherStatus the status of codes that have none of their own
 */
export function sendDirectoryError(response: Response, error: WireError, otherStatus = 503): void {
  sendError(response, STATUSES[error.code] ?? otherStatus, error.code, error.message, error.field);
}
