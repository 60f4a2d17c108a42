import type { AccessTokenId, EnterpriseId, LoginSessionId } from '../../../kernel/ids.ts';
import { type AccessToken, isLive } from './access-token.ts';
import type { Enterprise } from './enterprise.ts';

/** The enterprise ID of sessions of the administration token, which belongs to no enterprise. No enterprise has it. */
export const INSTALLATION = 0 as EnterpriseId;

/**
 * A session that an access token was exchanged for at sign-in, so that a browser need not store the token and sign-out
 * can be enforced. Its secret is never stored.
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

/** A session, its access token and its enterprise, as authentication reads them. */
export interface FoundSession {
  readonly session: LoginSession;
  /** `null` for the administration token. */
  readonly token: AccessToken | null;
  readonly enterprise: Enterprise | null;
}

/** Whether the session is valid at that moment: neither it nor its access token has ended. */
export function isSessionLive({ session, token }: FoundSession, at: Date): boolean {
  return session.expiresAt > at && (token === null || isLive(token, at));
}

/** A session to store. */
export interface NewLoginSession extends LoginSession {
  /** The digest of its secret, see `sessionDigestOf`. */
  readonly digest: Buffer;
}

/** Stores sessions until they are ended. */
export interface LoginSessionStore {
  /** Returns the session with that digest, live or expired; `null` if there is none or it was ended. */
  findByDigest(digest: Buffer): Promise<FoundSession | null>;
  /** Lists the sessions that are live at a moment, newest first, at most `most`. */
  list(enterpriseId: EnterpriseId, at: Date, most: number): Promise<readonly LoginSession[]>;
  /**
   * Stores a session, and deletes the oldest of the same access token beyond `most` and some that have expired in the
   * enterprise.
   */
  insert(session: NewLoginSession, most: number): Promise<void>;
  /** Ends one session, or all of the enterprise for `null`; returns those that it ended. */
  end(enterpriseId: EnterpriseId, id: LoginSessionId | null): Promise<readonly LoginSessionId[]>;
}
