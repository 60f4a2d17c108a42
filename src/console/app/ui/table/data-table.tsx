import { useElementScrollRestoration } from '@tanstack/react-router';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef } from 'react';
import { Skeleton } from '../feedback/notice.tsx';
import { Failure, SmallFailure } from '../feedback/query-result.tsx';
import { ScrollBox } from '../layout/page.tsx';
import styles from './data-table.module.css';
import type { RowList, RowRange } from './row-list.ts';
import { type Column, TableHead, TableRow, type TableSort } from './table-parts.tsx';

/** Props of a virtualized table: only visible rows are rendered, and more are loaded on scroll. */
export interface DataTableProps<Row> {
  readonly label: string;
  readonly columns: readonly Column<Row>[];
  /** The loaded rows; `undefined` while the first ones load. */
  readonly rows: RowList<Row> | undefined;
  readonly rowKey: (row: Row, index: number) => React.Key;
  readonly error?: Error | null;
  readonly onRetry?: (() => void) | undefined;
  /** Loads more rows; absent when there are no more. */
  readonly onLoadMore?: (() => void) | undefined;
  /** Called with the visible rows. */
  readonly onVisibleRange?: (view: RowRange) => void;
  /** Identifies the list; when it changes, the table scrolls to the top. */
  readonly resetKey?: string;
  readonly sort?: TableSort | null;
  readonly onSort?: (column: string) => void;
  /** Shown when there are no rows. */
  readonly empty: React.ReactNode;
  readonly footer?: React.ReactNode;
}

const AHEAD_ROWS = 25;
const HEAD_PX = 37;
const ROW_PX = 40;

/** The key under which the router restores the scroll position. */
const SCROLL_ID = 'table';

/** Browsers limit the height of elements, hence the number of rows. */
export const MAX_ROWS = 400_000;

/** A virtualized table, or the reason why there are no rows. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { rows, error, onRetry, onLoadMore, empty, footer } = props;
  return (
    <div className={styles.frame}>
      <Content {...props}>
        {error && rows === undefined && <Failure error={error} {...(onRetry && { onRetry })} />}
        {!error && rows === undefined && <Skeleton lines={12} />}
        {rows?.length === 0 && empty}
      </Content>
      {error && rows !== undefined && <LoadMoreFailure error={error} onRetry={onLoadMore ?? onRetry} />}
      {footer && <div className={styles.foot}>{footer}</div>}
    </div>
  );
}

/** The failure of loading more rows, or of a refetch. */
function LoadMoreFailure({ error, onRetry }: Pick<DataTableProps<never>, 'onRetry'> & { readonly error: Error }) {
  return (
    <div className={styles.foot}>
      <SmallFailure error={error} {...(onRetry && { onRetry })} />
    </div>
  );
}

function Content<Row>({ children, ...props }: DataTableProps<Row> & { readonly children: React.ReactNode }) {
  return props.rows?.length ? <Rows {...props} rows={props.rows} /> : children;
}

function Rows<Row>(props: DataTableProps<Row> & { readonly rows: RowList<Row> }) {
  const { label, columns, rows, rowKey, onLoadMore, sort, onSort } = props;
  const { frame, count, items, heightPx } = useVisibleRows(props);
  const keyAt = (index: number) => {
    const row = rows.at(index);
    return row === undefined ? index : rowKey(row, index);
  };
  const gridTemplateColumns = columns.map(({ width }) => `minmax(${width}px, ${width}fr)`).join(' ');
  const minWidth = columns.reduce((sum, { width }) => sum + width, 0);
  return (
    <ScrollBox ref={frame} className={styles.scroll} label={label} scrollId={SCROLL_ID}>
      <table
        className={styles.table}
        aria-label={label}
        aria-rowcount={onLoadMore ? -1 : count + 1}
        style={{ minWidth }}
      >
        <TableHead {...{ columns, sort: sort ?? null, onSort, gridTemplateColumns }} />
        <tbody className={styles.body} style={{ height: heightPx }}>
          {items.map(({ index, start }) => (
            <TableRow
              key={keyAt(index)}
              index={index}
              row={rows.at(index)}
              columns={columns}
              style={{ transform: `translateY(${start - HEAD_PX}px)`, gridTemplateColumns }}
            />
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}

type Scrolled = Pick<DataTableProps<unknown>, 'error' | 'onLoadMore' | 'onVisibleRange' | 'resetKey'> & {
  readonly rows: RowList<unknown>;
};

/** The rows to render, and the effects of scrolling. */
function useVisibleRows({ rows, error, onLoadMore, onVisibleRange, resetKey }: Scrolled) {
  const frame = useRef<HTMLElement>(null);
  const count = Math.min(rows.length, MAX_ROWS);
  const virtual = useVirtualizer({
    count,
    getScrollElement: () => frame.current,
    estimateSize: () => ROW_PX,
    overscan: 12,
    scrollMargin: HEAD_PX,
    initialOffset: useElementScrollRestoration({ id: SCROLL_ID })?.scrollY ?? 0,
  });
  const shown = useRef(resetKey);
  useEffect(() => {
    if (shown.current !== resetKey) frame.current?.scrollTo(0, 0);
    shown.current = resetKey;
  }, [resetKey]);
  const items = virtual.getVirtualItems();
  const last = items.at(-1)?.index ?? 0;
  useEffect(() => {
    // A failed fetch is only repeated on request.
    if (!error && last >= count - AHEAD_ROWS) onLoadMore?.();
  }, [last, count, error, onLoadMore]);
  const { startIndex = 0, endIndex = 0 } = virtual.range ?? {};
  useEffect(() => {
    // The range belongs to the previous list when the table has scrolled back to the top.
    const isPast = startIndex > 0 && frame.current?.scrollTop === 0;
    if (!isPast) onVisibleRange?.({ first: startIndex, last: endIndex });
  }, [startIndex, endIndex, onVisibleRange]);
  return { frame, count, items, heightPx: virtual.getTotalSize() };
}
