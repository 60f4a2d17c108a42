import { BASE_PATH } from '../../../api/base-path.ts';
import { reach, read } from '../../../api/http.ts';
import type { Draft } from './example-queries.ts';

/** An error as the directory tells it. */
export interface AnswerError {
  readonly message: string;
  readonly locations?: readonly { readonly line: number; readonly column: number }[];
  readonly extensions?: { readonly code?: string };
}

/** What came of a document that was sent. */
export interface DocumentAnswer {
  /** All of it, as JSON writes it. */
  readonly text: string;
  readonly errors: readonly AnswerError[];
  /** Names the request in the logs. */
  readonly requestId: string | null;
  readonly durationMs: number;
}

/** A document to send, and which of its operations is meant; `null` when it holds but one. */
export interface DocumentRun extends Draft {
  readonly operationName: string | null;
}

/**
 * Sends a document of the reader's own, as whoever is signed in; what is answered is shown as it came, errors too.
 *
 * @throws SyntaxError when the variables are not JSON
 * @throws AskError `UNREACHABLE`
 */
export async function runDocument({ query, variables, operationName }: DocumentRun): Promise<DocumentAnswer> {
  const body = JSON.stringify({ query, variables: JSON.parse(variables || '{}'), operationName });
  const startMs = performance.now();
  const response = await reach(`${BASE_PATH}/graphql`, { method: 'POST', body });
  const answer = await read<{ readonly errors?: readonly AnswerError[] }>(response);
  return {
    text: JSON.stringify(answer, null, 2),
    errors: answer.errors ?? [],
    requestId: response.headers.get('x-request-id'),
    durationMs: performance.now() - startMs,
  };
}
