import { timingSafeEqual } from 'node:crypto';
import type { Clock } from '../../../kernel/clock.ts';
import type { Fault } from '../../../kernel/fault.ts';
import { fold } from '../../../kernel/fold.ts';
import type { AccessTokenId, EnterpriseId, LoginSessionId } from '../../../kernel/ids.ts';
import { invariant } from '../../../kernel/invariant.ts';
import { accessTokenEnded, forbidden, unauthenticated } from '../domain/access-faults.ts';
import { type AccessTokenStore, endOf, type LiveAccessToken, type TokenEnd } from '../domain/access-token.ts';
import type { Authority } from '../domain/authority.ts';
import { type FoundSession, isSessionLive, type LoginSessionStore } from '../domain/login-session.ts';
import { PERMISSIONS, type Permission } from '../domain/permission.ts';
import { type RememberedByDigest, rememberByDigest } from './digest-cache.ts';
import type { EndedTokenRefusals } from './ended-token-refusals.ts';
import { noteUses } from './last-used-tracker.ts';
import { digestOf } from './secrets.ts';
import { isSessionSecret, sessionDigestOf } from './session-secret.ts';

/** What authentication leans on. */
export interface AuthenticatorOptions {
  readonly accessTokens: AccessTokenStore;
  readonly sessions: Pick<LoginSessionStore, 'findByDigest'>;
  /** SHA-256 of the administration token of the installation. */
  readonly administrationDigest: Buffer;
  readonly clock: Clock;
  /** Takes in requests with tokens that have ended. */
  readonly refusals: Pick<EndedTokenRefusals, 'note'>;
}

/** What a secret is shown for. */
export interface Claim {
  /** The one permission that a façade says it makes use of: nothing beyond it is allowed then, and no session. */
  readonly permission: Permission | null;
  /** The enterprise that a façade was asked for, by name; `null` where it asks on its own behalf, or none asks. */
  readonly enterprise: string | null;
}

/** Tells who is calling; one for the whole process. */
export interface Authenticator {
  /**
   * @param secret the bearer token as it came, or the secret of a session; empty when there was none
   * @throws Fault `UNAUTHENTICATED` alike for a secret that is empty or unknown, or ended and shown at another enterprise;
   * with the attribute that says so for one that has ended; `FORBIDDEN` when the token lacks the permission named;
   * `UNAVAILABLE` when nobody can tell
   */
  authenticate(secret: string, claim: Claim): Promise<Authority>;

  /** Makes a revocation hold in this process at once; other processes follow within two seconds. */
  forget(id: AccessTokenId): void;

  /** Makes it hold in this process at once that an enterprise was renamed or deleted. */
  forgetEnterprise(id: EnterpriseId): void;

  /** The same for sessions that were ended. */
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
  const remembered = rememberByDigest(accessTokens);
  const rememberedSessions = rememberByDigest(sessions);
  const noteUse = noteUses(accessTokens);

  async function vouchFor(secret: string, claim: Claim): Promise<Authority> {
    if (secret === '') throw unauthenticated();
    const digest = digestOf(secret);
    if (timingSafeEqual(digest, administrationDigest)) return administration(null);

    const live = await remembered.find(digest);
    if (live === null) throw unauthenticated();
    const { token, enterprise } = live;
    const at = clock();
    const end = endOf(token, at);
    if (end !== null) throw refusalOf(live, end, { claim, note: () => refusals.note(live, end, at) });
    noteUse(token, at);
    return { accessToken: token, enterprise, permissions: token.permissions, sessionId: null };
  }

  async function vouchForSession(secret: string): Promise<Authority> {
    const found = await rememberedSessions.find(sessionDigestOf(secret, administrationDigest));
    const at = clock();
    if (found === null || !isSessionLive(found, at)) throw unauthenticated();
    const { session, token, enterprise } = found;
    if (token === null) return administration(session.id);
    noteUse(token, at);
    return { accessToken: token, enterprise, permissions: token.permissions, sessionId: session.id };
  }

  return {
    async authenticate(secret, claim) {
      const { permission } = claim;
      if (!isSessionSecret(secret)) return narrow(await vouchFor(secret, claim), permission);
      // Whoever names a permission is a gateway, which takes what Entra was given and nothing that a browser has.
      if (permission !== null) throw unauthenticated();
      return vouchForSession(secret);
    },
    ...forgetters(remembered, rememberedSessions),
  };
}

function forgetters(
  tokens: RememberedByDigest<LiveAccessToken>,
  sessions: RememberedByDigest<FoundSession>,
): Omit<Authenticator, 'authenticate'> {
  return {
    forget(id) {
      tokens.forget(({ token }) => token.id === id);
      sessions.forget(({ token }) => token?.id === id);
    },
    forgetEnterprise(id) {
      tokens.forget(({ enterprise }) => enterprise.id === id);
      sessions.forget(({ enterprise }) => enterprise?.id === id);
    },
    forgetSessions: (ids) => sessions.forget(({ session }) => ids.includes(session.id)),
  };
}

interface Telling {
  readonly claim: Claim;
  /** Counts the request, if whoever makes it is told. */
  readonly note: () => void;
}

function refusalOf(live: LiveAccessToken, end: TokenEnd, { claim, note }: Telling): Fault {
  if (!isToldTo(claim, live)) return unauthenticated();
  note();
  return accessTokenEnded(live.token, end);
}

/** At another enterprise nothing is told of a token, and what a façade asks by itself is no request of anybody's. */
function isToldTo(claim: Claim, { enterprise }: LiveAccessToken): boolean {
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
