import { createHmac, hash, randomBytes } from 'node:crypto';

const SECRET_BYTES = 32;

/** Secret scanners find leaked tokens by this prefix. */
const TOKEN_PREFIX = 'xmd_';

const SESSION_PREFIX = 'xms_';

/** Creates the secret of an access token: 256 random bits. */
export function newTokenSecret(): string {
  return newSecret(TOKEN_PREFIX);
}

/** Creates the secret of a session: 256 random bits. */
export function newSessionSecret(): string {
  return newSecret(SESSION_PREFIX);
}

/** Whether a bearer token is the secret of a session, by its prefix. */
export function isSessionSecret(secret: string): boolean {
  return secret.startsWith(SESSION_PREFIX);
}

/** The digest that an access token is stored under: SHA-256. Random secrets need neither a salt nor key stretching. */
export function digestOf(secret: string): Buffer {
  return hash('sha256', secret, 'buffer');
}

/**
 * The digest that a session is stored under: an HMAC with the administration token, so that a change of that token ends
 * all sessions.
 *
 * @param administrationDigest SHA-256 of the administration token of the installation
 */
export function sessionDigestOf(secret: string, administrationDigest: Buffer): Buffer {
  return createHmac('sha256', administrationDigest).update(secret).digest();
}

function newSecret(prefix: string): string {
  return `${prefix}${randomBytes(SECRET_BYTES).toString('base64url')}`;
}
