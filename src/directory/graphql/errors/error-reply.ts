import type { GraphQLError, GraphQLFormattedError } from 'graphql';
import { Fault } from '../../../kernel/fault.ts';
import type { RequestId } from '../../../kernel/ids.ts';
import { tokenLimitBehind } from '../limits/limits.ts';
import { ERROR_CODES, type ErrorCode } from './error-code.enum.ts';

/**
 * Hears of every error that is a defect of ours, whole, together with the id that the caller is told; and of a fault
 * with a cause, such as a database that is away: only the cause tells an operator what to mend.
 */
export type OnDefect = (error: unknown, requestId: RequestId) => void;

interface Circumstances {
  readonly requestId: RequestId;
  readonly onDefect: OnDefect;
}

/**
 * What the caller learns of an error: a fault with its code, field and who is in the way, GraphQL's own error as it is, and of anything
 * else a bare sentence with the id under which the whole of it is logged.
 */
export function errorToReply(error: GraphQLError, { requestId, onDefect }: Circumstances): GraphQLFormattedError {
  const { message, locations, path } = error.toJSON();
  const place = { ...(locations && { locations }), ...(path && { path }) };

  const fault = faultBehind(error) ?? tokenLimitBehind(error);
  if (fault !== null) {
    if (fault.cause !== undefined) onDefect(fault, requestId);
    const { conflictingUserId } = fault.options ?? {};
    const details = { ...(fault.field && { field: fault.field }), ...(conflictingUserId && { conflictingUserId }) };
    return { message: fault.message, ...place, extensions: { code: fault.code, ...details } };
  }
  const code = protocolCodeOf(error);
  if (code !== null) return { message, ...place, extensions: { code } };

  onDefect(error.originalError ?? error, requestId);
  const sentence = `The directory failed; report this with the request ID ${requestId}.`;
  return { message: sentence, ...place, extensions: { code: 'INTERNAL_SERVER_ERROR' satisfies ErrorCode, requestId } };
}

/** GraphQL wraps what a resolver throws, and Apollo wraps what GraphQL throws. */
function faultBehind(error: unknown): Fault | null {
  if (error instanceof Fault) return error;
  const isWrapper = error instanceof Error && 'originalError' in error;
  return isWrapper && error.originalError !== error ? faultBehind(error.originalError) : null;
}

function protocolCodeOf({ extensions }: GraphQLError): ErrorCode | null {
  const { code } = extensions;
  if (typeof code !== 'string' || code === 'INTERNAL_SERVER_ERROR') return null;
  return code in ERROR_CODES ? (code as ErrorCode) : 'BAD_REQUEST';
}
