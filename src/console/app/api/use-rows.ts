import { useInfiniteQuery } from '@tanstack/react-query';
import { useMemo } from 'react';

/** A stretch of a list, as the directory tells it. */
interface ListPage<Row> {
  readonly nodes: readonly Row[];
  readonly hasNextPage: boolean;
  readonly endCursor: string | null;
}

/** The rows of a list, as far as one has scrolled. */
export function useRows<Row>(
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
