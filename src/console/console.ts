import { type RequestHandler, Router } from 'express';
import type { Transport } from '../wire/transport.ts';
import { createConnectionTest } from './connection-test.ts';
import { createExport } from './export/export-users.ts';
import { type Gateway, serveConfig } from './page-config.ts';
import { createPageFiles } from './page-files.ts';
import { CONSOLE_HEADER, requireJson, requireOwnPage } from './same-origin.ts';
import { setSecurityHeaders } from './security-headers.ts';
import { createSessions } from './session/session.ts';
import { attachSessionToken, requireSession } from './session/session-guards.ts';
import { createSessionRoutes } from './session/session-routes.ts';
import { tokenSignIn } from './session/token-sign-in.ts';

/** Settings and dependencies of the console. */
export interface ConsoleOptions {
  /** The folder of the built application. */
  readonly folder: string;
  /** The public URL of the console, e.g. `https://portal.example/console`. */
  readonly url: string;
  /** The SCIM gateway, as far as this server knows it. */
  readonly gateway: Gateway;
  /** Encrypts the session cookies; at least 32 characters. */
  readonly secret: string;
  /** The directory's largest page of users. */
  readonly maxPageSize: number;
  readonly transport: Transport;
  /** The directory's `/graphql`, which reads the token from the header `Authorization`. */
  readonly graphql: Router;
  /** GraphiQL, which sends its operations to `/console/graphql`. */
  readonly graphiql: RequestHandler;
  readonly onDefect: (error: unknown) => void;
}

/** Headers that GraphiQL must send to `/console/graphql`. */
export const GRAPHQL_HEADERS: Readonly<Record<string, string>> = { [CONSOLE_HEADER]: '1' };

/** Creates the routes of the console, to be mounted at `/console`. They use the directory only through GraphQL. */
export function createConsole(options: ConsoleOptions): Router {
  const { folder, url, gateway, secret, transport, graphql, graphiql } = options;
  const { protocol, host, pathname } = new URL(url);
  const sessions = createSessions({ secret, isSecure: protocol === 'https:', path: pathname });
  const ownPage = [requireOwnPage(host), requireJson];

  const routes = Router();
  routes.use(setSecurityHeaders);
  // Below an enterprise: at the top level the path could be an enterprise's name.
  routes.get('/:enterprise/explore/graphiql', requireSession(sessions, '../explore'), graphiql);
  routes.use(createPageFiles(folder, pathname));
  routes.use('/session', ownPage, createSessionRoutes({ sessions, transport }, [tokenSignIn]));
  routes.get('/config', ownPage, serveConfig(gateway));
  routes.use('/connection-test', ownPage, createConnectionTest({ sessions, transport, gateway }));
  routes.use('/graphql', ownPage, attachSessionToken(sessions), graphql);
  routes.use('/export', ownPage, createExport({ ...options, sessions }));
  return routes;
}
