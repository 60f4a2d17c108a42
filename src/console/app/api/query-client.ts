import { QueryCache, QueryClient } from '@tanstack/react-query';
import { AskError } from './ask.ts';

/** Answers that may be different a moment later, and are worth asking for again. */
const PASSING = new Set(['UNREACHABLE', 'UNAVAILABLE', 'TIMED_OUT', 'RATE_LIMITED']);

/** Keeps what was asked. When a token turns out to be refused, it asks whether the session still holds. */
export function createQueryClient(): QueryClient {
  const client: QueryClient = new QueryClient({
    queryCache: new QueryCache({
      onError: (error, { queryKey }) => {
        const isRefused = error instanceof AskError && error.code === 'UNAUTHENTICATED';
        if (isRefused && queryKey[0] !== 'session') void client.invalidateQueries({ queryKey: ['session'] });
      },
    }),
    defaultOptions: {
      queries: {
        staleTime: 15_000,
        refetchOnWindowFocus: false,
        retry: (failures, error) => failures < 2 && error instanceof AskError && PASSING.has(error.code),
      },
    },
  });
  return client;
}
