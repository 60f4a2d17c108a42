import express, { type Express } from 'express';
import type { Logger } from 'pino';
import { answerDefect, answerNothing } from './answer-failure.ts';
import type { Backend } from './backend.ts';
import { drainUnread } from './drain-unread.ts';
import { openFacade } from './facade.ts';
import { createIndexPage } from './index-page.ts';
import { createMetrics } from './metrics.ts';
import { observeRequests } from './observe-requests.ts';
import { openConsole } from './open-console.ts';
import { createOperatorRoutes } from './operator-routes.ts';
import type { Readiness } from './readiness.ts';
import type { Role, Settings } from './settings.ts';

/** What the application is put together from. */
export interface AppOptions {
  readonly role: Role;
  readonly settings: Settings;
  readonly publicUrl: string;
  /** `null` where there is no directory. */
  readonly adminSecret: string | null;
  readonly backend: Backend;
  readonly readiness: Readiness;
  readonly logger: Logger;
}

/** All that a process answers. */
export interface App {
  readonly handler: Express;
  /** Writes what is still queued; nothing may come in any more. */
  close(): Promise<void>;
}

/** Puts all doors of a role behind one handler. */
export function createApp(options: AppOptions): App {
  const { role, settings, publicUrl, adminSecret, backend, readiness, logger } = options;
  const metrics = createMetrics();
  const handler = express();
  handler.disable('x-powered-by').set('etag', false).set('query parser', 'simple');
  handler.use(observeRequests(logger, metrics), drainUnread(settings.maxBodyBytes));

  const { transport, graphql } = backend;
  const facade =
    role === 'directory' ? null : openFacade({ settings, publicUrl, transport, readiness, metrics, logger });
  if (facade !== null) handler.use('/api/scim/v2/enterprises/:enterprise', facade.routes);
  if (graphql !== null && adminSecret !== null) {
    const routes = graphql(readiness.isStarting);
    handler.use('/graphql', routes);
    handler.use(
      '/console',
      openConsole({ settings, publicUrl, adminSecret, transport, graphql: routes, readiness, logger }),
    );
  }

  handler.use(createOperatorRoutes(readiness, metrics));
  handler.get('/', createIndexPage(role));
  handler.use(answerNothing, answerDefect(logger));
  return { handler, close: async () => facade?.close() };
}
