import { keepPreviousData, type UseQueryResult, useQuery } from '@tanstack/react-query';
import type { WireOperation } from '../../../wire/transport.ts';
import { ask } from './ask.ts';

/** How a page wants an answer. */
export interface AskOptions {
  /** Whether to show the answer before until the new one is there; good for what changes while one types. */
  readonly keepsPrevious?: boolean;
  /** Ask again after so many milliseconds; for what is watched. */
  readonly refetchMs?: number;
  readonly isEnabled?: boolean;
}

/** Asks the directory one operation, and keeps the answer under its name and variables. */
export function useAsk<Data, Variables>(
  operation: WireOperation<Data, Variables>,
  variables: Variables,
  { keepsPrevious = false, refetchMs, isEnabled = true }: AskOptions = {},
): UseQueryResult<Data> {
  return useQuery<Data>({
    queryKey: [operation.name, variables],
    queryFn: ({ signal }) => ask<Data, Variables>(operation, variables, signal),
    enabled: isEnabled,
    refetchInterval: refetchMs ?? false,
    ...(keepsPrevious && { placeholderData: keepPreviousData }),
  }) as UseQueryResult<Data>;
}
