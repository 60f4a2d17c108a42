import { type UseQueryResult, useQueries, useQueryClient } from '@tanstack/react-query';
import { useCallback, useMemo, useState } from 'react';
import type { WireOperation } from '../../../wire/transport.ts';
import type { RowList, RowRange } from '../ui/table/row-list.ts';
import { executeOperation } from './graphql-client.ts';
import type { ListPage } from './use-paged-query.ts';

/** A page to query: after a cursor where one is known, else by offset. */
interface PageRequest {
  readonly after: string | null;
  readonly offset: number;
  readonly first: number;
}

/** How to query a list that can be scrolled to any position. */
interface WindowedQuery<Data, Variables, Row> {
  readonly operation: WireOperation<Data, Variables>;
  readonly variablesAt: (request: PageRequest) => Variables;
  readonly pageIn: (data: Data) => ListPage<Row>;
  readonly pageSize: number;
  /** The number of rows, as far as it is known. */
  readonly total: number | undefined;
}

/** The rows around the scroll position, in the shape of `DataTable`'s props. */
export interface WindowedRows<Row> {
  /** `undefined` while the first page loads; the previous rows while others load. */
  readonly rows: RowList<Row> | undefined;
  readonly error: Error | null;
  readonly onRetry: () => void;
  /** The visible rows. */
  readonly view: RowRange;
  readonly onVisibleRange: (view: RowRange) => void;
}

/** Rows that are loaded before and after the visible ones, once the user scrolls. */
const OVERSCAN_ROWS = 50;

/** Pages that are visible for a shorter time are not queried. */
const FETCH_DELAY_MS = 60;

/** How long pages out of view stay cached. */
const GC_TIME_MS = 30_000;

const TOP: RowRange = { first: 0, last: 0 };

/**
 * Loads the pages of a list that are in view. A page starts at the end cursor of the page before it where that is
 * loaded, which stays exact when rows are added or removed; elsewhere it starts at an offset.
 */
export function useWindowedQuery<Data, Variables, Row>(
  options: WindowedQuery<Data, Variables, Row>,
): WindowedRows<Row> {
  const { operation, variablesAt, pageIn, pageSize, total } = options;
  const client = useQueryClient();
  const listKey = JSON.stringify(variablesAt({ after: null, offset: 0, first: pageSize }));
  const [scrolled, setScrolled] = useState({ listKey, view: TOP });
  const view = scrolled.listKey === listKey ? scrolled.view : TOP;
  const pages = pagesIn(view, { pageSize, total });

  const keyOf = (page: number) => [operation.name, 'page', page, listKey];
  const requestFor = (page: number): PageRequest => ({
    after: client.getQueryData<ListPage<Row>>(keyOf(page - 1))?.endCursor ?? null,
    offset: page * pageSize,
    first: pageSize,
  });
  const { loaded, error, retry } = useQueries({
    queries: pages.map((page) => ({
      queryKey: keyOf(page),
      queryFn: async ({ signal }: { signal: AbortSignal }): Promise<ListPage<Row>> => {
        if (page > 0) await waitBeforeFetch(signal);
        return fetchFullPage(requestFor(page), async (request) =>
          pageIn(await executeOperation(operation, variablesAt(request), signal)),
        );
      },
      gcTime: GC_TIME_MS,
    })),
    combine: combinePages<ListPage<Row>>,
  });

  const [firstPage = 0] = pages;
  const rows = useMemo(
    () => (loaded.some(Boolean) ? toRowList(loaded, { firstPage, pageSize, total }) : undefined),
    [loaded, firstPage, pageSize, total],
  );
  const onVisibleRange = useCallback((next: RowRange) => setScrolled({ listKey, view: next }), [listKey]);
  return { rows: useLastDefined(rows), error, onRetry: retry, view, onVisibleRange };
}

/** @returns consecutive page numbers */
export function pagesIn(
  { first, last }: RowRange,
  { pageSize, total }: { pageSize: number; total: number | undefined },
) {
  const ahead = first === 0 ? 0 : OVERSCAN_ROWS;
  const end = total === undefined ? last : Math.min(last + ahead, total - 1);
  const from = Math.floor(Math.max(0, first - OVERSCAN_ROWS) / pageSize);
  const to = Math.max(from, Math.floor(end / pageSize));
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}

/** Loads the rest of a page that the directory cut short because its rows are large. */
export async function fetchFullPage<Row>(
  request: PageRequest,
  pageAt: (request: PageRequest) => Promise<ListPage<Row>>,
): Promise<ListPage<Row>> {
  const page = await pageAt(request);
  const left = request.first - page.nodes.length;
  if (!page.hasNextPage || page.nodes.length === 0 || left <= 0) return page;
  const rest = await fetchFullPage(
    { after: page.endCursor, offset: request.offset + page.nodes.length, first: left },
    pageAt,
  );
  return { ...rest, nodes: [...page.nodes, ...rest.nodes] };
}

/**
 * Waits before a fetch.
 *
 * @throws the signal's reason when it is aborted meanwhile
 */
async function waitBeforeFetch(signal: AbortSignal): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, FETCH_DELAY_MS));
  signal.throwIfAborted();
}

function combinePages<Page>(results: readonly UseQueryResult<Page>[]) {
  return {
    loaded: results.map(({ data }) => data),
    error: results.find(({ error }) => error !== null)?.error ?? null,
    retry: () => {
      for (const { isError, refetch } of results) if (isError) void refetch();
    },
  };
}

interface LoadedRange {
  readonly firstPage: number;
  readonly pageSize: number;
  readonly total: number | undefined;
}

/** A last page determines the length, whatever the count says. */
export function toRowList<Row>(
  loaded: readonly (ListPage<Row> | undefined)[],
  { firstPage, pageSize, total = 0 }: LoadedRange,
): RowList<Row> {
  const ends = loaded.flatMap((page, index) =>
    page === undefined ? [] : [{ end: (firstPage + index) * pageSize + page.nodes.length, isLast: !page.hasNextPage }],
  );
  const known = ends.find(({ isLast }) => isLast)?.end ?? Math.max(total, ...ends.map(({ end }) => end + 1));
  return {
    length: known,
    at: (index) => loaded[Math.floor(index / pageSize) - firstPage]?.nodes[index % pageSize],
  };
}

/** The value, or the last one that was defined. */
function useLastDefined<Value>(value: Value | undefined): Value | undefined {
  const [last, keep] = useState(value);
  if (value !== undefined && value !== last) keep(value);
  return value ?? last;
}
