import { hash, randomBytes } from 'node:crypto';

const SECRET_BYTES = 32;

/** A new secret of 256 random bits, with a prefix by which scanners of leaked secrets know it. */
export function newSecret(): string {
  return `xmd_${randomBytes(SECRET_BYTES).toString('base64url')}`;
}

/** The form under which a secret is kept and looked up: SHA-256. Random as it is, it needs neither salt nor stretching. */
export function digestOf(secret: string): Buffer {
  return hash('sha256', secret, 'buffer');
}
