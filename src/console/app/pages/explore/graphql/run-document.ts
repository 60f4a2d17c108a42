import { useState } from 'react';
import { ApiError, BASE_PATH, fetchApi, readJson } from '../../../api/http.ts';
import { useSessionCheck } from '../../../api/session.ts';
import { type Mutation, useMutation } from '../../../api/use-mutation.ts';
import type { Draft } from './example-queries.ts';

/** An error as the directory tells it. */
export interface ResponseError {
  readonly message: string;
  readonly locations?: readonly { readonly line: number; readonly column: number }[];
  readonly extensions?: { readonly code?: string };
}

/** What came of a document that was sent. */
export interface DocumentResponse {
  /** All of it, as JSON writes it. */
  readonly text: string;
  readonly errors: readonly ResponseError[];
  /** Names the request in the logs. */
  readonly requestId: string | null;
  readonly durationMs: number;
}

/** A document to send, and which of its operations is meant; `null` when it holds but one. */
export interface DocumentRequest extends Draft {
  readonly operationName: string | null;
}

/**
 * Sends a document of the reader's own, as whoever is signed in; what is answered is shown as it came, errors too.
 *
 * @throws SyntaxError when the variables are not JSON
 * @throws AskError `UNREACHABLE`
 */
export async function runDocument({ query, variables, operationName }: DocumentRequest): Promise<DocumentResponse> {
  const body = JSON.stringify({ query, variables: JSON.parse(variables || '{}'), operationName });
  const startMs = performance.now();
  const response = await fetchApi(`${BASE_PATH}/graphql`, { method: 'POST', body });
  const answer = await readJson<{ readonly errors?: readonly ResponseError[] }>(response);
  return {
    text: JSON.stringify(answer, null, 2),
    errors: answer.errors ?? [],
    requestId: response.headers.get('x-request-id'),
    durationMs: performance.now() - startMs,
  };
}

/** A way to send a document, how it goes, and what came of it; `null` before anything did. */
export interface DocumentRun extends Mutation {
  readonly response: DocumentResponse | null;
}

/** Sends a document when told to. When the token turns out to be refused, it is asked whether the session still holds. */
export function useDocumentRun(document: DocumentRequest): DocumentRun {
  const onRefusal = useSessionCheck();
  const [answer, setAnswer] = useState<DocumentResponse | null>(null);
  const deed = useMutation(
    () => runDocument(document),
    (answered) => {
      setAnswer(answered);
      for (const { message, extensions } of answered.errors) onRefusal(new ApiError(extensions?.code ?? '', message));
    },
  );
  return { ...deed, response: answer };
}
