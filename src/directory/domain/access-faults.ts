import { Fault, UNPROVEN_GATEWAY } from '../../kernel/fault.ts';
import type { AccessToken, TokenEnd } from './access-token.ts';
import type { Permission } from './permission.ts';

/**
 * The one answer to everybody whom nobody vouches for. Which of the reasons it was, and whether an enterprise of that
 * name exists at all, is not told; but see `accessTokenEnded`.
 */
export function unauthenticated(): Fault {
  const sentence =
    'The access token is missing, unknown, expired, revoked or made for another enterprise; send one that is valid here.';
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
    'Only the administration token may make, list, rename and delete enterprises, and see and end its own sessions; use it.';
  return new Fault('FORBIDDEN', sentence);
}

/** Whoever reports could say of a request what it likes. */
export function reportsFromGatewaysAlone(): Fault {
  const sentence = 'Reports are taken from gateways alone, which prove themselves: give all the same GATEWAY_SECRET.';
  return new Fault('FORBIDDEN', sentence, UNPROVEN_GATEWAY);
}

/** Told to the administration token alone; everybody else is `unauthenticated`. */
export function enterpriseNotFound(name: string): Fault {
  return new Fault(
    'ENTERPRISE_NOT_FOUND',
    `No enterprise is called "${name}"; correct the name or create it.`,
    'enterprise',
  );
}

/** An access token was to be issued when its enterprise had just been deleted. */
export function enterpriseDeleted(): Fault {
  return new Fault('ENTERPRISE_NOT_FOUND', 'The enterprise was deleted; choose another.', 'enterprise');
}

/** A session makes no others, or whoever has one would have it for ever. */
export function accessTokenOnly(): Fault {
  return new Fault('FORBIDDEN', 'A session is opened with an access token, not with another session; send the token.');
}

export function sessionOnly(): Fault {
  const sentence = 'Only a session can be ended so; send its secret, or end all sessions of the enterprise.';
  return new Fault('FORBIDDEN', sentence);
}

export function enterpriseNameTaken(name: string): Fault {
  return new Fault(
    'ENTERPRISE_NAME_TAKEN',
    `An enterprise called "${name}" exists already; choose another name.`,
    'name',
  );
}

export function accessTokenNotFound(): Fault {
  return new Fault(
    'ACCESS_TOKEN_NOT_FOUND',
    'No access token of this enterprise has this id; list them to find it.',
    'id',
  );
}
