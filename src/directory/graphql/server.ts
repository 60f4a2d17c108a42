import { ApolloServer, type ApolloServerOptions, HeaderMap, type HTTPGraphQLResponse } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import { GraphQLError, type GraphQLFormattedError, type GraphQLSchema, type ValidationRule } from 'graphql';
import { CooperativeScheduler } from '../../kernel/cooperative-scheduler.ts';
import { Fault } from '../../kernel/fault.ts';
import { stringifyYielding } from '../../kernel/stringify-yielding.ts';
import type { DirectoryContext } from './context.ts';
import { ERROR_CODES } from './errors/error-code.enum.ts';
import { errorReplies, type OnDefect } from './errors/error-replies.ts';
import { costLimit } from './limits/cost.ts';
import { type Limits, limitRules } from './limits/limits.ts';

export interface ApolloOptions {
  readonly schema: GraphQLSchema;
  readonly limits: Limits;
  readonly onDefect: OnDefect;
}

/**
 * Creates the Apollo server for operations of clients, with limits, error codes of `ErrorCode`, and introspection. It
 * accepts JSON only; CSRF prevention rejects the other requests that browsers send without a preflight.
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
    validationRules: [supportedOperations, ...limitRules(limits)],
    formatError: withKnownCode,
    plugins: [
      costLimit(limits),
      errorReplies(onDefect),
      ApolloServerPluginLandingPageDisabled(),
      // The plugin would wrap every resolver of the schema, which the gateway also executes.
      ApolloServerPluginCacheControlDisabled(),
    ],
  };
  return new TimedApolloServer<Context>(options, limits.timeoutMs);
}

/** Replaces a code that `ErrorCode` lacks, which Apollo gives to errors before the operation, e.g. invalid JSON. */
function withKnownCode(error: GraphQLFormattedError): GraphQLFormattedError {
  const code = error.extensions?.code;
  const isKnown = typeof code === 'string' && code in ERROR_CODES;
  return isKnown ? error : { ...error, extensions: { code: 'BAD_REQUEST' } };
}

/** Rejects an operation type that the schema lacks, which graphql-js would report as an internal error. */
const supportedOperations: ValidationRule = (context) => ({
  OperationDefinition(node) {
    if (context.getSchema().getRootType(node.operation)) return;
    const sentence = `The directory does not support ${node.operation}; use a query or a mutation.`;
    context.reportError(new GraphQLError(sentence, { nodes: node }));
  },
});

type HttpExecution<Context extends DirectoryContext> = Parameters<
  ApolloServer<Context>['executeHTTPGraphQLRequest']
>[0];

/**
 * Responds with `TIMED_OUT` if an operation takes too long. The execution cannot be cancelled; the statements that it
 * still runs or queues are bounded by the timeouts of the database.
 */
class TimedApolloServer<Context extends DirectoryContext> extends ApolloServer<Context> {
  readonly #timeoutMs: number;

  constructor(options: ApolloServerOptions<Context>, timeoutMs: number) {
    super(options);
    this.#timeoutMs = timeoutMs;
  }

  override async executeHTTPGraphQLRequest(execution: HttpExecution<Context>): Promise<HTTPGraphQLResponse> {
    let timer: NodeJS.Timeout | undefined;
    const timeout = new Promise<HTTPGraphQLResponse>((resolve) => {
      timer = setTimeout(() => resolve(timeoutResponse(this.#timeoutMs)), this.#timeoutMs);
    });
    try {
      return await Promise.race([super.executeHTTPGraphQLRequest(execution), timeout]);
    } finally {
      clearTimeout(timer);
    }
  }
}

function timeoutResponse(timeoutMs: number): HTTPGraphQLResponse {
  const { code, message } = new Fault(
    'TIMED_OUT',
    `The operation took longer than the time limit of ${timeoutMs} ms; a mutation may have taken effect, so ` +
      'check before you repeat it.',
  );
  const headers = new HeaderMap([
    ['content-type', 'application/json; charset=utf-8'],
    ['retry-after', '1'],
  ]);
  const string = JSON.stringify({ errors: [{ message, extensions: { code } }] });
  return { status: 503, headers, body: { kind: 'complete', string } };
}
