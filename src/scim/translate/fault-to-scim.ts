import type { FaultCode } from '../../kernel/fault.ts';
import { isOfEndedToken, type WireError } from '../../wire/transport.ts';
import { ScimError, type ScimType } from '../protocol/scim-error.ts';

/** The SCIM error for a fault of the directory. Without a `detail` the directory's own sentence is used. */
interface ErrorMapping {
  readonly status: number;
  readonly scimType: ScimType | null;
  readonly detail?: string;
}

/**
 * The same for an unknown token and an unknown enterprise, so that callers cannot find out which enterprises exist. The
 * holder of an expired or revoked token gets the directory's sentence.
 */
const UNAUTHENTICATED: ErrorMapping = {
  status: 401,
  scimType: null,
  detail:
    'The access token is invalid, expired or revoked for this enterprise; issue a new one and enter it as the secret token.',
};

const INTERNAL_ERROR: ErrorMapping = {
  status: 500,
  scimType: null,
  detail: 'The request failed because of an error on our side; report its X-Request-Id to the operator.',
};

const FAULTS: Readonly<Record<FaultCode, ErrorMapping>> = {
  UNAUTHENTICATED,
  ENTERPRISE_NOT_FOUND: UNAUTHENTICATED,
  FORBIDDEN: {
    status: 403,
    scimType: null,
    detail: 'The access token lacks the permission "User provisioning (using SCIM)"; issue one that has it.',
  },
  USER_NOT_FOUND: { status: 404, scimType: null },
  USER_NAME_TAKEN: {
    status: 409,
    scimType: 'uniqueness',
    detail: 'userName belongs to another user of this enterprise, active or not; choose another or change that user.',
  },
  STALE_VERSION: {
    status: 412,
    scimType: null,
    detail: 'The user is not at the version that the request requires; read the user again and repeat the change.',
  },
  FIELD_REQUIRED: { status: 400, scimType: 'invalidValue' },
  INVALID_VALUE: { status: 400, scimType: 'invalidValue' },
  NO_TARGET: { status: 400, scimType: 'noTarget' },
  LIMIT_EXCEEDED: { status: 400, scimType: 'tooMany' },
  RATE_LIMITED: { status: 429, scimType: null },
  TIMED_OUT: { status: 503, scimType: null },
  UNAVAILABLE: { status: 503, scimType: null },
  // The operations of the façade never fail with these.
  ENTERPRISE_NAME_TAKEN: INTERNAL_ERROR,
  ACCESS_TOKEN_NOT_FOUND: INTERNAL_ERROR,
  USER_NOT_DELETED: INTERNAL_ERROR,
};

const GRAPHQL_ERRORS: Readonly<Record<string, ErrorMapping>> = {
  ...FAULTS,
  BAD_USER_INPUT: {
    status: 400,
    scimType: 'invalidValue',
    detail: 'One of the values is invalid; correct it.',
  },
};

/** The response names the `userName` and the user who has it; the request log stores a sentence without them. */
class UserNameTaken extends ScimError {
  constructor(
    { status, scimType }: ErrorMapping,
    sentence: string,
    private readonly logged: string,
  ) {
    super(status, scimType, sentence);
  }

  override get reason(): string {
    return this.logged;
  }
}

/**
 * Translates an error of the directory to SCIM (RFC 7644 §3.12). The sentence never repeats a value that the caller
 * sent, except a `userName` that is taken.
 */
export function faultToScim(error: WireError): ScimError {
  const { code, message, conflictingUserId } = error;
  const taken = FAULTS.USER_NAME_TAKEN;
  if (code === 'USER_NAME_TAKEN' && conflictingUserId) return new UserNameTaken(taken, message, taken.detail ?? '');
  const { status, scimType, detail } = Object.hasOwn(GRAPHQL_ERRORS, code)
    ? (GRAPHQL_ERRORS[code] ?? INTERNAL_ERROR)
    : INTERNAL_ERROR;
  return new ScimError(status, scimType, isOfEndedToken(error) ? message : (detail ?? message));
}

/** 401 for a request without a token; the same response as for an unknown one. */
export function unauthenticated(): ScimError {
  return faultToScim({ code: 'UNAUTHENTICATED', message: '', field: null });
}

/** 404: the enterprise has no user with this id. */
export function userNotFound(): ScimError {
  const message = 'No user of this enterprise has this ID; look the user up by userName.';
  return faultToScim({ code: 'USER_NOT_FOUND', message, field: 'id' });
}

/** 412: the user has another version than the request requires (RFC 7644 §3.14). */
export function staleVersion(): ScimError {
  return faultToScim({ code: 'STALE_VERSION', message: '', field: null });
}

/** 500 without any detail of the defect. */
export function internalError(): ScimError {
  return faultToScim({ code: 'INTERNAL_SERVER_ERROR', message: '', field: null });
}
