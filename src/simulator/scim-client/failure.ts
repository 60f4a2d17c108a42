import type { HttpResult, RequestEvent } from './http-client.ts';
import { isJsonObject } from './resource.ts';

/** A failed request, as Entra's provisioning log shows it. */
export interface Failure {
  /** `null` when there was no response. */
  readonly status: number | null;
  readonly errorCode: string;
  readonly detail: string;
}

const SCIM = 'SystemForCrossDomainIdentityManagement';

/** The target rejects the secret token. */
export const BAD_CREDENTIALS = `${SCIM}CredentialValidationFailure`;
/** The target sends a response that SCIM does not allow. */
export const INCOMPATIBLE = `${SCIM}ServiceIncompatible`;
/** The target returns users that the query does not match. */
export const INCOMPATIBLE_FILTERING = `${SCIM}ServiceIncompatibleFiltering`;
/** The target no longer has a resource that it created. */
export const INVALID_ANCHOR = 'InvalidAnchor';

const BY_STATUS: Readonly<Record<number, string>> = {
  400: `${SCIM}BadRequest`,
  401: BAD_CREDENTIALS,
  403: 'InsufficientRights',
  404: INVALID_ANCHOR,
  405: 'MethodNotAllowed',
  409: 'EntryConflict',
  422: 'UnprocessableEntity',
  429: 'TooManyRequests',
  500: 'InternalServerError',
  501: 'NotImplemented',
};

const LONGEST_DETAIL = 500;

/** The failure of a request without a 2xx response. */
export function failureOf(operation: RequestEvent['operation'], result: HttpResult): Failure {
  if (result.status === null) {
    const errorCode = result.reason === 'timeout' ? 'Timeout' : 'WebExceptionProtocolError';
    return { status: null, errorCode, detail: result.detail };
  }
  return { status: result.status, errorCode: errorCodeOf(operation, result.status), detail: detailOf(result) };
}

/** The failure of a 2xx response with an invalid body; the target may have carried out the request. */
export function incompatible(status: number, detail: string): Failure {
  return { status, errorCode: INCOMPATIBLE, detail };
}

function errorCodeOf(operation: RequestEvent['operation'], status: number): string {
  const isQuery = operation === 'match' || operation === 'probe';
  if (status === 404 && (isQuery || operation === 'create')) return INCOMPATIBLE;
  if (status === 409 && operation !== 'create') return INCOMPATIBLE_FILTERING;
  return BY_STATUS[status] ?? 'WebExceptionProtocolError';
}

function detailOf({ status, text }: { readonly status: number; readonly text: string }): string {
  const { detail } = parseError(text);
  const said = typeof detail === 'string' && detail !== '' ? detail : text.trim();
  return said === '' ? `The target answered ${status}.` : `${status}: ${said.slice(0, LONGEST_DETAIL)}`;
}

function parseError(text: string): { readonly detail?: unknown } {
  try {
    const body: unknown = JSON.parse(text);
    return isJsonObject(body) ? body : {};
  } catch {
    return {};
  }
}
