import { useInfiniteQuery } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import type { WireOperation } from '../../../wire/transport.ts';
import { executeOperation } from './graphql-client.ts';

/** A page of a list. */
export interface ListPage<Row> {
  readonly nodes: readonly Row[];
  readonly hasNextPage: boolean;
  readonly endCursor: string | null;
}

/** How to query a list. */
interface PagedQuery<Data, Variables, Row> {
  readonly operation: WireOperation<Data, Variables>;
  /** The variables for the page after a cursor; `null` for the first page. */
  readonly variablesAt: (after: string | null) => Variables;
  readonly pageIn: (data: Data) => ListPage<Row>;
}

/** The loaded rows of a list, in the shape of `DataTable`'s props. */
export interface PagedRows<Row> {
  /** `undefined` while the first page loads. */
  readonly rows: readonly Row[] | undefined;
  readonly error: Error | null;
  readonly onRetry: () => void;
  /** Loads the next page, unless one is loading; `undefined` when there are no more. */
  readonly onLoadMore: (() => void) | undefined;
  readonly isFetchingMore: boolean;
}

/** Loads a list page by page. The cache key is the operation's name and the variables of the first page. */
export function usePagedQuery<Data, Variables, Row>(options: PagedQuery<Data, Variables, Row>): PagedRows<Row> {
  const { operation, variablesAt, pageIn } = options;
  const query = useInfiniteQuery({
    queryKey: [operation.name, 'rows', variablesAt(null)],
    initialPageParam: null as string | null,
    queryFn: async ({ pageParam, signal }): Promise<ListPage<Row>> =>
      pageIn(await executeOperation(operation, variablesAt(pageParam), signal)),
    getNextPageParam: ({ hasNextPage, endCursor }) => (hasNextPage ? endCursor : null),
  });
  const { data, error, refetch, hasNextPage, isFetchingNextPage, fetchNextPage } = query;
  const rows = useMemo(() => data?.pages.flatMap(({ nodes }) => nodes), [data]);
  const onRetry = useCallback(() => void refetch(), [refetch]);
  const fetchMore = useCallback(() => {
    if (!isFetchingNextPage) void fetchNextPage();
  }, [isFetchingNextPage, fetchNextPage]);
  return { rows, error, onRetry, onLoadMore: hasNextPage ? fetchMore : undefined, isFetchingMore: isFetchingNextPage };
}
