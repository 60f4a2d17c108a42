import { Fault, UNPROVEN_GATEWAY } from '../../../kernel/fault.ts';
import type { AccessToken, TokenEnd } from './access-token.ts';
import type { Permission } from './permission.ts';

/**
 * The one answer to everybody whom nobody vouches for. Which of the reasons it was, and whether an enterprise of that
 * name exists at all, is not told; but see `accessTokenEnded`.
 */
export function unauthenticated(): Fault {
  const sentence =
    'The access token is missing, unknown, expired, revoked or belongs to another enterprise; send a valid one.';
  return new Fault('UNAUTHENTICATED', sentence);
}

/** Which attribute of an access token says how it ended: the `field` of the refusal, by which others tell it apart. */
const FIELDS = { expired: 'expiresAt', revoked: 'revokedAt' } as const satisfies Record<TokenEnd, keyof AccessToken>;

/** Told to whoever holds the secret of a token that has ended, and to nobody else. */
export function accessTokenEnded(token: AccessToken, end: TokenEnd): Fault {
  const day = token[FIELDS[end]]?.toISOString().slice(0, 10);
  const verb = end === 'expired' ? 'expired' : 'was revoked';
  const sentence = `This access token ${verb} on ${day}; issue a new one and use it instead.`;
  return new Fault('UNAUTHENTICATED', sentence, FIELDS[end]);
}

/** The token is good but not for this: any one of the permissions would do. */
export function forbidden(needed: readonly Permission[]): Fault {
  return new Fault('FORBIDDEN', `The access token lacks the permission ${needed.join(' or ')}; use one that has it.`);
}

/** Reserved to the administration token of the installation. */
export function administrationOnly(): Fault {
  const sentence =
    'Only the administration token can create, list, rename and delete enterprises, and list and end its own sessions; use it.';
  return new Fault('FORBIDDEN', sentence);
}

/** Whoever reports could say of a request what it likes. */
export function reportsFromGatewaysAlone(): Fault {
  const sentence = 'Only authenticated gateways can send reports; set the same GATEWAY_SECRET on all processes.';
  return new Fault('FORBIDDEN', sentence, UNPROVEN_GATEWAY);
}

/** Told to the administration token alone; everybody else is `unauthenticated`. */
export function enterpriseNotFound(name: string): Fault {
  return new Fault(
    'ENTERPRISE_NOT_FOUND',
    `There is no enterprise "${name}"; correct the name or create it.`,
    'enterprise',
  );
}

/** An access token was to be issued when its enterprise had just been deleted. */
export function enterpriseDeleted(): Fault {
  return new Fault('ENTERPRISE_NOT_FOUND', 'The enterprise was deleted; choose another.', 'enterprise');
}

/** A session makes no others, or whoever has one would have it for ever. */
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
