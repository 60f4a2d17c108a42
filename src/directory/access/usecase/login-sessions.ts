import type { EnterpriseId, LoginSessionId } from '../../../kernel/ids.ts';
import { sessionOnly } from '../domain/access-faults.ts';
import { INSTALLATION, type LoginSession } from '../domain/login-session.ts';
import { assertAdministration, enterEnterprise } from './authorize.ts';
import type { Session } from './session.ts';

const MOST_LISTED = 1_000;

/** Whose sessions are meant. */
export interface SessionsOf {
  /** Name of the enterprise; `null` for the sessions of the administration token. */
  readonly enterprise: string | null;
}

/**
 * The sessions that are live, newest first, 1,000 at most.
 *
 * @throws Fault `UNAUTHENTICATED`, `FORBIDDEN`, `ENTERPRISE_NOT_FOUND`
 */
export async function listSessions(session: Session, meant: SessionsOf): Promise<readonly LoginSession[]> {
  return session.stores.sessions.list(await whereTheyAre(session, meant), session.clock(), MOST_LISTED);
}

/**
 * Ends all sessions of an enterprise, or of the administration token. The process that ends them tells its authenticator
 * to forget them; the others notice within two seconds.
 *
 * @returns those that ended
 * @throws Fault `UNAUTHENTICATED`, `FORBIDDEN`, `ENTERPRISE_NOT_FOUND`
 */
export async function endSessions(session: Session, meant: SessionsOf): Promise<readonly LoginSessionId[]> {
  return session.stores.sessions.end(await whereTheyAre(session, meant), null);
}

/**
 * Ends the session that it is asked in, everywhere, as `endSessions` does.
 *
 * @throws Fault `UNAUTHENTICATED`; `FORBIDDEN` when it is asked with an access token
 */
export async function endSession({ authority, stores }: Session): Promise<readonly LoginSessionId[]> {
  const { accessToken, sessionId } = authority;
  if (sessionId === null) throw sessionOnly();
  return stores.sessions.end(accessToken?.enterpriseId ?? INSTALLATION, sessionId);
}

async function whereTheyAre(session: Session, { enterprise }: SessionsOf): Promise<EnterpriseId> {
  if (enterprise !== null) return (await enterEnterprise(session, enterprise, 'MANAGE_ACCESS_TOKENS')).id;
  assertAdministration(session);
  return INSTALLATION;
}
