import type { ApolloServer, BaseContext } from '@apollo/server';
import { expressMiddleware } from '@as-integrations/express5';
import { type RequestHandler, Router } from 'express';
import type { Caller, Transport } from '../../wire/transport.ts';
import { answerMany } from './batch.ts';
import { callerOf, identifyCaller } from './caller.ts';
import { refuseGraphql } from './error-response.ts';
import { BY_TOKEN, createGraphiqlPage } from './graphiql-page.ts';
import { answerKnown } from './persisted-operations.ts';
import {
  type Admitted,
  admitCaller,
  type GraphqlBodySizes,
  type HoldCaller,
  readGraphqlBody,
  withinBudget,
} from './request-middleware.ts';

/** What one operation has at hand; it tells, too, who asks. */
interface Context extends BaseContext {
  session(): Promise<Admitted>;
}

/** What `/graphql` is made of. */
export interface GraphqlRoutesOptions<OfDirectory extends Context> extends GraphqlBodySizes {
  readonly apollo: ApolloServer<OfDirectory>;
  readonly contextFor: (caller: Caller) => OfDirectory;
  /** The way to the directory in this process. */
  readonly transport: Transport;
  /** Why nothing can be asked at this moment; `null` when all is well. */
  readonly outage: () => string | null;
  readonly hold: HoldCaller;
  /** `null` where no gateway can prove itself. */
  readonly gatewaySecret: string | null;
  /** Below which browsers find this server, e.g. `/directory`; empty as a rule. */
  readonly publicPath: string;
}

/** GraphQL for programs, and GraphiQL for browsers, at one address. */
export function createGraphqlRoutes<OfDirectory extends Context>(options: GraphqlRoutesOptions<OfDirectory>): Router {
  const { apollo, contextFor, transport, outage, hold, gatewaySecret, publicPath } = options;
  const graphiql = createGraphiqlPage(BY_TOKEN, publicPath);
  const routes = Router();
  routes.get('/', (request, response, next) => {
    if (request.accepts('json', 'html') === 'html' && request.query.query === undefined)
      return graphiql(request, response);
    next();
  });
  routes.use(identifyCaller(gatewaySecret), refuseDuring(outage));
  routes.use(
    admitCaller((caller) => contextFor(caller).session()),
    withinBudget(hold),
    readGraphqlBody(options),
  );
  routes.use(answerKnown(transport), answerMany(transport));
  routes.use(expressMiddleware(apollo, { context: async ({ res }) => contextFor(callerOf(res)) }));
  return routes;
}

function refuseDuring(outage: () => string | null): RequestHandler {
  return (_request, response, next) => {
    const message = outage();
    if (message === null) return next();
    void refuseGraphql(response, { code: 'UNAVAILABLE', message });
  };
}
