import type { ApolloServerPlugin } from '@apollo/server';
import type { GraphQLError, GraphQLFormattedError } from 'graphql';
import { Fault } from '../../../kernel/fault.ts';
import type { RequestId } from '../../../kernel/ids.ts';
import type { DirectoryContext } from '../context.ts';
import { toTokenLimitFault } from '../limits/limits.ts';
import { ERROR_CODES, type ErrorCode } from './error-code.enum.ts';

/**
 * Is called with each error that is a bug, together with the request ID that the caller gets, and with each fault that
 * has a cause, such as an unavailable database, since operators need the cause.
 */
export type OnDefect = (error: unknown, requestId: RequestId) => void;

/** The HTTP status of error codes, for proxies and monitors; the first error with a status determines it. */
const STATUS: Partial<Record<ErrorCode, number>> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  RATE_LIMITED: 429,
  LIMIT_EXCEEDED: 400,
  BAD_USER_INPUT: 400,
  TIMED_OUT: 503,
  UNAVAILABLE: 503,
};

const RETRY_AFTER_SECONDS = '1';

/** Formats errors with codes of `ErrorCode`, and sets the HTTP status and headers. */
export function errorReplies(onDefect: OnDefect): ApolloServerPlugin<DirectoryContext> {
  return {
    requestDidStart: async () => ({
      willSendResponse: async ({ errors, response, contextValue }) => {
        if (errors === undefined || response.body.kind !== 'single') return;
        const { requestId } = contextValue;
        const replies = errors.map((error) => errorToReply(error, { requestId, onDefect }));
        response.body.singleResult.errors = replies;

        const { status, headers } = headOfErrors(replies.map(({ extensions }) => String(extensions?.code)));
        if (status !== null) response.http.status = status;
        for (const [name, value] of headers) response.http.headers.set(name, value);
      },
    }),
  };
}

/** The HTTP status and headers of a response with errors. */
export interface ErrorHead {
  /** `null` for the status without errors. */
  readonly status: number | null;
  readonly headers: ReadonlyMap<string, string>;
}

/** @param codes the codes of the errors of a response, in order */
export function headOfErrors(codes: readonly string[]): ErrorHead {
  const status = codes.map((code) => STATUS[code as ErrorCode]).find((known) => known !== undefined) ?? null;
  const headers = new Map<string, string>();
  if (status === 401) headers.set('www-authenticate', 'Bearer');
  if (status === 429 || status === 503) headers.set('retry-after', RETRY_AFTER_SECONDS);
  return { status, headers };
}

interface ErrorContext {
  readonly requestId: RequestId;
  readonly onDefect: OnDefect;
}

/**
 * Formats an error for the caller: a fault with its code and details, an error of GraphQL unchanged, and any other
 * error, which is a bug, as a message with the request ID that it is logged under.
 */
export function errorToReply(error: GraphQLError, { requestId, onDefect }: ErrorContext): GraphQLFormattedError {
  const { message, locations, path } = error.toJSON();
  const position = { ...(locations && { locations }), ...(path && { path }) };

  const fault = unwrapFault(error) ?? toTokenLimitFault(error);
  if (fault !== null) {
    if (fault.cause !== undefined) onDefect(fault, requestId);
    const { conflictingUserId } = fault.options ?? {};
    const details = { ...(fault.field && { field: fault.field }), ...(conflictingUserId && { conflictingUserId }) };
    return { message: fault.message, ...position, extensions: { code: fault.code, ...details } };
  }
  const code = protocolCodeOf(error);
  if (code !== null) return { message, ...position, extensions: { code } };

  onDefect(error.originalError ?? error, requestId);
  const sentence = `The directory failed; report this with the request ID ${requestId}.`;
  return {
    message: sentence,
    ...position,
    extensions: { code: 'INTERNAL_SERVER_ERROR' satisfies ErrorCode, requestId },
  };
}

/** GraphQL wraps the error of a resolver, and Apollo wraps that of GraphQL. */
function unwrapFault(error: unknown): Fault | null {
  if (error instanceof Fault) return error;
  const isWrapper = error instanceof Error && 'originalError' in error;
  return isWrapper && error.originalError !== error ? unwrapFault(error.originalError) : null;
}

function protocolCodeOf({ extensions }: GraphQLError): ErrorCode | null {
  const { code } = extensions;
  if (typeof code !== 'string' || code === 'INTERNAL_SERVER_ERROR') return null;
  return code in ERROR_CODES ? (code as ErrorCode) : 'BAD_REQUEST';
}
