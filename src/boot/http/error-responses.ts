import type { ErrorRequestHandler, Request, RequestHandler, Response } from 'express';
import type { Logger } from 'pino';
import { errorDocument, ScimError } from '../../scim/protocol/scim-error.ts';

/** Answers for an address at which there is no door. */
export const answerNothing: RequestHandler = (request, response) => {
  refuse(request, response, {
    status: 404,
    sentence: 'Not found.',
  });
};

/** Answers what names its host not exactly once. */
export function refuseUnclearHost(request: Request, response: Response): void {
  response.set('Connection', 'close');
  refuse(request, response, { status: 400, sentence: 'Send exactly one Host header.' });
}

/** Answers for what no door could answer for: an address that cannot be decoded, or a defect, which is logged whole. */
export function answerDefect(logger: Logger): ErrorRequestHandler {
  return (err, request, response, next) => {
    const given = Number(err?.status);
    const isTheirs = given >= 400 && given < 500;
    if (!isTheirs) logger.error({ err, requestId: response.getHeader('x-request-id') }, 'defect');
    if (response.headersSent) return next(err);

    const theirs = { status: given, sentence: 'The address is invalid; encode every "%" in it as "%25".' };
    const ours = { status: 500, sentence: 'Internal server error; see the server log.' };
    refuse(request, response, isTheirs ? theirs : ours);
  };
}

interface Refusal {
  readonly status: number;
  readonly sentence: string;
}

/** Below SCIM's address even a refusal that never reached the façade is one of SCIM's (RFC 7644 §3.12). */
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
