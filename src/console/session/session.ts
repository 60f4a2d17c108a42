import type { Request, Response } from 'express';
import { getIronSession, type IronSession } from 'iron-session';

/** What the sealed cookie holds; the browser keeps it and cannot open it. */
export interface Session {
  /** The secret of the session that the directory has opened; everything is asked with it. Never an access token. */
  readonly secret: string;
}

/** How sessions are kept. */
export interface SessionOptions {
  /** At least 32 characters; every process that serves the console must have the same. */
  readonly secret: string;
  /** Whether the outside world comes over HTTPS. */
  readonly isSecure: boolean;
  /** Where the console is as browsers see it; they send the cookie nowhere else. */
  readonly path: string;
}

/** Hands the sessions of browsers out, finds them and takes them back. Whether one is live still is the directory's to say. */
export interface Sessions {
  open(request: Request, response: Response, session: Session): Promise<void>;
  find(request: Request, response: Response): Promise<Session | null>;
  end(request: Request, response: Response): Promise<void>;
}

/** Browsers take a cookie of such a name over HTTPS alone, so that nobody plants one over HTTP (RFC 6265bis §4.1.3.1). */
const SECURE_PREFIX = '__Secure-';
const COOKIE = 'xm-console';
const HOUR_S = 3600;

/** The directory ends no session later. */
const LIFE_S = 12 * HOUR_S;

/** Sessions in an encrypted cookie that only this server's console receives. */
export function createSessions({ secret: password, isSecure, path }: SessionOptions): Sessions {
  const openCookie = (request: Request, response: Response): Promise<IronSession<Partial<Session>>> =>
    getIronSession<Partial<Session>>(request, response, {
      cookieName: isSecure ? `${SECURE_PREFIX}${COOKIE}` : COOKIE,
      password,
      ttl: LIFE_S,
      cookieOptions: { path, httpOnly: true, sameSite: 'strict', secure: isSecure },
    });
  return {
    async open(request, response, { secret }) {
      const cookie = await openCookie(request, response);
      Object.assign(cookie, { secret });
      await cookie.save();
    },
    async find(request, response) {
      const { secret } = await openCookie(request, response);
      return secret === undefined ? null : { secret };
    },
    async end(request, response) {
      const cookie = await openCookie(request, response);
      cookie.destroy();
    },
  };
}
