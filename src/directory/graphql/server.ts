import type { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import type { GraphQLFormattedError, GraphQLSchema } from 'graphql';
import { CooperativeScheduler } from '../../kernel/cooperative-scheduler.ts';
import { stringifyYielding } from '../../kernel/stringify-yielding.ts';
import type { DirectoryContext } from './context.ts';
import { ERROR_CODES } from './errors/error-code.enum.ts';
import { errorReplies } from './errors/error-replies.ts';
import type { OnDefect } from './errors/error-reply.ts';
import { costLimit } from './limits/cost.ts';
import { type Limits, limitRules } from './limits/limits.ts';
import { offeredOperations } from './offered-operations.ts';
import { TimedApolloServer } from './timed-apollo-server.ts';

export interface ApolloOptions {
  readonly schema: GraphQLSchema;
  readonly limits: Limits;
  readonly onDefect: OnDefect;
}

/**
 * The server that takes operations from strangers: with limits, with errors from the closed set, and open to
 * introspection. It answers what is posted as JSON; other requests that a browser sends on its own are refused.
 */
export function createApollo<Context extends DirectoryContext>({
  schema,
  limits,
  onDefect,
}: ApolloOptions): ApolloServer<Context> {
  const scheduler = new CooperativeScheduler();
  const options = {
    schema,
    introspection: true,
    csrfPrevention: true,
    persistedQueries: false as const,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    stringifyResult: (result: object) => stringifyYielding(result, scheduler.yieldFor('answers')),
    parseOptions: { maxTokens: limits.maxTokens },
    validationRules: [offeredOperations, ...limitRules(limits)],
    formatError: closeCodes,
    plugins: [
      costLimit(limits),
      errorReplies(onDefect),
      ApolloServerPluginLandingPageDisabled(),
      // It would put a wrapper around every field of the schema, which others execute on too.
      ApolloServerPluginCacheControlDisabled(),
    ],
  };
  return new TimedApolloServer<Context>(options, limits.timeoutMs);
}

/** Errors that arise before there is an operation, as for a body that is no JSON: their codes are ours too. */
function closeCodes(error: GraphQLFormattedError): GraphQLFormattedError {
  const code = error.extensions?.code;
  const isKnown = typeof code === 'string' && code in ERROR_CODES;
  return isKnown ? error : { ...error, extensions: { code: 'BAD_REQUEST' } };
}
