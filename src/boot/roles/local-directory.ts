import { hash } from 'node:crypto';
import type { Logger } from 'pino';
import { createBackground } from '../../directory/background.ts';
import { openDirectory } from '../../directory/directory.ts';
import { createGraphqlRoutes } from '../../directory/http/graphql-routes.ts';
import type { HoldCaller } from '../../directory/http/request-middleware.ts';
import type { Clock } from '../../kernel/clock.ts';
import { Fault } from '../../kernel/fault.ts';
import type { RequestId } from '../../kernel/ids.ts';
import { createLocalTransport } from '../../wire/local-transport.ts';
import { type HoldToBudget, PRICES } from '../http/throttle.ts';
import { publicPathOf } from '../settings/public-url.ts';
import type { Settings } from '../settings/settings.ts';
import type { DatabaseServer } from './database-server.ts';
import type { Backend } from './directory-port.ts';
import { migrateWhenReachable, openDatabaseAt } from './migrate-database.ts';

/** What the directory of this process needs. */
export interface DirectoryBackendOptions {
  readonly settings: Settings;
  readonly server: DatabaseServer;
  readonly adminSecret: string;
  readonly logger: Logger;
  readonly clock: Clock;
}

/** The directory in this process, with its database. */
export async function openDirectoryBackend(options: DirectoryBackendOptions): Promise<Backend> {
  const { settings, server, adminSecret, logger, clock } = options;
  const onDefect = (err: unknown, requestId: RequestId | null) =>
    logger.error({ err, requestId }, err instanceof Fault ? 'database error' : 'defect');
  const database = await openDatabaseAt(server.url, settings);
  const directory = openDirectory({
    stores: database.stores,
    administrationDigest: hash('sha256', adminSecret, 'buffer'),
    clock,
    limits: limitsOf(settings),
    onDefect,
    onEnterpriseChange: ({ deed, ...change }, requestId) =>
      logger.warn({ ...change, requestId }, `an enterprise was ${deed}`),
  });
  const { apollo, schema, contextFor, journal, refusals } = directory;
  await apollo.start();
  const background = createBackground({ stores: database.stores, log: logger, ...retentionOf(settings) });
  const { directoryTimeoutMs: timeoutMs } = settings;
  const transport = createLocalTransport({
    schema,
    contextFor,
    timeoutMs,
    onDefect: (error, { requestId }) => onDefect(error, requestId),
  });
  return {
    transport,
    graphql: (outage, hold) =>
      createGraphqlRoutes({ apollo, contextFor, transport, outage, hold: holdCallers(hold), ...doorOf(settings) }),
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

function retentionOf({ requestLogDays, revisionDays }: Settings) {
  return { requestLogDays, revisionDays };
}

/** What a GraphQL request costs its caller. */
function holdCallers(hold: HoldToBudget): HoldCaller {
  return ({ key, response, isGateway }, verdict) =>
    hold({ door: 'graphql', key, response, priceOf: isGateway ? PRICES.ofGateway : PRICES.ofDocument }, verdict);
}

function doorOf(settings: Settings) {
  return {
    gatewaySecret: settings.gatewaySecret,
    publicPath: publicPathOf(settings.publicUrl),
    maxBodyBytes: settings.maxGraphqlBodyBytes,
    maxGatewayBodyBytes: settings.maxGatewayBodyBytes,
  };
}

function limitsOf(settings: Settings) {
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
