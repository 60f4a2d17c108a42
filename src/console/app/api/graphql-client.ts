import { keepPreviousData, type UseQueryResult, useQuery } from '@tanstack/react-query';
import type { WireOperation } from '../../../wire/transport.ts';
import { ask } from './http.ts';

/** How a page wants an answer. */
export interface AskOptions<Data> {
  /** Whether to show the answer before until the new one is there; good for what changes while one types. */
  readonly keepsPrevious?: boolean;
  /** Ask again after so many milliseconds; for what is watched, or for as long as the answer says so. */
  readonly refetchMs?: number | false | ((data: Data | undefined) => number | false);
  readonly isEnabled?: boolean;
}

/** Asks the directory one operation, and keeps the answer under its name and variables. */
export function useAsk<Data, Variables>(
  operation: WireOperation<Data, Variables>,
  variables: Variables,
  { keepsPrevious = false, refetchMs = false, isEnabled = true }: AskOptions<Data> = {},
): UseQueryResult<Data> {
  return useQuery<Data>({
    queryKey: [operation.name, variables],
    queryFn: ({ signal }) => ask<Data, Variables>(operation, variables, signal),
    enabled: isEnabled,
    refetchInterval: typeof refetchMs === 'function' ? ({ state }) => refetchMs(state.data) : refetchMs,
    ...(keepsPrevious && { placeholderData: keepPreviousData }),
  }) as UseQueryResult<Data>;
}
