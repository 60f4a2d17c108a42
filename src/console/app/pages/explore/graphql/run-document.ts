import { useState } from 'react';
import { ApiError, BASE_PATH, fetchApi, readJson } from '../../../api/http.ts';
import { useSessionCheck } from '../../../api/session.ts';
import { type Mutation, useMutation } from '../../../api/use-mutation.ts';
import type { Draft } from './example-queries.ts';

/** An error of a GraphQL response. */
export interface ResponseError {
  readonly message: string;
  readonly locations?: readonly { readonly line: number; readonly column: number }[];
  readonly extensions?: { readonly code?: string };
}

/** The response to a document. */
export interface DocumentResponse {
  /** The whole response as JSON. */
  readonly text: string;
  readonly errors: readonly ResponseError[];
  /** The correlation ID. */
  readonly requestId: string | null;
  readonly durationMs: number;
}

/** A document to run, and which of its operations; `null` for the only one. */
export interface DocumentRequest extends Draft {
  readonly operationName: string | null;
}

/**
 * Runs a document of the user; GraphQL errors are part of the result.
 *
 * @throws SyntaxError when the variables are not JSON
 * @throws ApiError `UNREACHABLE`
 */
export async function runDocument({ query, variables, operationName }: DocumentRequest): Promise<DocumentResponse> {
  const body = JSON.stringify({ query, variables: JSON.parse(variables || '{}'), operationName });
  const startMs = performance.now();
  const response = await fetchApi(`${BASE_PATH}/graphql`, { method: 'POST', body });
  const json = await readJson<{ readonly errors?: readonly ResponseError[] }>(response);
  return {
    text: JSON.stringify(json, null, 2),
    errors: json.errors ?? [],
    requestId: response.headers.get('x-request-id'),
    durationMs: performance.now() - startMs,
  };
}

/** A document run: its state and the last response; `null` before the first. */
export interface DocumentRun extends Mutation {
  readonly response: DocumentResponse | null;
}

/** Runs a document on demand. An `UNAUTHENTICATED` error triggers a check of the session. */
export function useDocumentRun(document: DocumentRequest): DocumentRun {
  const checkSession = useSessionCheck();
  const [response, setResponse] = useState<DocumentResponse | null>(null);
  const mutation = useMutation(
    () => runDocument(document),
    (done) => {
      setResponse(done);
      for (const { message, extensions } of done.errors) checkSession(new ApiError(extensions?.code ?? '', message));
    },
  );
  return { ...mutation, response };
}
