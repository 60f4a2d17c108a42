import { useInfiniteQuery } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import type { WireOperation } from '../../../wire/transport.ts';
import { ask } from './ask.ts';

/** A stretch of a list, as the directory tells it. */
export interface ListPage<Row> {
  readonly nodes: readonly Row[];
  readonly hasNextPage: boolean;
  readonly endCursor: string | null;
}

/** Where a stretch of a list begins: behind the last row seen, and behind how many that is. */
export interface Place {
  readonly after: string | null;
  readonly offset: number;
}

/** What a list is read by. */
export interface RowsQuestion<Data, Variables, Row> {
  readonly operation: WireOperation<Data, Variables>;
  readonly variablesAt: (place: Place) => Variables;
  readonly pageIn: (data: Data) => ListPage<Row>;
}

/** The rows of a list as far as one has scrolled, and the way to more, as a table takes them. */
export interface Rows<Row> {
  /** `undefined` while the first are on their way. */
  readonly rows: readonly Row[] | undefined;
  readonly error: Error | null;
  readonly onRetry: () => void;
  /** Fetches more, unless some are on their way; left out when there are no more. */
  readonly onEnd: (() => void) | undefined;
  readonly isFetchingMore: boolean;
}

/** The beginning of every list. */
export const START: Place = { after: null, offset: 0 };

/** Reads a list page by page, and keeps the rows under the name and the variables of what was asked first. */
export function useRows<Data, Variables, Row>(question: RowsQuestion<Data, Variables, Row>): Rows<Row> {
  const { operation, variablesAt, pageIn } = question;
  const query = useInfiniteQuery({
    queryKey: [operation.name, 'rows', variablesAt(START)],
    initialPageParam: START,
    queryFn: async ({ pageParam, signal }): Promise<ListPage<Row>> =>
      pageIn(await ask(operation, variablesAt(pageParam), signal)),
    getNextPageParam: (_last, pages) => placeBehind(pages),
  });
  const { data, error, refetch, hasNextPage, isFetchingNextPage, fetchNextPage } = query;
  const rows = useMemo(() => data?.pages.flatMap(({ nodes }) => nodes), [data]);
  const onRetry = useCallback(() => void refetch(), [refetch]);
  const fetchMore = useCallback(() => {
    if (!isFetchingNextPage) void fetchNextPage();
  }, [isFetchingNextPage, fetchNextPage]);
  return { rows, error, onRetry, onEnd: hasNextPage ? fetchMore : undefined, isFetchingMore: isFetchingNextPage };
}

function placeBehind(pages: readonly ListPage<unknown>[]): Place | undefined {
  const { hasNextPage = false, endCursor: after = null } = pages.at(-1) ?? {};
  return hasNextPage ? { after, offset: pages.reduce((sum, { nodes }) => sum + nodes.length, 0) } : undefined;
}
