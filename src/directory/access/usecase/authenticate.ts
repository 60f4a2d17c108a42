import { timingSafeEqual } from 'node:crypto';
import type { Clock } from '../../../kernel/clock.ts';
import type { Fault } from '../../../kernel/fault.ts';
import { fold } from '../../../kernel/fold.ts';
import type { AccessTokenId, EnterpriseId, LoginSessionId } from '../../../kernel/ids.ts';
import { invariant } from '../../../kernel/invariant.ts';
import { accessTokenEnded, forbidden, unauthenticated } from '../domain/access-faults.ts';
import { type AccessTokenStore, endOf, type LiveAccessToken, type TokenEnd } from '../domain/access-token.ts';
import { type FoundSession, isSessionLive, type LoginSessionStore } from '../domain/login-session.ts';
import { PERMISSIONS, type Permission } from '../domain/permission.ts';
import { createDigestCache, type DigestCache } from './digest-cache.ts';
import type { EndedTokenRefusals } from './ended-token-refusals.ts';
import { createLastUsedTracker } from './last-used-tracker.ts';
import { digestOf, isSessionSecret, sessionDigestOf } from './secrets.ts';
import type { Authority } from './session.ts';

export interface AuthenticatorOptions {
  readonly accessTokens: AccessTokenStore;
  readonly sessions: Pick<LoginSessionStore, 'findByDigest'>;
  /** SHA-256 of the administration token of the installation. */
  readonly administrationDigest: Buffer;
  readonly clock: Clock;
  /** Counts requests with tokens that have expired or were revoked. */
  readonly refusals: Pick<EndedTokenRefusals, 'note'>;
}

/** What a request claims beside its secret. */
export interface Claim {
  /** The only permission that the request uses, as a gateway names it; sessions are rejected then. */
  readonly permission: Permission | null;
  /** Name of the enterprise that a gateway was called for; `null` for its own requests, and without a gateway. */
  readonly enterprise: string | null;
}

/** Authenticates callers; one instance per process, with a cache. */
export interface Authenticator {
  /**
   * @param secret the bearer token, of an access token or of a session; empty when the request has none
   * @throws Fault `UNAUTHENTICATED`: the same for an empty or unknown secret and for an ended token of another
   * enterprise, with `field` for an ended token; `FORBIDDEN` when the token lacks the claimed permission; `UNAVAILABLE`
   */
  authenticate(secret: string, claim: Claim): Promise<Authority>;

  /** Removes a revoked token from the cache; other processes reject it within two seconds. */
  forget(id: AccessTokenId): void;

  /** Removes the tokens and sessions of a renamed or deleted enterprise from the cache. */
  forgetEnterprise(id: EnterpriseId): void;

  /** Removes ended sessions from the cache. */
  forgetSessions(ids: readonly LoginSessionId[]): void;
}

export function createAuthenticator({
  accessTokens,
  sessions,
  administrationDigest,
  clock,
  refusals,
}: AuthenticatorOptions): Authenticator {
  invariant(administrationDigest.length === 32, 'the administration digest is a SHA-256');
  const tokenCache = createDigestCache(accessTokens);
  const sessionCache = createDigestCache(sessions);
  const trackUse = createLastUsedTracker(accessTokens);

  async function authenticateToken(secret: string, claim: Claim): Promise<Authority> {
    if (secret === '') throw unauthenticated();
    const digest = digestOf(secret);
    if (timingSafeEqual(digest, administrationDigest)) return administration(null);

    const live = await tokenCache.find(digest);
    if (live === null) throw unauthenticated();
    const { token, enterprise } = live;
    const at = clock();
    const end = endOf(token, at);
    if (end !== null) throw refusalOf(live, end, { claim, count: () => refusals.note(live, end, at) });
    trackUse(token, at);
    return { accessToken: token, enterprise, permissions: token.permissions, sessionId: null };
  }

  async function authenticateSession(secret: string): Promise<Authority> {
    const found = await sessionCache.find(sessionDigestOf(secret, administrationDigest));
    const at = clock();
    if (found === null || !isSessionLive(found, at)) throw unauthenticated();
    const { session, token, enterprise } = found;
    if (token === null) return administration(session.id);
    trackUse(token, at);
    return { accessToken: token, enterprise, permissions: token.permissions, sessionId: session.id };
  }

  return {
    async authenticate(secret, claim) {
      const { permission } = claim;
      if (!isSessionSecret(secret)) return narrow(await authenticateToken(secret, claim), permission);
      // Only gateways claim a permission, and they accept access tokens only.
      if (permission !== null) throw unauthenticated();
      return authenticateSession(secret);
    },
    ...cacheEviction(tokenCache, sessionCache),
  };
}

function cacheEviction(
  tokens: DigestCache<LiveAccessToken>,
  sessions: DigestCache<FoundSession>,
): Omit<Authenticator, 'authenticate'> {
  return {
    forget(id) {
      tokens.evict(({ token }) => token.id === id);
      sessions.evict(({ token }) => token?.id === id);
    },
    forgetEnterprise(id) {
      tokens.evict(({ enterprise }) => enterprise.id === id);
      sessions.evict(({ enterprise }) => enterprise?.id === id);
    },
    forgetSessions: (ids) => sessions.evict(({ session }) => ids.includes(session.id)),
  };
}

interface EndedTokenRequest {
  readonly claim: Claim;
  /** Counts the request. */
  readonly count: () => void;
}

function refusalOf(live: LiveAccessToken, end: TokenEnd, { claim, count }: EndedTokenRequest): Fault {
  if (!mayDisclose(claim, live)) return unauthenticated();
  count();
  return accessTokenEnded(live.token, end);
}

/** Whether the refusal may say that the token has ended: not to another enterprise, nor to a gateway's own requests. */
function mayDisclose(claim: Claim, { enterprise }: LiveAccessToken): boolean {
  if (claim.enterprise !== null) return fold(claim.enterprise) === fold(enterprise.name);
  return claim.permission === null;
}

function administration(sessionId: LoginSessionId | null): Authority {
  return { accessToken: null, enterprise: null, permissions: PERMISSIONS, sessionId };
}

function narrow(authority: Authority, permission: Permission | null): Authority {
  if (permission === null) return authority;
  if (!authority.permissions.includes(permission)) throw forbidden([permission]);
  return { ...authority, permissions: [permission] };
}
