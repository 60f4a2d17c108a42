import type { AccessTokenId, EnterpriseId } from '../../../kernel/ids.ts';
import type { Enterprise } from './enterprise.ts';
import type { Permission } from './permission.ts';

/** A secret's public side: what the directory knows of an access token. The secret itself is never kept. */
export interface AccessToken {
  readonly id: AccessTokenId;
  readonly enterpriseId: EnterpriseId;
  /** What the admin called it. */
  readonly name: string;
  readonly permissions: readonly Permission[];
  readonly createdAt: Date;
  readonly expiresAt: Date | null;
  readonly revokedAt: Date | null;
  /** To the minute. */
  readonly lastUsedAt: Date | null;
  /** What was refused since it ended; `null`: nothing. */
  readonly refusals: TokenRefusals | null;
  /** The token that was issued in its place; `null`: none. */
  readonly successorId: AccessTokenId | null;
}

/** Requests with a token that has expired or was revoked. */
export interface TokenRefusals {
  readonly count: number;
  readonly since: Date;
  readonly last: Date;
}

/** Whether the token opens anything at that moment. */
export function isLive({ revokedAt, expiresAt }: AccessToken, at: Date): boolean {
  return revokedAt === null && (expiresAt === null || expiresAt > at);
}

/** How a token ended. */
export type TokenEnd = 'expired' | 'revoked';

/** How the token had ended at that moment; `null` while it is live. */
export function endOf(token: AccessToken, at: Date): TokenEnd | null {
  if (isLive(token, at)) return null;
  return token.revokedAt === null ? 'expired' : 'revoked';
}

/** An access token together with its enterprise, as authentication needs them. */
export interface LiveAccessToken {
  readonly token: AccessToken;
  readonly enterprise: Enterprise;
}

/** One token in the place of another. */
export interface Rotation {
  readonly enterpriseId: EnterpriseId;
  /** The token that ends. */
  readonly oldId: string;
  /** When it ends, unless it does so sooner; `null`: it is revoked at once. */
  readonly endsAt: Date | null;
  /** The token that takes its place. */
  readonly newId: AccessTokenId;
  readonly createdAt: Date;
  readonly expiresAt: Date | null;
  /** The successor that the old one is known to have; with any other it is not rotated. */
  readonly successorId: AccessTokenId | null;
}

/** Both sides of a rotation. */
export interface Rotated {
  readonly token: AccessToken;
  /** The old one, with its end. */
  readonly replaced: AccessToken;
}

/** Keeps access tokens by the SHA-256 digest of their secret. */
export interface AccessTokenStore {
  /** The token of that digest, live or not; `null` when unknown. */
  findByDigest(digest: Buffer): Promise<LiveAccessToken | null>;
  /** All of an enterprise, newest first, revoked and expired ones too. */
  list(enterpriseId: EnterpriseId): Promise<readonly AccessToken[]>;
  /** Several at once, in the order of `ids`. */
  findMany(enterpriseId: EnterpriseId, ids: readonly AccessTokenId[]): Promise<readonly (AccessToken | null)[]>;
  insert(token: AccessToken, digest: Buffer): Promise<void>;
  /** Marks the token as revoked; one that is revoked already keeps its first date. `null` when unknown. */
  revoke(enterpriseId: EnterpriseId, id: string, at: Date): Promise<AccessToken | null>;
  /**
   * Puts a new token of the same name and permissions beside a live one, which ends at `endsAt` unless it does so
   * sooner, or is revoked, all or nothing. `null`, and nothing is changed, when the old one is not live, or was rotated
   * meanwhile.
   */
  rotate(rotation: Rotation, digest: Buffer): Promise<Rotated | null>;
  /** Notes uses, at most one write a token and minute. */
  touch(enterpriseId: EnterpriseId, id: AccessTokenId, at: Date): Promise<void>;
  /** Adds requests that were refused to those that were before. */
  addRefusals(enterpriseId: EnterpriseId, id: AccessTokenId, refusals: TokenRefusals): Promise<void>;
}
