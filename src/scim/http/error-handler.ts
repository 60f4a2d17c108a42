import type { ErrorRequestHandler, Response } from 'express';
import { drainBody } from '../../kernel/json-body.ts';
import { errorDocument } from '../protocol/error-document.ts';
import { ScimError } from '../protocol/scim-error.ts';
import { brokenService } from '../translate/fault-to-scim.ts';
import { exchangeOf } from './request-context.ts';
import type { Answerer } from './response-writer.ts';
import type { ScimOptions } from './scim-options.ts';

const RETRY_AFTER_SECONDS = '5';

const HEADERS: Readonly<Record<number, Readonly<Record<string, string>>>> = {
  401: { 'WWW-Authenticate': 'Bearer realm="SCIM"' },
  503: { 'Retry-After': RETRY_AFTER_SECONDS },
};

/** Answers every refusal in SCIM's words; what is no refusal is a defect, told whole to us and barely to the caller. */
export function lastErrorHandler(options: ScimOptions, answerer: Answerer): ErrorRequestHandler {
  return async (error: unknown, _request, response, _next) => {
    const exchange = exchangeOf(response);
    const known = refusalOf(error);
    if (!known) options.onDefect(error, exchange.requestId);
    if (response.headersSent) {
      response.destroy();
      return;
    }
    await drainBody(exchange.request, options.limits.maxBodyBytes);
    const refusal = known ?? brokenService();
    const { status } = refusal;
    if (status === 401) options.onUnauthenticated?.();
    answerer.answer(exchange, { status, body: errorDocument(refusal), headers: headersOf(status, response) }, refusal);
  };
}

/** Whoever knew better when to come again has said so already. */
function headersOf(status: number, response: Response): Readonly<Record<string, string>> {
  return response.hasHeader('Retry-After') ? {} : (HEADERS[status] ?? {});
}

/** Express itself refuses a path whose percent signs encode nothing. */
function refusalOf(error: unknown): ScimError | null {
  if (error instanceof ScimError) return error;
  if (!(error instanceof URIError)) return null;
  return new ScimError(400, 'invalidSyntax', 'The path of the URL is not encoded as UTF-8; encode every "%" as "%25".');
}
