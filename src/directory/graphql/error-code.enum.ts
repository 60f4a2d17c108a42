import type { FaultCode } from '../../kernel/fault.ts';
import { registerEnum } from './register-enum.ts';

/** The codes that GraphQL itself answers with, before or beside anything that the directory does. */
export type ProtocolCode =
  | 'GRAPHQL_PARSE_FAILED'
  | 'GRAPHQL_VALIDATION_FAILED'
  | 'OPERATION_RESOLUTION_FAILURE'
  | 'BAD_USER_INPUT'
  | 'BAD_REQUEST'
  | 'INTERNAL_SERVER_ERROR';

/** Every code that an error can carry. */
export type ErrorCode = FaultCode | ProtocolCode;

/** What each code means and what the caller can do about it. */
export const ERROR_CODES: Readonly<Record<ErrorCode, string>> = {
  UNAUTHENTICATED:
    'There is no access token, or it is unknown, expired, revoked or of another enterprise. Send a valid one. HTTP 401.',
  FORBIDDEN:
    'The access token lacks the permission that the message names, or a gateway has not proved itself. HTTP 403.',
  ENTERPRISE_NOT_FOUND: 'No enterprise has that name. Told to the administration token alone.',
  ENTERPRISE_NAME_TAKEN: 'Another enterprise has that name; case does not count. Choose another.',
  ACCESS_TOKEN_NOT_FOUND: 'The enterprise has no access token of that id.',
  USER_NOT_FOUND: 'The enterprise has no user of that id, or no longer.',
  USER_NOT_DELETED: 'The user is still here, and only who is deleted can be erased. Delete the user first.',
  USER_NAME_TAKEN:
    'Another user of the enterprise has that `userName`, whose id is `extensions.conflictingUserId`; case does not count.',
  STALE_VERSION: 'The user is at another version than the change insists on. Read it again and repeat the change.',
  FIELD_REQUIRED: 'The attribute that `extensions.field` names must have a value.',
  INVALID_VALUE: 'The value that `extensions.field` names cannot be taken; the message says why.',
  NO_TARGET: 'A `set` step matches no value and has no `orAdd` (RFC 7644 §3.5.2.3). Nothing was changed.',
  LIMIT_EXCEEDED: 'The operation asks for more than a limit allows; the message names the limit. Ask for less.',
  RATE_LIMITED: 'Too many requests in a short time. Wait, then send it again. HTTP 429.',
  TIMED_OUT: 'The operation took too long. A mutation may have been carried out: look before repeating it. HTTP 503.',
  UNAVAILABLE: 'The database cannot be reached. Try again in a moment. HTTP 503.',
  GRAPHQL_PARSE_FAILED: 'The document is not GraphQL. HTTP 400.',
  GRAPHQL_VALIDATION_FAILED: 'The document does not fit this schema. HTTP 400.',
  OPERATION_RESOLUTION_FAILURE: 'The document holds several operations and `operationName` picks none. HTTP 400.',
  BAD_USER_INPUT: 'A variable does not fit its type. HTTP 400.',
  BAD_REQUEST: 'The HTTP request itself cannot be understood. HTTP 400.',
  INTERNAL_SERVER_ERROR: 'A defect on our side; report it with `extensions.requestId`.',
};

export const ErrorCodeEnum = registerEnum<ErrorCode>({
  name: 'ErrorCode',
  description:
    'Every code that `extensions.code` of an error can carry: a closed set. `extensions.field` names the attribute or ' +
    'argument that is to blame, where there is one, and the message says in one sentence what to do.',
  values: ERROR_CODES,
});
