import type { ErrorRequestHandler, Response } from 'express';
import { drainBody } from '../../kernel/json-body.ts';
import { errorDocument, ScimError } from '../protocol/scim-error.ts';
import { internalError } from '../translate/fault-to-scim.ts';
import { contextOf } from './request-context.ts';
import type { ResponseWriter } from './response-writer.ts';
import type { ScimOptions } from './scim-options.ts';

const RETRY_AFTER_SECONDS = '5';

const HEADERS: Readonly<Record<number, Readonly<Record<string, string>>>> = {
  401: { 'WWW-Authenticate': 'Bearer realm="SCIM"' },
  503: { 'Retry-After': RETRY_AFTER_SECONDS },
};

/** Writes every error as a SCIM error (RFC 7644 §3.12). One that is not a refusal is a defect: 500 without details. */
export function errorHandler(options: ScimOptions, writer: ResponseWriter): ErrorRequestHandler {
  return async (error: unknown, _request, response, _next) => {
    const context = contextOf(response);
    const known = refusalOf(error);
    if (!known) options.onDefect(error, context.requestId);
    if (response.headersSent) {
      response.destroy();
      return;
    }
    await drainBody(context.request, options.limits.maxBodyBytes);
    const refusal = known ?? internalError();
    const { status } = refusal;
    if (status === 401) options.onUnauthenticated?.();
    writer.write(context, { status, body: errorDocument(refusal), headers: headersOf(status, response) }, refusal);
  };
}

/** A `Retry-After` that is set already is more exact. */
function headersOf(status: number, response: Response): Readonly<Record<string, string>> {
  return response.hasHeader('Retry-After') ? {} : (HEADERS[status] ?? {});
}

/** Express throws a `URIError` for a path with an invalid percent-encoding. */
function refusalOf(error: unknown): ScimError | null {
  if (error instanceof ScimError) return error;
  if (!(error instanceof URIError)) return null;
  return new ScimError(400, 'invalidSyntax', 'The path of the URL is not encoded as UTF-8; encode every "%" as "%25".');
}
