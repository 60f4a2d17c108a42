import { type RequestHandler, Router } from 'express';
import type { Transport } from '../wire/transport.ts';
import { createExport } from './export/export-users.ts';
import { speakAsSession } from './forward-graphql.ts';
import { tellConfig } from './page-config.ts';
import { createPageFiles } from './page-files.ts';
import { requireJson, requireOwnPage } from './same-origin.ts';
import { setSecurityHeaders } from './security-headers.ts';
import { requireSession } from './session/require-session.ts';
import { createSessions } from './session/session.ts';
import { createSessionRoutes } from './session/session-routes.ts';
import { tokenWayIn } from './session/token-way-in.ts';

/** What the console is joined to. */
export interface ConsoleOptions {
  /** Where the build has put the application. */
  readonly folder: string;
  /** How the outside world calls this server. */
  readonly publicUrl: string;
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
  const { folder, publicUrl, secret, transport, graphql, graphiql } = options;
  const { protocol, host } = new URL(publicUrl);
  const sessions = createSessions({ secret, isSecure: protocol === 'https:' });
  const ownPage = [requireOwnPage(host), requireJson];

  const routes = Router();
  routes.use(setSecurityHeaders);
  // Beneath an enterprise, which may have any name, hence that of a page.
  routes.get('/:enterprise/explore/graphiql', requireSession(sessions, '../explore'), graphiql);
  routes.use(createPageFiles(folder));
  routes.use('/session', ownPage, createSessionRoutes({ sessions, transport }, [tokenWayIn]));
  routes.get('/config', ownPage, tellConfig(publicUrl));
  routes.use('/graphql', ownPage, speakAsSession(sessions), graphql);
  routes.use('/export', ownPage, createExport({ ...options, sessions }));
  return routes;
}
