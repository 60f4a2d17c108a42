import type { FaultCode } from '../../kernel/fault.ts';
import { isOfEndedToken, type WireError } from '../../wire/transport.ts';
import { ScimError, type ScimType } from '../protocol/scim-error.ts';

/** What a refusal of the directory is in SCIM; the directory's own sentence is passed on unless one stands here. */
interface Answer {
  readonly status: number;
  readonly scimType: ScimType | null;
  readonly detail?: string;
}

/**
 * The same whether the token or the enterprise is unknown: which enterprises exist is nobody's business. Whoever holds a
 * token that has ended hears so from the directory.
 */
const UNAUTHENTICATED: Answer = {
  status: 401,
  scimType: null,
  detail:
    'The access token is invalid, expired or revoked for this enterprise; issue a new one and enter it as the secret token.',
};

const BROKEN: Answer = {
  status: 500,
  scimType: null,
  detail: 'The request failed because of an error on our side; report its X-Request-Id to the operator.',
};

const ANSWERS: Readonly<Record<FaultCode, Answer>> = {
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
  // No operation of ours can be refused for these.
  ENTERPRISE_NAME_TAKEN: BROKEN,
  ACCESS_TOKEN_NOT_FOUND: BROKEN,
  USER_NOT_DELETED: BROKEN,
};

const GRAPHQL_ANSWERS: Readonly<Record<string, Answer>> = {
  ...ANSWERS,
  BAD_USER_INPUT: {
    status: 400,
    scimType: 'invalidValue',
    detail: 'One of the values is invalid; correct it.',
  },
};

/** A `userName` belongs to somebody: the client is told which and to whom, and the sentence that is kept is always the same. */
class UserNameTaken extends ScimError {
  constructor(
    { status, scimType }: Answer,
    sentence: string,
    private readonly kept: string,
  ) {
    super(status, scimType, sentence);
  }

  override get reason(): string {
    return this.kept;
  }
}

/**
 * The directory's refusal in SCIM's words (RFC 7644 §3.12). No value that the caller sent is repeated, but for a `userName`
 * that somebody has.
 */
export function faultToScim(error: WireError): ScimError {
  const { code, message, conflictingUserId } = error;
  const taken = ANSWERS.USER_NAME_TAKEN;
  if (code === 'USER_NAME_TAKEN' && conflictingUserId) return new UserNameTaken(taken, message, taken.detail ?? '');
  const { status, scimType, detail } = Object.hasOwn(GRAPHQL_ANSWERS, code)
    ? (GRAPHQL_ANSWERS[code] ?? BROKEN)
    : BROKEN;
  return new ScimError(status, scimType, isOfEndedToken(error) ? message : (detail ?? message));
}

/** There is no token at all; the answer is the same as for one that is unknown. */
export function unauthenticated(): ScimError {
  return faultToScim({ code: 'UNAUTHENTICATED', message: '', field: null });
}

/** Nobody in the enterprise has this id, or no more. */
export function userNotFound(): ScimError {
  const message = 'No user of this enterprise has this ID; look the user up by userName.';
  return faultToScim({ code: 'USER_NOT_FOUND', message, field: 'id' });
}

/** The user is at another version than the request insists on (RFC 7644 §3.14). */
export function staleVersion(): ScimError {
  return faultToScim({ code: 'STALE_VERSION', message: '', field: null });
}

/** Something on our side is broken, of which the caller learns nothing but where to ask. */
export function brokenService(): ScimError {
  return faultToScim({ code: 'INTERNAL_SERVER_ERROR', message: '', field: null });
}
