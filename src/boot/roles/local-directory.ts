import { hash } from 'node:crypto';
import type { Logger } from 'pino';
import { createBackground } from '../../directory/background.ts';
import { openDirectory } from '../../directory/directory.ts';
import { createGraphqlRoutes } from '../../directory/http/graphql-routes.ts';
import type { CallerThrottle } from '../../directory/http/request-middleware.ts';
import type { Clock } from '../../kernel/clock.ts';
import { Fault } from '../../kernel/fault.ts';
import type { RequestId } from '../../kernel/ids.ts';
import { createLocalTransport } from '../../wire/local-transport.ts';
import { COSTS, type Throttle } from '../http/throttle.ts';
import { publicPathOf } from '../settings/public-url.ts';
import type { Settings } from '../settings/settings.ts';
import type { DatabaseServer } from './database-server.ts';
import type { DirectoryPort } from './directory-port.ts';
import { migrateWhenReachable, openDatabaseAt } from './migrate-database.ts';

/** Dependencies of the directory. */
export interface LocalDirectoryOptions {
  readonly settings: Settings;
  readonly server: DatabaseServer;
  readonly adminSecret: string;
  readonly logger: Logger;
  readonly clock: Clock;
}

/** Opens the directory in this process, with its database, its `/graphql` and its background work. */
export async function openLocalDirectory(options: LocalDirectoryOptions): Promise<DirectoryPort> {
  const { settings, server, adminSecret, logger, clock } = options;
  const onDefect = (err: unknown, requestId: RequestId | null) =>
    logger.error({ err, requestId }, err instanceof Fault ? 'database error' : 'defect');
  const database = await openDatabaseAt(server.url, settings);
  const directory = openDirectory({
    stores: database.stores,
    administrationDigest: hash('sha256', adminSecret, 'buffer'),
    clock,
    limits: limitsFrom(settings),
    onDefect,
    onEnterpriseChange: ({ kind, ...change }, requestId) =>
      logger.warn({ ...change, requestId }, `an enterprise was ${kind}`),
  });
  const { apollo, schema, contextFor, journal, refusals } = directory;
  await apollo.start();
  const { requestLogDays, revisionDays, directoryTimeoutMs: timeoutMs } = settings;
  const background = createBackground({ stores: database.stores, log: logger, requestLogDays, revisionDays });
  const transport = createLocalTransport({
    schema,
    contextFor,
    timeoutMs,
    onDefect: (error, { requestId }) => onDefect(error, requestId),
  });
  const routes = { apollo, contextFor, transport, ...routeSettingsFrom(settings) };
  return {
    transport,
    graphql: (outage, throttle) => createGraphqlRoutes({ ...routes, outage, throttle: throttleCallers(throttle) }),
    async prepare(signal) {
      await migrateWhenReachable(database, signal, logger);
      background.start();
    },
    isAlive: () => database.isAlive(),
    outage: server.outage,
    lostEntries: () => journal.lost,
    leftOut: () => database.stores.requests.leftOut,
    endedTokens: () => refusals.counts,
    async close() {
      await apollo.stop();
      await journal.close();
      await refusals.close();
      await background.stop();
      await database.close();
    },
  };
}

/** The throttle of `/graphql`, with the cost of its requests. */
function throttleCallers(throttle: Throttle): CallerThrottle {
  return ({ key, response, isGateway }, onDecision) => {
    const costOf = isGateway ? COSTS.gatewayRequest : COSTS.graphqlDocument;
    throttle({ endpoint: 'graphql', key, response, costOf }, onDecision);
  };
}

function routeSettingsFrom(settings: Settings) {
  return {
    gatewaySecret: settings.gatewaySecret,
    publicPath: publicPathOf(settings.publicUrl),
    maxBodyBytes: settings.maxGraphqlBodyBytes,
    maxGatewayBodyBytes: settings.maxGatewayBodyBytes,
  };
}

function limitsFrom(settings: Settings) {
  return {
    maxPageSize: settings.maxPageSize,
    maxResponseBytes: settings.maxResponseBytes,
    maxDepth: settings.maxQueryDepth,
    maxCost: settings.maxQueryCost,
    maxAliases: settings.maxQueryAliases,
    maxTokens: settings.maxQueryTokens,
    timeoutMs: settings.directoryTimeoutMs,
  };
}
