import type { AccessTokenId, EnterpriseId, LoginSessionId } from '../../../kernel/ids.ts';
import { type AccessToken, isLive } from './access-token.ts';
import type { Enterprise } from './enterprise.ts';

/** Where the sessions of the administration token are kept, which belongs to no enterprise: none has this number. */
export const INSTALLATION = 0 as EnterpriseId;

/**
 * What an access token is exchanged for at signing in, so that a browser need not hold the token, and so that signing out
 * ends something. Its secret is never kept.
 */
export interface LoginSession {
  readonly id: LoginSessionId;
  /** `INSTALLATION` for a session of the administration token. */
  readonly enterpriseId: EnterpriseId;
  /** `null` for the administration token. */
  readonly accessTokenId: AccessTokenId | null;
  readonly createdAt: Date;
  readonly expiresAt: Date;
}

/** A session together with what it stands for, as authentication needs them. */
export interface FoundSession {
  readonly session: LoginSession;
  /** `null` for the administration token. */
  readonly token: AccessToken | null;
  readonly enterprise: Enterprise | null;
}

/** Whether the session opens anything at that moment: for as long as its access token does, and no longer than its own time. */
export function isSessionLive({ session, token }: FoundSession, at: Date): boolean {
  return session.expiresAt > at && (token === null || isLive(token, at));
}

/** A session to be kept. */
export interface NewLoginSession extends LoginSession {
  /** By which it is found again. */
  readonly digest: Buffer;
}

/** Keeps the sessions that nobody has ended. */
export interface LoginSessionStore {
  /** The session of that digest, live or not; `null` when unknown or ended. */
  findByDigest(digest: Buffer): Promise<FoundSession | null>;
  /** The newest that are live at a moment, newest first. */
  list(enterpriseId: EnterpriseId, at: Date, most: number): Promise<readonly LoginSession[]>;
  /**
   * Keeps a session, and ends the oldest of the same access token so that it has no more than `most`. What has expired
   * in the enterprise by then is forgotten.
   */
  insert(session: NewLoginSession, most: number): Promise<void>;
  /** Ends one, or with `null` all of an enterprise; tells which ones. */
  end(enterpriseId: EnterpriseId, id: LoginSessionId | null): Promise<readonly LoginSessionId[]>;
}
