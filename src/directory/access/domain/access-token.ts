import type { AccessTokenId, EnterpriseId } from '../../../kernel/ids.ts';
import type { Enterprise } from './enterprise.ts';
import type { Permission } from './permission.ts';

/** An access token, without its secret, which is never stored. */
export interface AccessToken {
  readonly id: AccessTokenId;
  readonly enterpriseId: EnterpriseId;
  /** Display name. */
  readonly name: string;
  readonly permissions: readonly Permission[];
  readonly createdAt: Date;
  readonly expiresAt: Date | null;
  readonly revokedAt: Date | null;
  /** To the minute. */
  readonly lastUsedAt: Date | null;
  /** Rejected requests since it expired or was revoked; `null` if there were none. */
  readonly refusals: TokenRefusals | null;
  /** The token that replaced it in a rotation; `null` if none did. */
  readonly successorId: AccessTokenId | null;
}

/** Requests with a token that has expired or was revoked. */
export interface TokenRefusals {
  readonly count: number;
  readonly since: Date;
  readonly last: Date;
}

/** Whether the token is valid at that moment: neither expired nor revoked. */
export function isLive({ revokedAt, expiresAt }: AccessToken, at: Date): boolean {
  return revokedAt === null && (expiresAt === null || expiresAt > at);
}

/** How a token ended. */
export type TokenEnd = 'expired' | 'revoked';

/** How the token ended before that moment; `null` if it is live. */
export function endOf(token: AccessToken, at: Date): TokenEnd | null {
  if (isLive(token, at)) return null;
  return token.revokedAt === null ? 'expired' : 'revoked';
}

/** An access token and its enterprise, as authentication reads them. */
export interface LiveAccessToken {
  readonly token: AccessToken;
  readonly enterprise: Enterprise;
}

/** The replacement of one token by another. */
export interface Rotation {
  readonly enterpriseId: EnterpriseId;
  /** The token to replace. */
  readonly oldId: string;
  /** Its new expiry, unless it expires earlier; `null` revokes it at once. */
  readonly endsAt: Date | null;
  /** The token that replaces it. */
  readonly newId: AccessTokenId;
  readonly createdAt: Date;
  readonly expiresAt: Date | null;
  /** The expected successor of the old token (compare and swap); with another the rotation fails. */
  readonly successorId: AccessTokenId | null;
}

/** Both sides of a rotation. */
export interface Rotated {
  readonly token: AccessToken;
  /** The old token, with its expiry or revocation. */
  readonly replaced: AccessToken;
}

/** Stores access tokens, by the SHA-256 digest of their secret. */
export interface AccessTokenStore {
  /** Returns the token with that digest, live or ended; `null` if there is none. */
  findByDigest(digest: Buffer): Promise<LiveAccessToken | null>;
  /** Lists all tokens of an enterprise, newest first, including revoked and expired ones. */
  list(enterpriseId: EnterpriseId): Promise<readonly AccessToken[]>;
  /** Returns tokens in the order of `ids`; `null` for unknown ones. */
  findMany(enterpriseId: EnterpriseId, ids: readonly AccessTokenId[]): Promise<readonly (AccessToken | null)[]>;
  /** @throws Fault `ENTERPRISE_NOT_FOUND` when the enterprise was deleted */
  insert(token: AccessToken, digest: Buffer): Promise<void>;
  /** Revokes a token; a revoked token keeps its first date. Returns `null` if there is none. */
  revoke(enterpriseId: EnterpriseId, id: string, at: Date): Promise<AccessToken | null>;
  /**
   * Inserts a new token with the name and the permissions of a live one, and ends or revokes that, in one transaction.
   * Returns `null` and changes nothing if the old token is not live or was rotated meanwhile.
   */
  rotate(rotation: Rotation, digest: Buffer): Promise<Rotated | null>;
  /** Stores the time of the last use, at most once per minute. */
  touch(enterpriseId: EnterpriseId, id: AccessTokenId, at: Date): Promise<void>;
  /** Adds rejected requests to those stored before. */
  addRefusals(enterpriseId: EnterpriseId, id: AccessTokenId, refusals: TokenRefusals): Promise<void>;
}
