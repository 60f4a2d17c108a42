import { Icon } from '../text/icon.tsx';
import styles from './data-table.module.css';

/** A column of a table. */
export interface Column<Row> {
  readonly id: string;
  readonly title: string;
  /** The minimal width in pixels; wider tables share the space in proportion. */
  readonly width: number;
  readonly render: (row: Row) => React.ReactNode;
  readonly isSortable?: boolean;
  /** Whether it is aligned at its end, as numbers are. */
  readonly isEndAligned?: boolean;
  /** Whether it stays visible at the table's end while the others scroll. */
  readonly isSticky?: boolean;
}

/** The sort order of a table. */
export interface TableSort {
  readonly column: string;
  readonly isDescending: boolean;
}

interface TableHeadProps<Row> {
  readonly columns: readonly Column<Row>[];
  readonly sort: TableSort | null;
  readonly onSort: ((column: string) => void) | undefined;
  readonly gridTemplateColumns: string;
}

/** The CSS classes of a column's cells and title. */
function cellClass({ isEndAligned, isSticky }: Pick<Column<never>, 'isEndAligned' | 'isSticky'>): string {
  return `${isEndAligned ? styles.end : ''} ${isSticky ? styles.kept : ''}`;
}

/** The header row; sortable titles are buttons. */
export function TableHead<Row>({ columns, sort, onSort, gridTemplateColumns }: TableHeadProps<Row>) {
  return (
    <thead className={styles.head}>
      <tr className={styles.row} style={{ gridTemplateColumns }}>
        {columns.map(({ id, title, isSortable, ...alignment }) => (
          <th key={id} scope="col" aria-sort={orderOf(id, sort)} className={`${styles.title} ${cellClass(alignment)}`}>
            {isSortable && onSort ? (
              <button type="button" className={styles.sort} onClick={() => onSort(id)}>
                {title}
                {sort?.column === id && <Icon name={sort.isDescending ? 'down' : 'up'} size={12} />}
              </button>
            ) : (
              title
            )}
          </th>
        ))}
      </tr>
    </thead>
  );
}

function orderOf(column: string, sort: TableSort | null): 'ascending' | 'descending' | 'none' {
  if (sort?.column !== column) return 'none';
  return sort.isDescending ? 'descending' : 'ascending';
}

interface TableRowProps<Row> {
  readonly index: number;
  /** `undefined` while it loads. */
  readonly row: Row | undefined;
  readonly columns: readonly Column<Row>[];
  readonly style: React.CSSProperties;
}

/** A row at its position; a placeholder while it loads. */
export function TableRow<Row>({ index, row, columns, style }: TableRowProps<Row>) {
  return (
    <tr aria-rowindex={index + 2} aria-busy={row === undefined} className={styles.row} style={style}>
      {columns.map((column) => (
        <td key={column.id} className={`${styles.cell} ${cellClass(column)}`}>
          {row === undefined ? <span className={styles.bone} /> : column.render(row)}
        </td>
      ))}
    </tr>
  );
}
