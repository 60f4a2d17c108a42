import type { ErrorRequestHandler, Request, RequestHandler, Response } from 'express';
import type { Logger } from 'pino';
import { errorDocument, ScimError } from '../../scim/protocol/scim-error.ts';

/** Answers 404 for a path without an endpoint. */
export const answerNotFound: RequestHandler = (request, response) => {
  refuse(request, response, {
    status: 404,
    sentence: 'Not found.',
  });
};

/** Answers 400 for a request that does not have exactly one `Host` header, and closes the connection. */
export function refuseAmbiguousHost(request: Request, response: Response): void {
  response.set('Connection', 'close');
  refuse(request, response, { status: 400, sentence: 'Send exactly one Host header.' });
}

/**
 * Answers errors that no endpoint handled: 400 for a path that cannot be decoded, 500 for a defect. Only the log has
 * the details of a defect.
 */
export function handleErrors(logger: Logger): ErrorRequestHandler {
  return (err, request, response, next) => {
    const given = Number(err?.status);
    const isClientError = given >= 400 && given < 500;
    if (!isClientError) logger.error({ err, requestId: response.getHeader('x-request-id') }, 'defect');
    if (response.headersSent) return next(err);

    const clientError = { status: given, sentence: 'The address is invalid; encode every "%" in it as "%25".' };
    const defect = { status: 500, sentence: 'Internal server error; see the server log.' };
    refuse(request, response, isClientError ? clientError : defect);
  };
}

interface Refusal {
  readonly status: number;
  readonly sentence: string;
}

/** Below the path of SCIM every error is a SCIM error, also before the façade handles the request (RFC 7644 §3.12). */
function refuse(request: Request, response: Response, { status, sentence }: Refusal): void {
  response.status(status);
  if (!request.originalUrl.startsWith('/api/scim/')) {
    response.type('text').send(`${sentence}\n`);
    return;
  }
  const body = JSON.stringify(errorDocument(new ScimError(status, null, sentence)));
  response.setHeader('Content-Type', 'application/scim+json');
  response.end(body);
}
