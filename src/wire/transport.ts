import type { RequestId } from '../kernel/ids.ts';
import type { PendingResponse } from '../kernel/pending-response.ts';

/** On whose behalf, and in answer to which request, an operation is sent to the directory. */
export interface Caller {
  /** The bearer token as it came, without the word `Bearer`; empty when there was none. */
  readonly token: string;
  readonly requestId: RequestId;
  /**
   * The one permission that the caller makes use of. The directory then allows nothing beyond it, whatever else the
   * token could do: a door such as SCIM is opened only by the permission that is named after it.
   */
  readonly permission: 'USER_PROVISIONING' | null;
  /** The enterprise that a SCIM façade was asked for, by the name in the URL; left out where nobody asked for one. */
  readonly enterprise?: string | undefined;
  /**
   * Whether a SCIM façade of this installation asks. It alone names the request and reports on it; over HTTP the directory
   * believes it only with the secret that all gateways share.
   */
  readonly isGateway: boolean;
  /** What a client of this process waits for; left out where there is none. */
  readonly response?: PendingResponse;
}

/** The headers by which a caller speaks over HTTP; the access token goes in `Authorization`. */
export const CALLER_HEADERS = {
  requestId: 'x-request-id',
  permission: 'x-directory-permission',
  /** Percent-encoded. */
  enterprise: 'x-directory-enterprise',
  gatewaySecret: 'x-directory-gateway',
} as const;

/** A refusal or failure as it crosses the border: a `FaultCode`, or one of GraphQL's own codes. */
export interface WireError {
  readonly message: string;
  readonly code: string;
  readonly field: string | null;
  /** The user who is in the way, where one is. */
  readonly conflictingUserId?: string;
}

/** Which attribute says that an access token has ended. */
const ENDS: ReadonlySet<string | null> = new Set(['expiresAt', 'revokedAt']);

/** Whether a request was refused since its access token has ended, which its holder is told. */
export function isOfEndedToken({ code, field }: WireError): boolean {
  return code === 'UNAUTHENTICATED' && ENDS.has(field);
}

/** What the directory answered. */
export type WireResult<Data> =
  | { readonly data: Data; readonly error: null }
  | { readonly data: null; readonly error: WireError };

/** The names of the operations in `wire/operations`, each with what goes in and what comes out. */
export interface WireOperation<Data, Variables> {
  readonly name: string;
  readonly text: string;
  readonly isMutation: boolean;
  /** Carries the types; never present at run time. */
  readonly __types?: (variables: Variables) => Data;
}

/**
 * The one way from a façade to the directory, whether that is in this process or behind HTTP.
 *
 * `send` never rejects: what goes wrong on the way comes back as the error `UNAVAILABLE` or `TIMED_OUT`. A mutation is
 * sent at most once.
 */
export interface Transport {
  send<Data, Variables>(
    operation: WireOperation<Data, Variables>,
    variables: Variables,
    caller: Caller,
  ): Promise<WireResult<Data>>;
}

/** The directory did not answer, or not with anything that can be understood. */
export const unreachableDirectory: WireError = {
  message: 'The user directory cannot be reached at the moment; try again shortly.',
  code: 'UNAVAILABLE',
  field: null,
};

/** The directory did not answer in time; whether a mutation took place is not known. */
export const lateDirectory: WireError = {
  message: 'The user directory did not respond in time; try again shortly.',
  code: 'TIMED_OUT',
  field: null,
};

/** A defect on the directory's side, of which the outside learns nothing. */
export const brokenDirectory: WireError = {
  message: 'The user directory failed; see its log for the ID of this request.',
  code: 'INTERNAL_SERVER_ERROR',
  field: null,
};

/** A result that carries nothing but an error. */
export function failed(error: WireError): WireResult<never> {
  return { data: null, error };
}
