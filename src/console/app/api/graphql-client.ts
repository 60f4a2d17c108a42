import { keepPreviousData, type UseQueryResult, useQuery } from '@tanstack/react-query';
import type { WireOperation } from '../../../wire/transport.ts';
import { ApiError, BASE_PATH, fetchApi, readJson, requestIdOf, unreadableResponse } from './http.ts';

interface GraphqlResponse<Data> {
  readonly data?: Data | null;
  readonly errors?: readonly { readonly message: string; readonly extensions?: { readonly code?: string } }[];
}

/**
 * Executes one GraphQL operation with the rights of the session.
 *
 * @throws ApiError
 */
export async function executeOperation<Data, Variables>(
  { name, text }: WireOperation<Data, Variables>,
  variables: Variables,
  signal?: AbortSignal,
): Promise<Data> {
  const body = JSON.stringify({ operationName: name, query: text, variables });
  const response = await fetchApi(`${BASE_PATH}/graphql`, { method: 'POST', body, ...(signal && { signal }) });
  const requestId = requestIdOf(response);
  const { data, errors } = await readJson<GraphqlResponse<Data>>(response);
  const [error] = errors ?? [];
  if (error !== undefined)
    throw new ApiError(error.extensions?.code ?? 'INTERNAL_SERVER_ERROR', error.message, requestId);
  if (!data) throw unreadableResponse(requestId);
  return data;
}

/** Options of a query. */
export interface QueryOptions<Data> {
  /** Whether to show the previous data until the new data is there, e.g. while the user types. */
  readonly keepsPrevious?: boolean;
  /** The interval at which the query is repeated, in milliseconds. */
  readonly refetchMs?: number | false | ((data: Data | undefined) => number | false);
  readonly isEnabled?: boolean;
}

/** Queries the directory; the cache key is the operation's name and its variables. */
export function useGraphqlQuery<Data, Variables>(
  operation: WireOperation<Data, Variables>,
  variables: Variables,
  { keepsPrevious = false, refetchMs = false, isEnabled = true }: QueryOptions<Data> = {},
): UseQueryResult<Data> {
  return useQuery<Data>({
    queryKey: [operation.name, variables],
    queryFn: ({ signal }) => executeOperation<Data, Variables>(operation, variables, signal),
    enabled: isEnabled,
    refetchInterval: typeof refetchMs === 'function' ? ({ state }) => refetchMs(state.data) : refetchMs,
    ...(keepsPrevious && { placeholderData: keepPreviousData }),
  }) as UseQueryResult<Data>;
}
