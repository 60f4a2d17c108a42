import { ApolloServer, type ApolloServerOptions, HeaderMap, type HTTPGraphQLResponse } from '@apollo/server';
import { Fault } from '../../kernel/fault.ts';
import type { DirectoryContext } from './context.ts';

type HttpExecution<Context extends DirectoryContext> = Parameters<
  ApolloServer<Context>['executeHTTPGraphQLRequest']
>[0];

/**
 * Answers in time, with the code `TIMED_OUT` when the operation does not. An execution cannot be called off: what runs
 * on behind a late answer, or waits for its turn there, is bounded by the time limits of the database.
 */
export class TimedApolloServer<Context extends DirectoryContext> extends ApolloServer<Context> {
  readonly #timeoutMs: number;

  constructor(options: ApolloServerOptions<Context>, timeoutMs: number) {
    super(options);
    this.#timeoutMs = timeoutMs;
  }

  override async executeHTTPGraphQLRequest(execution: HttpExecution<Context>): Promise<HTTPGraphQLResponse> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<HTTPGraphQLResponse>((resolve) => {
      timer = setTimeout(() => resolve(timedOut(this.#timeoutMs)), this.#timeoutMs);
    });
    try {
      return await Promise.race([super.executeHTTPGraphQLRequest(execution), late]);
    } finally {
      clearTimeout(timer);
    }
  }
}

function timedOut(timeoutMs: number): HTTPGraphQLResponse {
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
