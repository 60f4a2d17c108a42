import { type LoginSessionId, newId } from '../../../kernel/ids.ts';
import { accessTokenOnly, forbidden } from '../domain/access-faults.ts';
import { INSTALLATION, type LoginSession } from '../domain/login-session.ts';
import { isAllowed, permissionsFor } from '../domain/permission.ts';
import type { Session } from './session.ts';
import { newSessionSecret } from './session-secret.ts';

/** However busy somebody is, after a working day the access token is asked for again. */
const LIFE_MS = 12 * 3_600_000;

/** So that nobody fills the database by signing in; one more ends the oldest. */
const MOST_PER_TOKEN = 200;

/** A new session with its secret, which is told here and never again. */
export interface OpenedSession {
  readonly secret: string;
  readonly session: LoginSession;
}

/**
 * Exchanges the access token that the caller sends for a session, which may do what the token may and ends with it.
 *
 * @param digestOf the form under which a session's secret is kept
 * @throws Fault `UNAUTHENTICATED`; `FORBIDDEN` for a token that is for provisioning alone, and for a session
 */
export async function openSession(session: Session, digestOf: (secret: string) => Buffer): Promise<OpenedSession> {
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
    expiresAt: soonest(new Date(createdAt.getTime() + LIFE_MS), accessToken?.expiresAt ?? null),
  };
  await session.stores.sessions.insert({ ...opened, digest: digestOf(secret) }, MOST_PER_TOKEN);
  return { secret, session: opened };
}

function soonest(one: Date, other: Date | null): Date {
  return other !== null && other < one ? other : one;
}
