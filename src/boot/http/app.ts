import express, { type Express } from 'express';
import type { Logger } from 'pino';
import type { Clock } from '../../kernel/clock.ts';
import { createMetrics, type Metrics } from '../observability/metrics.ts';
import { observeRequests } from '../observability/observe-requests.ts';
import type { Readiness } from '../observability/readiness.ts';
import { composeConsole } from '../roles/compose-console.ts';
import { composeGateway } from '../roles/compose-gateway.ts';
import type { DirectoryPort } from '../roles/directory-port.ts';
import { publicPathOf, SCIM_PATH } from '../settings/public-url.ts';
import type { Role, Settings } from '../settings/settings.ts';
import { trustProxies } from './caller-address.ts';
import { answerNotFound, handleErrors } from './error-responses.ts';
import { createIndexPage } from './index-page.ts';
import { createOperatorRoutes } from './operator-routes.ts';
import { guardRequests } from './request-guards.ts';
import { createThrottle, type Throttle } from './throttle.ts';
import { TokenBucketLimiter } from './token-bucket-limiter.ts';

/** Dependencies of the application. */
export interface AppOptions {
  readonly role: Role;
  readonly settings: Settings;
  readonly publicUrl: string;
  /** `null` in a gateway. */
  readonly adminSecret: string | null;
  readonly directory: DirectoryPort;
  readonly readiness: Readiness;
  readonly logger: Logger;
  readonly clock: Clock;
  /** How many connections were closed so far because of the connection limit. */
  readonly droppedConnections: () => number;
}

/** The Express application of a process. */
export interface App {
  readonly handler: Express;
  /** Writes the queued entries of the request log; call it when no request can arrive any more. */
  close(): Promise<void>;
}

/** Composes the endpoints of a role: SCIM, GraphQL, the console, and those for operators. */
export function createApp(options: AppOptions): App {
  const { role, settings, publicUrl, adminSecret, directory, readiness, logger, clock, droppedConnections } = options;
  const metrics = createMetrics();
  metrics.watchDroppedConnections(droppedConnections);
  const handler = express();
  handler.disable('x-powered-by').set('etag', false).set('query parser', 'simple');
  trustProxies(handler, settings.trustProxy);
  handler.use(observeRequests(logger, metrics), guardRequests(settings.maxBodyBytes));

  const throttle = throttleFor(settings, metrics);
  const { transport, graphql } = directory;
  const gateway =
    role === 'directory'
      ? null
      : composeGateway({ settings, publicUrl, transport, throttle, readiness, metrics, logger, clock });
  if (gateway !== null) handler.use(`${SCIM_PATH}/:enterprise`, gateway.routes);
  if (graphql !== null && adminSecret !== null) {
    const routes = graphql(readiness.outage, throttle);
    handler.use('/graphql', routes);
    handler.use(
      '/console',
      composeConsole({ role, settings, publicUrl, adminSecret, transport, graphql: routes, readiness, logger }),
    );
  }

  metrics.watchLostReports(() => (gateway?.lostReports() ?? 0) + directory.lostEntries());
  metrics.watchLeftOut(() => directory.leftOut());
  metrics.watchEndedTokens(() => directory.endedTokens());
  handler.use(createOperatorRoutes(readiness, metrics));
  handler.get('/', createIndexPage(role, publicPathOf(publicUrl)));
  handler.use(answerNotFound, handleErrors(logger));
  return { handler, close: async () => gateway?.close() };
}

/** How many GraphQL operations one request executes at most, one after the other. */
const MAX_OPERATIONS = 4;

/** One throttle for SCIM and GraphQL: the limits of a token are per process, not per endpoint. */
function throttleFor(
  { rateLimitPerSecond, concurrentRequests, directoryTimeoutMs }: Settings,
  metrics: Metrics,
): Throttle {
  const limiter = new TokenBucketLimiter({ unitsPerSecond: rateLimitPerSecond, maxConcurrent: concurrentRequests });
  metrics.watchWaiting(() => limiter.waiting);
  return createThrottle({
    limiter,
    countOutcome: metrics.countThrottled,
    maxWorkMs: MAX_OPERATIONS * directoryTimeoutMs,
  });
}
