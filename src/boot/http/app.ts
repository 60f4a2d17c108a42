import express, { type Express } from 'express';
import type { Logger } from 'pino';
import type { Clock } from '../../kernel/clock.ts';
import { createMetrics, type Metrics } from '../observability/metrics.ts';
import { observeRequests } from '../observability/observe-requests.ts';
import type { Readiness } from '../observability/readiness.ts';
import { openConsole } from '../roles/compose-console.ts';
import { openFacade } from '../roles/compose-gateway.ts';
import type { Backend } from '../roles/directory-port.ts';
import { SCIM_PATH } from '../roles/startup-summary.ts';
import { publicPathOf } from '../settings/public-url.ts';
import type { Role, Settings } from '../settings/settings.ts';
import { trustProxies } from './caller-address.ts';
import { answerDefect, answerNothing } from './error-responses.ts';
import { createIndexPage } from './index-page.ts';
import { createOperatorRoutes } from './operator-routes.ts';
import { screenRequests } from './request-guards.ts';
import { createHolding, type HoldToBudget } from './throttle.ts';
import { WorkBudget } from './token-bucket-limiter.ts';

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
  readonly clock: Clock;
  /** How many connections were refused so far since there were too many. */
  readonly dropped: () => number;
}

/** All that a process answers. */
export interface App {
  readonly handler: Express;
  /** Writes what is still queued; nothing may come in any more. */
  close(): Promise<void>;
}

/** Puts all doors of a role behind one handler. */
export function createApp(options: AppOptions): App {
  const { role, settings, publicUrl, adminSecret, backend, readiness, logger, clock, dropped } = options;
  const metrics = createMetrics();
  metrics.watchDroppedConnections(dropped);
  const handler = express();
  handler.disable('x-powered-by').set('etag', false).set('query parser', 'simple');
  trustProxies(handler, settings.trustProxy);
  handler.use(observeRequests(logger, metrics), screenRequests(settings.maxBodyBytes));

  const hold = holdingOf(settings, metrics);
  const { transport, graphql } = backend;
  const facade =
    role === 'directory'
      ? null
      : openFacade({ settings, publicUrl, transport, hold, readiness, metrics, logger, clock });
  if (facade !== null) handler.use(`${SCIM_PATH}/:enterprise`, facade.routes);
  if (graphql !== null && adminSecret !== null) {
    const routes = graphql(readiness.outage, hold);
    handler.use('/graphql', routes);
    handler.use(
      '/console',
      openConsole({ role, settings, publicUrl, adminSecret, transport, graphql: routes, readiness, logger }),
    );
  }

  metrics.watchLostReports(() => (facade?.lostReports() ?? 0) + backend.lostEntries());
  metrics.watchLeftOut(() => backend.leftOut());
  metrics.watchEndedTokens(() => backend.endedTokens());
  handler.use(createOperatorRoutes(readiness, metrics));
  handler.get('/', createIndexPage(role, publicPathOf(publicUrl)));
  handler.use(answerNothing, answerDefect(logger));
  return { handler, close: async () => facade?.close() };
}

/** Operations that one request may take, one after the other. */
const MOST_OPERATIONS = 4;

/** One budget for both doors: a token has it once in a process. */
function holdingOf(
  { rateLimitPerSecond, concurrentRequests, directoryTimeoutMs }: Settings,
  metrics: Metrics,
): HoldToBudget {
  const budget = new WorkBudget({ unitsPerSecond: rateLimitPerSecond, mostAtOnce: concurrentRequests });
  metrics.watchWaiting(() => budget.waiting);
  return createHolding({
    budget,
    count: metrics.countHeld,
    longestWorkMs: MOST_OPERATIONS * directoryTimeoutMs,
  });
}
