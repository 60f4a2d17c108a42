import { Fault, UNPROVEN_GATEWAY } from '../../../kernel/fault.ts';
import type { AccessToken, TokenEnd } from './access-token.ts';
import type { Permission } from './permission.ts';

/**
 * The caller is not authenticated. The same fault for every reason, so that it does not disclose whether a token or an
 * enterprise exists; `accessTokenEnded` is the exception.
 */
export function unauthenticated(): Fault {
  const sentence =
    'The access token is missing, unknown, expired, revoked or belongs to another enterprise; send a valid one.';
  return new Fault('UNAUTHENTICATED', sentence);
}

/** The attribute that caused the end, which the refusal has as its `field`. */
const FIELDS = { expired: 'expiresAt', revoked: 'revokedAt' } as const satisfies Record<TokenEnd, keyof AccessToken>;

/** The token has expired or was revoked. Only for callers that sent the secret of that token. */
export function accessTokenEnded(token: AccessToken, end: TokenEnd): Fault {
  const day = token[FIELDS[end]]?.toISOString().slice(0, 10);
  const verb = end === 'expired' ? 'expired' : 'was revoked';
  const sentence = `This access token ${verb} on ${day}; issue a new one and use it instead.`;
  return new Fault('UNAUTHENTICATED', sentence, FIELDS[end]);
}

/** The token is valid but lacks a permission; each of `needed` is sufficient. */
export function forbidden(needed: readonly Permission[]): Fault {
  return new Fault('FORBIDDEN', `The access token lacks the permission ${needed.join(' or ')}; use one that has it.`);
}

/** The operation requires the administration token of the installation. */
export function administrationOnly(): Fault {
  const sentence =
    'Only the administration token can create, list, rename and delete enterprises, and list and end its own sessions; use it.';
  return new Fault('FORBIDDEN', sentence);
}

/** Only gateways may report requests, because the directory cannot verify a report. */
export function gatewaysOnly(): Fault {
  const sentence = 'Only authenticated gateways can send reports; set the same GATEWAY_SECRET on all processes.';
  return new Fault('FORBIDDEN', sentence, UNPROVEN_GATEWAY);
}

/** No enterprise has this name. Only for the administration token; other callers get `unauthenticated`. */
export function enterpriseNotFound(name: string): Fault {
  return new Fault(
    'ENTERPRISE_NOT_FOUND',
    `There is no enterprise "${name}"; correct the name or create it.`,
    'enterprise',
  );
}

/** The enterprise was deleted while an access token was issued for it. */
export function enterpriseDeleted(): Fault {
  return new Fault('ENTERPRISE_NOT_FOUND', 'The enterprise was deleted; choose another.', 'enterprise');
}

/** A session cannot open another one, because it could extend its life without limit. */
export function accessTokenOnly(): Fault {
  return new Fault('FORBIDDEN', 'openSession requires an access token, not a session; send the token.');
}

export function sessionOnly(): Fault {
  const sentence = 'endSession requires the secret of a session; send that, or end all sessions of the enterprise.';
  return new Fault('FORBIDDEN', sentence);
}

export function enterpriseNameTaken(name: string): Fault {
  return new Fault('ENTERPRISE_NAME_TAKEN', `Enterprise "${name}" already exists; choose another name.`, 'name');
}

export function accessTokenNotFound(): Fault {
  return new Fault(
    'ACCESS_TOKEN_NOT_FOUND',
    'No access token of this enterprise has this ID; list them to find it.',
    'id',
  );
}
