import type { ApolloServer, BaseContext } from '@apollo/server';
import { expressMiddleware } from '@as-integrations/express5';
import { type RequestHandler, Router } from 'express';
import type { Caller, Transport } from '../../wire/transport.ts';
import { executeBatch } from './batch.ts';
import { callerOf, identifyCaller } from './caller.ts';
import { sendError } from './error-response.ts';
import { createGraphiqlPage, TOKEN_PAGE } from './graphiql-page.ts';
import { executePersisted } from './persisted-operations.ts';
import {
  type Admitted,
  admitCaller,
  type CallerThrottle,
  type GraphqlBodySizes,
  readGraphqlBody,
  throttleCaller,
} from './request-middleware.ts';

/** The context of an operation; `session` authenticates the caller. */
interface Context extends BaseContext {
  session(): Promise<Admitted>;
}

/** Dependencies of `/graphql`. */
export interface GraphqlRoutesOptions<OperationContext extends Context> extends GraphqlBodySizes {
  readonly apollo: ApolloServer<OperationContext>;
  readonly contextFor: (caller: Caller) => OperationContext;
  /** Executes persisted operations in this process. */
  readonly transport: Transport;
  /** A known reason why no operation can succeed now, as a sentence for callers; `null` if there is none. */
  readonly outage: () => string | null;
  readonly throttle: CallerThrottle;
  /** `null` if no gateway can authenticate. */
  readonly gatewaySecret: string | null;
  /** The path of the public URL, e.g. `/directory`; usually empty. */
  readonly publicPath: string;
}

/**
 * Creates the routes of `/graphql`: GraphiQL for browsers, GraphQL for all others. A request passes the middleware in
 * this order: caller, outage, authentication, throttle, body; then a batch or a persisted operation of a gateway is
 * executed directly, and Apollo executes all other documents.
 */
export function createGraphqlRoutes<OperationContext extends Context>(
  options: GraphqlRoutesOptions<OperationContext>,
): Router {
  const { apollo, contextFor, transport, outage, throttle, gatewaySecret, publicPath } = options;
  const graphiql = createGraphiqlPage(TOKEN_PAGE, publicPath);
  const routes = Router();
  routes.get('/', (request, response, next) => {
    if (request.accepts('json', 'html') === 'html' && request.query.query === undefined)
      return graphiql(request, response);
    next();
  });
  routes.use(identifyCaller(gatewaySecret), refuseDuring(outage));
  routes.use(
    admitCaller((caller) => contextFor(caller).session()),
    throttleCaller(throttle),
    readGraphqlBody(options),
  );
  routes.use(executePersisted(transport), executeBatch(transport));
  routes.use(expressMiddleware(apollo, { context: async ({ res }) => contextFor(callerOf(res)) }));
  return routes;
}

function refuseDuring(outage: () => string | null): RequestHandler {
  return (_request, response, next) => {
    const message = outage();
    if (message === null) return next();
    void sendError(response, { code: 'UNAVAILABLE', message });
  };
}
