import { type EnterpriseId, type LoginSessionId, newId } from '../../../kernel/ids.ts';
import { accessTokenOnly, forbidden, sessionOnly } from '../domain/access-faults.ts';
import { INSTALLATION, type LoginSession } from '../domain/login-session.ts';
import { isAllowed, permissionsFor } from '../domain/permission.ts';
import { authorizeAdministration, authorizeByName } from './authorize.ts';
import { newSessionSecret } from './secrets.ts';
import type { Session } from './session.ts';

/** Absolute lifetime; activity does not extend it. */
const LIFETIME_MS = 12 * 3_600_000;

/** Bounds the rows that sign-ins create; opening another session ends the oldest. */
const MAX_PER_TOKEN = 200;

const MAX_LISTED = 1_000;

/** A new session with its secret, which is returned only here. */
export interface OpenedSession {
  readonly secret: string;
  readonly session: LoginSession;
}

/**
 * Exchanges the caller's access token for a session, which has the permissions of the token and ends with it.
 *
 * @param digestOfSession the digest that the secret of a session is stored under
 * @throws Fault `UNAUTHENTICATED`; `FORBIDDEN` for a token that is only for provisioning, and for a session
 */
export async function openSession(
  session: Session,
  digestOfSession: (secret: string) => Buffer,
): Promise<OpenedSession> {
  const { accessToken, sessionId, permissions } = session.authority;
  if (sessionId !== null) throw accessTokenOnly();
  if (!isAllowed(permissions, 'OPEN_SESSION')) throw forbidden(permissionsFor('OPEN_SESSION'));

  const createdAt = session.clock();
  const secret = newSessionSecret();
  const opened: LoginSession = {
    id: newId<LoginSessionId>(),
    enterpriseId: accessToken?.enterpriseId ?? INSTALLATION,
    accessTokenId: accessToken?.id ?? null,
    createdAt,
    expiresAt: earlier(new Date(createdAt.getTime() + LIFETIME_MS), accessToken?.expiresAt ?? null),
  };
  await session.stores.sessions.insert({ ...opened, digest: digestOfSession(secret) }, MAX_PER_TOKEN);
  return { secret, session: opened };
}

/** Selects the sessions of an enterprise, or of the administration token. */
export interface SessionsOf {
  /** Name of the enterprise; `null` for the administration token. */
  readonly enterprise: string | null;
}

/**
 * Lists the live sessions, newest first, at most 1,000.
 *
 * @throws Fault `UNAUTHENTICATED`, `FORBIDDEN`, `ENTERPRISE_NOT_FOUND`
 */
export async function listSessions(session: Session, owner: SessionsOf): Promise<readonly LoginSession[]> {
  return session.stores.sessions.list(await authorizeOwner(session, owner), session.clock(), MAX_LISTED);
}

/**
 * Ends all sessions of an enterprise, or of the administration token. Every process rejects them within two seconds;
 * the caller removes them from the cache of its own process (`Authenticator.forgetSessions`).
 *
 * @returns the ended sessions
 * @throws Fault `UNAUTHENTICATED`, `FORBIDDEN`, `ENTERPRISE_NOT_FOUND`
 */
export async function endSessions(session: Session, owner: SessionsOf): Promise<readonly LoginSessionId[]> {
  return session.stores.sessions.end(await authorizeOwner(session, owner), null);
}

/**
 * Ends the caller's own session, with the same effect on caches as `endSessions`.
 *
 * @returns the ended session; nothing if it had ended before
 * @throws Fault `UNAUTHENTICATED`; `FORBIDDEN` when the caller sent an access token
 */
export async function endSession({ authority, stores }: Session): Promise<readonly LoginSessionId[]> {
  const { accessToken, sessionId } = authority;
  if (sessionId === null) throw sessionOnly();
  return stores.sessions.end(accessToken?.enterpriseId ?? INSTALLATION, sessionId);
}

async function authorizeOwner(session: Session, { enterprise }: SessionsOf): Promise<EnterpriseId> {
  if (enterprise !== null) return (await authorizeByName(session, enterprise, 'MANAGE_ACCESS_TOKENS')).id;
  authorizeAdministration(session);
  return INSTALLATION;
}

function earlier(one: Date, other: Date | null): Date {
  return other !== null && other < one ? other : one;
}
