import { useInfiniteQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { ask } from '../../api/ask.ts';
import {
  cyclesListOperation,
  type RequestsListQueryVariables,
  requestsListOperation,
} from '../../api/operations.generated.ts';

const PAGE_SIZE = 100;

interface ListPage<Row> {
  readonly nodes: readonly Row[];
  readonly hasNextPage: boolean;
  readonly endCursor: string | null;
}

/** The cycles of an enterprise, newest first, as far as one has scrolled. */
export function useCycles(enterprise: string) {
  return useRows(['CyclesList', enterprise], async (after, signal) => {
    const variables = { enterprise, first: PAGE_SIZE, after };
    return (await ask(cyclesListOperation, variables, signal)).enterprise.cycles;
  });
}

/** The entries of the request log that meet a filter, newest first, as far as one has scrolled. */
export function useRequests(enterprise: string, filter: NonNullable<RequestsListQueryVariables['filter']>) {
  return useRows(['RequestsList', enterprise, filter], async (after, signal) => {
    const variables = { enterprise, filter, first: PAGE_SIZE, after };
    return (await ask(requestsListOperation, variables, signal)).enterprise.requests;
  });
}

function useRows<Row>(
  queryKey: readonly unknown[],
  askPage: (after: string | null, signal: AbortSignal) => Promise<ListPage<Row>>,
) {
  const query = useInfiniteQuery({
    queryKey,
    initialPageParam: null as string | null,
    queryFn: ({ pageParam, signal }) => askPage(pageParam, signal),
    getNextPageParam: ({ hasNextPage, endCursor }) => (hasNextPage ? endCursor : undefined),
  });
  const { data } = query;
  const rows = useMemo(() => data?.pages.flatMap(({ nodes }) => nodes), [data]);
  return { ...query, rows };
}
