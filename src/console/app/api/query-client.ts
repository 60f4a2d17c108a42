import { QueryCache, QueryClient } from '@tanstack/react-query';
import { ApiError, isUnauthenticated } from './http.ts';

/** Answers that may be different a moment later, and are worth asking for again; what takes too long will do so again. */
const TRANSIENT = new Set(['UNREACHABLE', 'UNAVAILABLE', 'RATE_LIMITED']);

/** Answers that tell of the way to the directory, and not of what was asked. */
const UNREACHABLE = new Set(['UNREACHABLE', 'UNAVAILABLE']);

/**
 * Keeps what was asked. When a token turns out to be refused, it asks whether the session still holds; when an answer
 * comes, the way is open again, and whatever found none is asked once more.
 */
export function createQueryClient(): QueryClient {
  const client: QueryClient = new QueryClient({
    queryCache: new QueryCache({
      onSuccess: () => {
        const foundNoWay = (error: unknown) => error instanceof ApiError && UNREACHABLE.has(error.code);
        void client.refetchQueries({
          type: 'active',
          predicate: ({ state }) => state.fetchStatus === 'idle' && foundNoWay(state.error),
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
