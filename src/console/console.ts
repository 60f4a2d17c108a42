import { type RequestHandler, Router } from 'express';
import type { Transport } from '../wire/transport.ts';
import { createConnectionTest } from './connection-test.ts';
import { createExport } from './export/export-users.ts';
import { speakAsSession } from './forward-graphql.ts';
import { type Gateway, tellConfig } from './page-config.ts';
import { createPageFiles } from './page-files.ts';
import { requireJson, requireOwnPage } from './same-origin.ts';
import { setSecurityHeaders } from './security-headers.ts';
import { requireSession } from './session/require-session.ts';
import { createSessions } from './session/session.ts';
import { createSessionRoutes } from './session/session-routes.ts';
import { tokenWayIn } from './session/token-sign-in.ts';

/** What the console is joined to. */
export interface ConsoleOptions {
  /** Where the build has put the application. */
  readonly folder: string;
  /** Where browsers find the console, e.g. `https://portal.example/console`. */
  readonly url: string;
  /** Where Entra finds the SCIM gateways. */
  readonly gateway: Gateway;
  /** What sessions are sealed with, at least 32 characters. */
  readonly secret: string;
  /** Most users that the directory gives at once. */
  readonly maxPageSize: number;
  readonly transport: Transport;
  /** `/graphql` of this process, which reads the token from the header `Authorization`. */
  readonly graphql: Router;
  /** GraphiQL, which asks `/console/graphql`. */
  readonly graphiql: RequestHandler;
  readonly onDefect: (error: unknown) => void;
}

/** The analysts' console, to be mounted at `/console`. It knows the directory by its GraphQL API alone. */
export function createConsole(options: ConsoleOptions): Router {
  const { folder, url, gateway, secret, transport, graphql, graphiql } = options;
  const { protocol, host, pathname } = new URL(url);
  const sessions = createSessions({ secret, isSecure: protocol === 'https:', path: pathname });
  const ownPage = [requireOwnPage(host), requireJson];

  const routes = Router();
  routes.use(setSecurityHeaders);
  // Beneath an enterprise, which may have any name, hence that of a page.
  routes.get('/:enterprise/explore/graphiql', requireSession(sessions, '../explore'), graphiql);
  routes.use(createPageFiles(folder, pathname));
  routes.use('/session', ownPage, createSessionRoutes({ sessions, transport }, [tokenWayIn]));
  routes.get('/config', ownPage, tellConfig(gateway));
  routes.use('/connection-test', ownPage, createConnectionTest({ sessions, transport, gateway }));
  routes.use('/graphql', ownPage, speakAsSession(sessions), graphql);
  routes.use('/export', ownPage, createExport({ ...options, sessions }));
  return routes;
}
