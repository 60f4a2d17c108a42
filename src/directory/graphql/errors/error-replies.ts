import type { ApolloServerPlugin } from '@apollo/server';
import type { DirectoryContext } from '../context.ts';
import type { ErrorCode } from './error-code.enum.ts';
import { errorToReply, type OnDefect } from './error-reply.ts';

/** What HTTP says of an error, so that proxies and monitors need not understand GraphQL; the first one found counts. */
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

/** Answers errors with codes from the closed set, and with an HTTP status to match. */
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

/** What HTTP says of a reply with errors. */
export interface ErrorHead {
  /** `null`: what it would be without them. */
  readonly status: number | null;
  readonly headers: ReadonlyMap<string, string>;
}

/** @param codes of the errors of a reply */
export function headOfErrors(codes: readonly string[]): ErrorHead {
  const status = codes.map((code) => STATUS[code as ErrorCode]).find((known) => known !== undefined) ?? null;
  const headers = new Map<string, string>();
  if (status === 401) headers.set('www-authenticate', 'Bearer');
  if (status === 429 || status === 503) headers.set('retry-after', RETRY_AFTER_SECONDS);
  return { status, headers };
}
