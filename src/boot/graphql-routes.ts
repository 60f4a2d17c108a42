import type { ApolloServer, BaseContext } from '@apollo/server';
import { expressMiddleware } from '@as-integrations/express5';
import express, { type ErrorRequestHandler, type Request, type RequestHandler, type Response, Router } from 'express';
import { isId, newId, type RequestId } from '../kernel/ids.ts';
import type { Caller, Transport } from '../wire/transport.ts';
import { BY_TOKEN, createGraphiqlPage } from './graphiql-page.ts';
import { answerKnown } from './known-operations.ts';
import { answerMany } from './many-operations.ts';

/** What `/graphql` is made of. */
export interface GraphqlRoutesOptions<Context extends BaseContext> {
  readonly apollo: ApolloServer<Context>;
  readonly contextFor: (caller: Caller) => Context;
  /** The way to the directory in this process. */
  readonly transport: Transport;
  readonly isStarting: () => boolean;
  readonly maxBodyBytes: number;
}

/** GraphQL for programs, and GraphiQL for browsers, at one address. */
export function createGraphqlRoutes<Context extends BaseContext>(options: GraphqlRoutesOptions<Context>): Router {
  const { apollo, contextFor, transport, isStarting, maxBodyBytes } = options;
  const graphiql = createGraphiqlPage(BY_TOKEN);
  const routes = Router();
  routes.get('/', (request, response, next) => {
    if (request.accepts('json', 'html') === 'html' && request.query.query === undefined)
      return graphiql(request, response);
    next();
  });
  routes.use(nameRequest, refuseUnknownPermission, refuseWhile(isStarting), express.json({ limit: maxBodyBytes }));
  const callerBehind = (response: Response) => callerOf(response.req, requestIdOf(response));
  routes.use(answerKnown(transport, callerBehind), answerMany(transport, callerBehind));
  routes.use(
    expressMiddleware(apollo, { context: async ({ req, res }) => contextFor(callerOf(req, requestIdOf(res))) }),
  );
  routes.use(answerUnreadable);
  return routes;
}

const REQUEST_ID = 'x-request-id';
const PERMISSION = 'x-directory-permission';
const BEARER = /^bearer +(\S+) *$/i;

/** A gateway hands on the id under which it answers; whoever has none gets a new one. */
const nameRequest: RequestHandler = (request, response, next) => {
  const given = request.get(REQUEST_ID);
  response.setHeader(REQUEST_ID, given !== undefined && isId(given) ? given : newId<RequestId>());
  next();
};

function requestIdOf(response: { getHeader(name: string): unknown }): RequestId {
  return response.getHeader(REQUEST_ID) as RequestId;
}

function callerOf(request: Request, requestId: RequestId): Caller {
  const [, token = ''] = BEARER.exec(request.get('authorization') ?? '') ?? [];
  return { token, requestId, permission: request.get(PERMISSION) === 'USER_PROVISIONING' ? 'USER_PROVISIONING' : null };
}

/** A permission that we do not know must not widen into all that the token has. */
const refuseUnknownPermission: RequestHandler = (request, response, next) => {
  const permission = request.get(PERMISSION);
  if (permission === undefined || permission === 'USER_PROVISIONING') return next();
  response.status(400).json(errorReply(`${PERMISSION} must be USER_PROVISIONING or left out.`, 'BAD_REQUEST'));
};

function refuseWhile(isStarting: () => boolean): RequestHandler {
  return (_request, response, next) => {
    if (!isStarting()) return next();
    response.status(503).set('Retry-After', '5');
    response.json(errorReply('The directory is starting; try again shortly.', 'UNAVAILABLE'));
  };
}

/** Answers for a body that could not be read at all: too large, not JSON, in a strange encoding. */
const answerUnreadable: ErrorRequestHandler = (error, _request, response, next) => {
  const status = Number(error?.status);
  if (response.headersSent || !(status >= 400 && status < 500)) return next(error);
  const isTooLarge = status === 413;
  const sentence = isTooLarge
    ? 'The body is larger than MAX_GRAPHQL_BODY_BYTES allows; send less at once.'
    : 'The body cannot be read; send JSON in UTF-8.';
  response.status(status).json(errorReply(sentence, isTooLarge ? 'LIMIT_EXCEEDED' : 'BAD_REQUEST'));
};

function errorReply(message: string, code: string): object {
  return { errors: [{ message, extensions: { code } }] };
}
