import express, { type ErrorRequestHandler, type Express, type RequestHandler } from 'express';
import type { Logger } from 'pino';
import type { Backend } from './backend.ts';
import { openFacade } from './facade.ts';
import { createIndexPage } from './index-page.ts';
import { createMetrics } from './metrics.ts';
import { observeRequests } from './observe-requests.ts';
import { createOperatorRoutes } from './operator-routes.ts';
import type { Readiness } from './readiness.ts';
import type { Role, Settings } from './settings.ts';

/** What the application is put together from. */
export interface AppOptions {
  readonly role: Role;
  readonly settings: Settings;
  readonly publicUrl: string;
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
export function createApp({ role, settings, publicUrl, backend, readiness, logger }: AppOptions): App {
  const metrics = createMetrics();
  const handler = express();
  handler.disable('x-powered-by').set('etag', false).set('query parser', 'simple');
  handler.use(observeRequests(logger, metrics));

  const { transport, graphql } = backend;
  const facade =
    role === 'directory' ? null : openFacade({ settings, publicUrl, transport, readiness, metrics, logger });
  if (facade !== null) handler.use('/api/scim/v2/enterprises/:enterprise', facade.routes);
  if (graphql !== null) handler.use('/graphql', graphql(readiness.isStarting));

  handler.use(createOperatorRoutes(readiness, metrics));
  handler.get('/', createIndexPage(role));
  handler.use(answerNothing, answerDefect(logger));
  return { handler, close: async () => facade?.close() };
}

const answerNothing: RequestHandler = (_request, response) => {
  response.status(404).type('text').send('There is nothing at this address.\n');
};

function answerDefect(logger: Logger): ErrorRequestHandler {
  return (err, _request, response, next) => {
    const status = Number(err?.status);
    const isTheirs = status >= 400 && status < 500;
    if (!isTheirs) logger.error({ err, requestId: response.getHeader('x-request-id') }, 'defect');
    if (response.headersSent) return next(err);
    response.status(isTheirs ? status : 500).type('text');
    response.send(
      isTheirs ? 'This address or request cannot be read.\n' : 'The server failed to answer; its log tells why.\n',
    );
  };
}
