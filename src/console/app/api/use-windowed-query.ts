import { type UseQueryResult, useQueries, useQueryClient } from '@tanstack/react-query';
import { useCallback, useMemo, useState } from 'react';
import type { WireOperation } from '../../../wire/transport.ts';
import type { RowList, RowRange } from '../ui/table/table-parts.tsx';
import { executeOperation } from './graphql-client.ts';
import type { ListPage } from './use-paged-query.ts';

/** Where a page begins: behind a cursor, where one is known, and behind how many rows that is; and how many it has. */
interface PageRequest {
  readonly after: string | null;
  readonly offset: number;
  readonly first: number;
}

/** What a list of which any place can be gone to is read by. */
interface WindowedQuery<Data, Variables, Row> {
  readonly operation: WireOperation<Data, Variables>;
  readonly variablesAt: (place: PageRequest) => Variables;
  readonly pageIn: (data: Data) => ListPage<Row>;
  readonly pageSize: number;
  /** How many rows there are, as far as that is known. */
  readonly total: number | undefined;
}

/** The rows about the place that one has scrolled to, as a table takes them. */
export interface WindowedRows<Row> {
  /** `undefined` while the first are on their way; those of before until others are there. */
  readonly rows: RowList<Row> | undefined;
  readonly error: Error | null;
  readonly onRetry: () => void;
  /** The rows in view. */
  readonly view: RowRange;
  readonly onView: (view: RowRange) => void;
}

/** So many rows before and behind those in view are fetched, too, once somebody scrolls. */
const OVERSCAN_ROWS = 50;

/** A page that is scrolled past in less is never asked for. */
const FETCH_DELAY_MS = 60;

/** What was scrolled past is forgotten after so long. */
const GC_TIME_MS = 30_000;

const TOP: RowRange = { first: 0, last: 0 };

/**
 * Reads those pages of a list that are in view, and forgets them again. Behind a page that is known the next one begins at
 * its end, whatever was added or taken away meanwhile; elsewhere the directory counts its way there.
 */
export function useWindowedQuery<Data, Variables, Row>(
  question: WindowedQuery<Data, Variables, Row>,
): WindowedRows<Row> {
  const { operation, variablesAt, pageIn, pageSize, total } = question;
  const client = useQueryClient();
  const about = JSON.stringify(variablesAt({ after: null, offset: 0, first: pageSize }));
  const [seen, see] = useState({ about, view: TOP });
  const view = seen.about === about ? seen.view : TOP;
  const pages = pagesIn(view, { pageSize, total });

  const keyOf = (page: number) => [operation.name, 'page', page, about];
  const placeOf = (page: number): PageRequest => ({
    after: client.getQueryData<ListPage<Row>>(keyOf(page - 1))?.endCursor ?? null,
    offset: page * pageSize,
    first: pageSize,
  });
  const { stretches, error, retry } = useQueries({
    queries: pages.map((page) => ({
      queryKey: keyOf(page),
      queryFn: async ({ signal }: { signal: AbortSignal }): Promise<ListPage<Row>> => {
        if (page > 0) await waitBeforeFetch(signal);
        return fetchFullPage(placeOf(page), async (place) =>
          pageIn(await executeOperation(operation, variablesAt(place), signal)),
        );
      },
      gcTime: GC_TIME_MS,
    })),
    combine: combinePages<ListPage<Row>>,
  });

  const [firstPage = 0] = pages;
  const rows = useMemo(
    () => (stretches.some(Boolean) ? toRowList(stretches, { firstPage, pageSize, total }) : undefined),
    [stretches, firstPage, pageSize, total],
  );
  const onView = useCallback((next: RowRange) => see({ about, view: next }), [about]);
  return { rows: useLastDefined(rows), error, onRetry: retry, view, onView };
}

/** @returns the numbers of the pages, one after the other */
function pagesIn({ first, last }: RowRange, { pageSize, total }: { pageSize: number; total: number | undefined }) {
  const ahead = first === 0 ? 0 : OVERSCAN_ROWS;
  const end = total === undefined ? last : Math.min(last + ahead, total - 1);
  const from = Math.floor(Math.max(0, first - OVERSCAN_ROWS) / pageSize);
  const to = Math.max(from, Math.floor(end / pageSize));
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}

/** The directory ends a page of large rows early; the rest of it is then asked for, too. */
async function fetchFullPage<Row>(
  place: PageRequest,
  pageAt: (place: PageRequest) => Promise<ListPage<Row>>,
): Promise<ListPage<Row>> {
  const page = await pageAt(place);
  const left = place.first - page.nodes.length;
  if (!page.hasNextPage || page.nodes.length === 0 || left <= 0) return page;
  const rest = await fetchFullPage(
    { after: page.endCursor, offset: place.offset + page.nodes.length, first: left },
    pageAt,
  );
  return { ...rest, nodes: [...page.nodes, ...rest.nodes] };
}

/** @throws whatever the signal is aborted with, when it is before anything is asked */
async function waitBeforeFetch(signal: AbortSignal): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, FETCH_DELAY_MS));
  signal.throwIfAborted();
}

function combinePages<Page>(results: readonly UseQueryResult<Page>[]) {
  return {
    stretches: results.map(({ data }) => data),
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

/** A page behind which there is none tells the length, whatever was counted before. */
function toRowList<Row>(
  stretches: readonly (ListPage<Row> | undefined)[],
  { firstPage, pageSize, total = 0 }: LoadedRange,
): RowList<Row> {
  const ends = stretches.flatMap((page, index) =>
    page === undefined ? [] : [{ end: (firstPage + index) * pageSize + page.nodes.length, isLast: !page.hasNextPage }],
  );
  const known = ends.find(({ isLast }) => isLast)?.end ?? Math.max(total, ...ends.map(({ end }) => end + 1));
  return {
    length: known,
    at: (index) => stretches[Math.floor(index / pageSize) - firstPage]?.nodes[index % pageSize],
  };
}

/** The value, and while there is none the last one that there was. */
function useLastDefined<Value>(value: Value | undefined): Value | undefined {
  const [last, keep] = useState(value);
  if (value !== undefined && value !== last) keep(value);
  return value ?? last;
}
