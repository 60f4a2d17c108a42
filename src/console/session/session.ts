import type { Request, Response } from 'express';
import { getIronSession, type IronSession } from 'iron-session';

/** What the sealed cookie holds; the browser keeps it and cannot open it. */
export interface Session {
  /** The access token that everything is asked with. */
  readonly token: string;
}

/** How sessions are kept. */
export interface SessionOptions {
  /** At least 32 characters; every process that serves the console must have the same. */
  readonly secret: string;
  /** Whether the outside world comes over HTTPS. */
  readonly isSecure: boolean;
}

/** Opens, finds and ends the sessions of browsers, without keeping anything here. */
export interface Sessions {
  open(request: Request, response: Response, session: Session): Promise<void>;
  find(request: Request, response: Response): Promise<Session | null>;
  end(request: Request, response: Response): Promise<void>;
}

const COOKIE = 'xm-console';
const HOUR_S = 3600;

/** However busy somebody is, after a working day the token is asked for again. */
const LIFE_S = 12 * HOUR_S;

/** Sessions in an encrypted cookie that only this server's console receives. */
export function createSessions({ secret, isSecure }: SessionOptions): Sessions {
  const openCookie = (request: Request, response: Response): Promise<IronSession<Partial<Session>>> =>
    getIronSession<Partial<Session>>(request, response, {
      cookieName: COOKIE,
      password: secret,
      ttl: LIFE_S,
      cookieOptions: { path: '/console', httpOnly: true, sameSite: 'strict', secure: isSecure },
    });
  return {
    async open(request, response, { token }) {
      const cookie = await openCookie(request, response);
      Object.assign(cookie, { token });
      await cookie.save();
    },
    async find(request, response) {
      const { token } = await openCookie(request, response);
      return token === undefined ? null : { token };
    },
    async end(request, response) {
      const cookie = await openCookie(request, response);
      cookie.destroy();
    },
  };
}
