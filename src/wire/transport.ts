import type { RequestId } from '../kernel/ids.ts';
import type { PendingResponse } from '../kernel/pending-response.ts';

/** The caller of an operation, and the request that it belongs to. */
export interface Caller {
  /** The bearer token as received, without the scheme `Bearer`; empty when there was none. */
  readonly token: string;
  readonly requestId: RequestId;
  /**
   * The one permission that the caller uses; `null` for all that the token has. The directory allows nothing beyond it:
   * the SCIM endpoints work only with tokens for provisioning.
   */
  readonly permission: 'USER_PROVISIONING' | null;
  /** The name of the enterprise in the URL of a SCIM request; omitted where there is none. */
  readonly enterprise?: string | undefined;
  /**
   * Whether the caller is a gateway of this installation. A gateway chooses the request id and reports on the request;
   * over HTTP the directory accepts it only with the gateway secret.
   */
  readonly isGateway: boolean;
  /** The response of this process that waits for the operation; omitted where there is none. */
  readonly response?: PendingResponse;
}

/** The HTTP headers that carry a `Caller`; the access token is in `Authorization`. */
export const CALLER_HEADERS = {
  requestId: 'x-request-id',
  permission: 'x-directory-permission',
  /** Percent-encoded. */
  enterprise: 'x-directory-enterprise',
  gatewaySecret: 'x-directory-gateway',
} as const;

/** An error of an operation; the code is a `FaultCode` or one of GraphQL's own. */
export interface WireError {
  readonly message: string;
  readonly code: string;
  readonly field: string | null;
  /** The user that the operation conflicts with. */
  readonly conflictingUserId?: string;
}

const END_FIELDS: ReadonlySet<string | null> = new Set(['expiresAt', 'revokedAt']);

/** Whether an operation was refused because its access token is expired or revoked; the client is told so. */
export function isOfEndedToken({ code, field }: WireError): boolean {
  return code === 'UNAUTHENTICATED' && END_FIELDS.has(field);
}

/** The outcome of an operation. */
export type WireResult<Data> =
  | { readonly data: Data; readonly error: null }
  | { readonly data: null; readonly error: WireError };

/** An operation of `wire/operations` with the types of its data and variables. */
export interface WireOperation<Data, Variables> {
  readonly name: string;
  readonly text: string;
  readonly isMutation: boolean;
  /** Carries the types; always absent at run time. */
  readonly __types?: (variables: Variables) => Data;
}

/**
 * Sends operations to the directory, in this process or over HTTP.
 *
 * `send` never rejects: a failure of the transport is a result with the error `UNAVAILABLE` or `TIMED_OUT`. A mutation
 * is sent at most once.
 */
export interface Transport {
  send<Data, Variables>(
    operation: WireOperation<Data, Variables>,
    variables: Variables,
    caller: Caller,
  ): Promise<WireResult<Data>>;
}

/** No reply, or one that is not GraphQL's. */
export const unreachableDirectory: WireError = {
  message: 'The user directory cannot be reached at the moment; try again shortly.',
  code: 'UNAVAILABLE',
  field: null,
};

/** No reply in time; a mutation may have been applied. */
export const lateDirectory: WireError = {
  message: 'The user directory did not respond in time; try again shortly.',
  code: 'TIMED_OUT',
  field: null,
};

/** A defect of the directory; its details are in the log only. */
export const brokenDirectory: WireError = {
  message: 'The user directory failed; see its log for the ID of this request.',
  code: 'INTERNAL_SERVER_ERROR',
  field: null,
};

/** A result with an error. */
export function failed(error: WireError): WireResult<never> {
  return { data: null, error };
}
