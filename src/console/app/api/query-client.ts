import { QueryCache, QueryClient } from '@tanstack/react-query';
import { ApiError, isUnauthenticated } from './http.ts';

/** Errors that may pass within moments and are worth a retry; a timed-out query would time out again. */
const TRANSIENT = new Set(['UNREACHABLE', 'UNAVAILABLE', 'RATE_LIMITED']);

/** Errors of the connection to the directory, not of the query. */
const UNREACHABLE = new Set(['UNREACHABLE', 'UNAVAILABLE']);

/**
 * Creates the query cache. A rejected token triggers a check of the session; a successful query triggers a refetch of
 * all queries that failed while the directory was unreachable.
 */
export function createQueryClient(): QueryClient {
  const client: QueryClient = new QueryClient({
    queryCache: new QueryCache({
      onSuccess: () => {
        const isUnreachable = (error: unknown) => error instanceof ApiError && UNREACHABLE.has(error.code);
        void client.refetchQueries({
          type: 'active',
          predicate: ({ state }) => state.fetchStatus === 'idle' && isUnreachable(state.error),
        });
      },
      onError: (error, { queryKey }) => {
        if (isUnauthenticated(error) && queryKey[0] !== 'session')
          void client.invalidateQueries({ queryKey: ['session'] });
      },
    }),
    defaultOptions: {
      queries: {
        staleTime: 15_000,
        refetchOnWindowFocus: false,
        retry: (failures, error) => failures < 2 && error instanceof ApiError && TRANSIENT.has(error.code),
      },
    },
  });
  return client;
}
