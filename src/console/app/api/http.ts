import type { WireOperation } from '../../../wire/transport.ts';
import { BASE_PATH } from './base-path.ts';
import { CONSOLE_HEADERS } from './headers.ts';

/** The directory refused or could not be asked; `code` is one of its error codes. */
export class AskError extends Error {
  override readonly name = 'AskError';

  constructor(
    readonly code: string,
    message: string,
    readonly requestId: string | null = null,
    /** The attribute or argument that is to blame. */
    readonly field: string | null = null,
  ) {
    super(message);
  }
}

/** Whether something was refused because nobody is signed in any more, or for another enterprise. */
export function isUnauthenticated(error: unknown): boolean {
  return error instanceof AskError && error.code === 'UNAUTHENTICATED';
}

interface Reply<Data> {
  readonly data?: Data | null;
  readonly errors?: readonly { readonly message: string; readonly extensions?: { readonly code?: string } }[];
}

/**
 * Asks the directory in the name of whoever is signed in.
 *
 * @throws AskError
 */
export async function ask<Data, Variables>(
  { name, text }: WireOperation<Data, Variables>,
  variables: Variables,
  signal?: AbortSignal,
): Promise<Data> {
  const body = JSON.stringify({ operationName: name, query: text, variables });
  const response = await reach(`${BASE_PATH}/graphql`, { method: 'POST', body, ...(signal && { signal }) });
  const requestId = response.headers.get('x-request-id');
  const { data, errors } = await read<Reply<Data>>(response);
  const [error] = errors ?? [];
  if (error !== undefined)
    throw new AskError(error.extensions?.code ?? 'INTERNAL_SERVER_ERROR', error.message, requestId);
  if (!data) throw unreadable(requestId);
  return data;
}

/**
 * Reaches one of the console's own doors.
 *
 * @throws AskError `UNREACHABLE` when nobody answers
 */
export async function reach(path: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(path, { ...init, headers: CONSOLE_HEADERS, credentials: 'same-origin' });
  } catch (error) {
    if (init.signal?.aborted) throw error;
    throw new AskError('UNREACHABLE', 'The server cannot be reached.');
  }
}

/**
 * Reads a reply that is JSON.
 *
 * @throws AskError `UNREACHABLE` when it is something else, as a proxy's page would be
 */
export async function read<Body>(response: Response): Promise<Body> {
  try {
    return (await response.json()) as Body;
  } catch {
    throw unreadable(response.headers.get('x-request-id'));
  }
}

function unreadable(requestId: string | null): AskError {
  return new AskError('UNREACHABLE', 'The answer cannot be read.', requestId);
}
