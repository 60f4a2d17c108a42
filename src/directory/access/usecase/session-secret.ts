import { createHmac, randomBytes } from 'node:crypto';

const SECRET_BYTES = 32;
const PREFIX = 'xms_';

/** A new secret of 256 random bits, which its prefix tells from that of an access token. */
export function newSessionSecret(): string {
  return `${PREFIX}${randomBytes(SECRET_BYTES).toString('base64url')}`;
}

export function isSessionSecret(secret: string): boolean {
  return secret.startsWith(PREFIX);
}

/**
 * The form under which a session is kept and found: an HMAC by the administration token, so that no session outlives a
 * change of that token, and nothing that is kept tells anything of it.
 *
 * @param administrationDigest SHA-256 of the administration token of the installation
 */
export function sessionDigestOf(secret: string, administrationDigest: Buffer): Buffer {
  return createHmac('sha256', administrationDigest).update(secret).digest();
}
