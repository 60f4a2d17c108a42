import type { ExchangeEvent } from '../provisioning/provisioning-listener.ts';
import type { Answer } from './http-client.ts';
import { isJsonObject } from './resource.ts';

/** A request that did not do what it should, as Entra's provisioning log tells it. */
export interface Failure {
  /** `null` when the target did not answer. */
  readonly status: number | null;
  readonly errorCode: string;
  readonly detail: string;
}

const SCIM = 'SystemForCrossDomainIdentityManagement';

/** The target refuses the secret token. */
export const BAD_CREDENTIALS = `${SCIM}CredentialValidationFailure`;
/** The target answers something that SCIM does not know. */
export const INCOMPATIBLE = `${SCIM}ServiceIncompatible`;
/** The target answers a query with users that it did not ask for. */
export const INCOMPATIBLE_FILTERING = `${SCIM}ServiceIncompatibleFiltering`;
/** The target does not know an `id` that it once gave. */
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

/** Names what went wrong with a request whose answer is none of a success. */
export function failureOf(operation: ExchangeEvent['operation'], answer: Answer): Failure {
  if (answer.status === null) {
    const errorCode = answer.reason === 'timeout' ? 'Timeout' : 'WebExceptionProtocolError';
    return { status: null, errorCode, detail: answer.detail };
  }
  return { status: answer.status, errorCode: errorCodeOf(operation, answer.status), detail: detailOf(answer) };
}

/** A success in name, whose body is none that SCIM knows; the target may nevertheless have done what it was asked. */
export function incompatible(status: number, detail: string): Failure {
  return { status, errorCode: INCOMPATIBLE, detail };
}

function errorCodeOf(operation: ExchangeEvent['operation'], status: number): string {
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
