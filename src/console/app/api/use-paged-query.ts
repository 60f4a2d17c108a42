import { useInfiniteQuery } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import type { WireOperation } from '../../../wire/transport.ts';
import { executeOperation } from './graphql-client.ts';

/** A stretch of a list, as the directory tells it. */
export interface ListPage<Row> {
  readonly nodes: readonly Row[];
  readonly hasNextPage: boolean;
  readonly endCursor: string | null;
}

/** What a list is read by. */
interface PagedQuery<Data, Variables, Row> {
  readonly operation: WireOperation<Data, Variables>;
  /** What is asked for the stretch behind a cursor; `null` for the first one. */
  readonly variablesAt: (after: string | null) => Variables;
  readonly pageIn: (data: Data) => ListPage<Row>;
}

/** The rows of a list as far as one has scrolled, and the way to more, as a table takes them. */
export interface PagedRows<Row> {
  /** `undefined` while the first are on their way. */
  readonly rows: readonly Row[] | undefined;
  readonly error: Error | null;
  readonly onRetry: () => void;
  /** Fetches more, unless some are on their way; left out when there are no more. */
  readonly onEnd: (() => void) | undefined;
  readonly isFetchingMore: boolean;
}

/** Reads a list page by page, and keeps the rows under the name and the variables of what was asked first. */
export function usePagedQuery<Data, Variables, Row>(question: PagedQuery<Data, Variables, Row>): PagedRows<Row> {
  const { operation, variablesAt, pageIn } = question;
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
  return { rows, error, onRetry, onEnd: hasNextPage ? fetchMore : undefined, isFetchingMore: isFetchingNextPage };
}
