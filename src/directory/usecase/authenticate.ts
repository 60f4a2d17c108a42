import { timingSafeEqual } from 'node:crypto';
import type { Clock } from '../../kernel/clock.ts';
import type { AccessTokenId } from '../../kernel/ids.ts';
import { invariant } from '../../kernel/invariant.ts';
import { forbidden, unauthenticated } from '../domain/access-faults.ts';
import { type AccessTokenStore, isLive } from '../domain/access-token.ts';
import type { Authority } from '../domain/authority.ts';
import { PERMISSIONS, type Permission } from '../domain/permission.ts';
import { digestOf } from './access-token-secret.ts';
import { noteUses } from './note-uses.ts';
import { rememberAccessTokens } from './remember-access-tokens.ts';

/** What authentication leans on. */
export interface AuthenticatorOptions {
  readonly accessTokens: AccessTokenStore;
  /** SHA-256 of the administration token of the installation. */
  readonly administrationDigest: Buffer;
  readonly clock: Clock;
}

/** Tells who is calling; one for the whole process. */
export interface Authenticator {
  /**
   * @param secret the bearer token as it came; empty when there was none
   * @param permission the one that the caller says it makes use of: nothing beyond it is allowed then
   * @throws Fault `UNAUTHENTICATED` alike for a secret that is empty, unknown, expired or revoked; `FORBIDDEN` when the
   * token lacks the permission named; `UNAVAILABLE` when nobody can tell
   */
  authenticate(secret: string, permission: Permission | null): Promise<Authority>;

  /** Makes a revocation hold in this process at once; other processes follow within two seconds. */
  forget(id: AccessTokenId): void;
}

export function createAuthenticator({
  accessTokens,
  administrationDigest,
  clock,
}: AuthenticatorOptions): Authenticator {
  invariant(administrationDigest.length === 32, 'the administration digest is a SHA-256');
  const remembered = rememberAccessTokens(accessTokens);
  const noteUse = noteUses(accessTokens);

  async function vouchFor(secret: string): Promise<Authority> {
    if (secret === '') throw unauthenticated();
    const digest = digestOf(secret);
    if (timingSafeEqual(digest, administrationDigest)) return administration();

    const live = await remembered.find(digest);
    const at = clock();
    if (live === null || !isLive(live.token, at)) throw unauthenticated();
    noteUse(live.token, at);
    return { accessToken: live.token, enterprise: live.enterprise, permissions: live.token.permissions };
  }

  return {
    authenticate: async (secret, permission) => narrow(await vouchFor(secret), permission),
    forget: (id) => remembered.forget(id),
  };
}

function administration(): Authority {
  return { accessToken: null, enterprise: null, permissions: PERMISSIONS };
}

function narrow(authority: Authority, permission: Permission | null): Authority {
  if (permission === null) return authority;
  if (!authority.permissions.includes(permission)) throw forbidden([permission]);
  return { ...authority, permissions: [permission] };
}
