import type { FaultCode } from '../../../kernel/fault.ts';
import { registerEnum } from '../enums.ts';

/** The codes of errors in the GraphQL request itself, and of bugs. */
export type ProtocolCode =
  | 'GRAPHQL_PARSE_FAILED'
  | 'GRAPHQL_VALIDATION_FAILED'
  | 'OPERATION_RESOLUTION_FAILURE'
  | 'BAD_USER_INPUT'
  | 'BAD_REQUEST'
  | 'INTERNAL_SERVER_ERROR';

/** Every code of an error. */
export type ErrorCode = FaultCode | ProtocolCode;

/** Each code with its meaning and its remedy. */
export const ERROR_CODES: Readonly<Record<ErrorCode, string>> = {
  UNAUTHENTICATED:
    'The access token is missing, unknown, expired, revoked or of another enterprise. Send a valid one. HTTP 401.',
  FORBIDDEN:
    'The access token does not have the permission that the message names, or the gateway is not ' +
    'authenticated. HTTP 403.',
  ENTERPRISE_NOT_FOUND: 'No enterprise has this name. Returned only to the administration token.',
  ENTERPRISE_NAME_TAKEN: 'Another enterprise has this name, regardless of case. Choose another.',
  ACCESS_TOKEN_NOT_FOUND: 'The enterprise has no access token with this ID.',
  USER_NOT_FOUND: 'The enterprise has no user with this ID, or the user was deleted.',
  USER_NOT_DELETED: 'The user is not deleted, and only deleted users can be erased. Delete the user first.',
  USER_NAME_TAKEN:
    'Another user of the enterprise has this `userName`, regardless of case; `extensions.conflictingUserId` is the ID.',
  STALE_VERSION: "The user's version is not one that the change accepts. Read the user again and repeat the change.",
  FIELD_REQUIRED: 'The attribute in `extensions.field` must have a value.',
  INVALID_VALUE: 'The value in `extensions.field` is invalid; the message tells why.',
  NO_TARGET: 'A `set` step matches no value and has no `orAdd` (RFC 7644 §3.5.2.3). Nothing was changed.',
  LIMIT_EXCEEDED: 'The operation exceeds a limit; the message names the limit. Request less.',
  RATE_LIMITED: 'Too many requests in a short time. Wait, then retry. HTTP 429.',
  TIMED_OUT: 'The operation timed out. A mutation may have been carried out: check before you repeat it. HTTP 503.',
  UNAVAILABLE: 'The database is temporarily unavailable. Retry in a moment. HTTP 503.',
  GRAPHQL_PARSE_FAILED: 'The document is not valid GraphQL. HTTP 400.',
  GRAPHQL_VALIDATION_FAILED: 'The document does not match this schema. HTTP 400.',
  OPERATION_RESOLUTION_FAILURE:
    'The document has several operations, and `operationName` selects none of them. HTTP 400.',
  BAD_USER_INPUT: 'A variable does not match its type. HTTP 400.',
  BAD_REQUEST: 'The HTTP request is invalid. HTTP 400.',
  INTERNAL_SERVER_ERROR: 'A bug on our side; report it with `extensions.requestId`.',
};

export const ErrorCodeEnum = registerEnum<ErrorCode>({
  name: 'ErrorCode',
  description:
    'The possible values of `extensions.code` of an error; the list is complete. `extensions.field` names ' +
    'the attribute or argument in error, if there is one. The message tells in one sentence what to do.',
  values: ERROR_CODES,
});
