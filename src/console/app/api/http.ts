/**
 * The path of the console's public URL without the last slash. The server writes it into the page, but not `npx vite`.
 */
export const BASE_PATH = globalThis.document?.documentElement.dataset.basePath ?? '/console';

/** The server rejects requests without the custom header, see `same-origin.ts`. */
const HEADERS = { 'Content-Type': 'application/json', Accept: 'application/json', 'X-Console': '1' };

/**
 * An error of the server, or one that the page detects. `code` is an error code of the server, `UNREACHABLE`, or
 * `INCOMPLETE` (an interrupted export).
 */
export class ApiError extends Error {
  override readonly name = 'ApiError';

  constructor(
    readonly code: string,
    message: string,
    readonly requestId: string | null = null,
    /** The attribute or argument that caused the error. */
    readonly field: string | null = null,
  ) {
    super(message);
  }
}

/** Whether the session has ended, or belongs to another enterprise. */
export function isUnauthenticated(error: unknown): boolean {
  return error instanceof ApiError && error.code === 'UNAUTHENTICATED';
}

/**
 * Sends a request to the console's server.
 *
 * @throws ApiError `UNREACHABLE` when there is no response
 */
export async function fetchApi(path: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(path, { ...init, headers: HEADERS, credentials: 'same-origin' });
  } catch (error) {
    if (init.signal?.aborted) throw error;
    throw new ApiError('UNREACHABLE', 'The server cannot be reached.');
  }
}

/**
 * Parses a response as JSON.
 *
 * @throws ApiError `UNREACHABLE` when it is something else, e.g. the error page of a proxy
 */
export async function readJson<Body>(response: Response): Promise<Body> {
  try {
    return (await response.json()) as Body;
  } catch {
    throw unreadableResponse(requestIdOf(response));
  }
}

interface ErrorBody {
  readonly errors?: readonly {
    readonly message: string;
    readonly extensions?: { readonly code?: string; readonly field?: string };
  }[];
}

/**
 * Reads the first error of an unsuccessful response.
 *
 * @throws ApiError `UNREACHABLE` when the response is not JSON
 */
export async function readError(response: Response): Promise<ApiError> {
  const [error] = (await readJson<ErrorBody>(response)).errors ?? [];
  const { code = 'OTHER', field = null } = error?.extensions ?? {};
  return new ApiError(code, error?.message ?? '', requestIdOf(response), field);
}

/** The correlation ID of a response. */
export function requestIdOf(response: Response): string | null {
  return response.headers.get('x-request-id');
}

/** The error for a response that is not what the server sends. */
export function unreadableResponse(requestId: string | null): ApiError {
  return new ApiError('UNREACHABLE', 'The answer cannot be read.', requestId);
}
