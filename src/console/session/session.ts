import type { Request, Response } from 'express';
import { getIronSession, type IronSession } from 'iron-session';
import { newId } from '../../kernel/ids.ts';
import type { Caller } from '../../wire/transport.ts';

/** The content of the encrypted cookie. */
export interface Session {
  /** The secret of the directory's session, sent as bearer token; never the access token itself. */
  readonly secret: string;
}

/** Settings of the session cookie. */
export interface SessionOptions {
  /** The encryption key, at least 32 characters; the same in all processes that serve the console. */
  readonly secret: string;
  /** Whether the public URL is HTTPS. */
  readonly isSecure: boolean;
  /** The path of the public URL; browsers send the cookie only there. */
  readonly path: string;
}

/** Stores sessions in cookies. Whether a session is still valid only the directory knows. */
export interface Sessions {
  open(request: Request, response: Response, session: Session): Promise<void>;
  find(request: Request, response: Response): Promise<Session | null>;
  end(request: Request, response: Response): Promise<void>;
}

/** Browsers accept a cookie with this prefix only over HTTPS (RFC 6265bis §4.1.3.1). */
const SECURE_PREFIX = '__Secure-';
const COOKIE = 'xm-console';
const HOUR_S = 3600;

/** The directory's sessions last no longer. */
const LIFE_S = 12 * HOUR_S;

/** The console as caller of the directory, with the rights of a session. */
export function callerOf({ secret }: Session): Caller {
  return { token: secret, requestId: newId(), permission: null, isGateway: false };
}

/** Creates the store of sessions in encrypted, HTTP-only cookies. */
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
