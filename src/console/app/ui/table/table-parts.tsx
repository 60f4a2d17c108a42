import { Icon } from '../text/icon.tsx';
import styles from './data-table.module.css';

/** One column of a table. */
export interface Column<Row> {
  readonly id: string;
  readonly title: string;
  /** In pixels at least; what is left is shared out in proportion. */
  readonly width: number;
  readonly render: (row: Row) => React.ReactNode;
  readonly isSortable?: boolean;
  /** Whether it is set flush with its end, as numbers are. */
  readonly isEndAligned?: boolean;
  /** Whether it stays in view at the end of the table while the others are scrolled, as what can be done does. */
  readonly isSticky?: boolean;
}

/** By which column rows are sorted. */
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

/** How the cells of a column look, its title among them. */
function cellClass({ isEndAligned, isSticky }: Pick<Column<never>, 'isEndAligned' | 'isSticky'>): string {
  return `${isEndAligned ? styles.end : ''} ${isSticky ? styles.kept : ''}`;
}

/** The titles of a table; those that it can be sorted by are buttons. */
export function TableHead<Row>({ columns, sort, onSort, gridTemplateColumns }: TableHeadProps<Row>) {
  return (
    <thead className={styles.head}>
      <tr className={styles.row} style={{ gridTemplateColumns }}>
        {columns.map(({ id, title, isSortable, ...look }) => (
          <th key={id} scope="col" aria-sort={orderOf(id, sort)} className={`${styles.title} ${cellClass(look)}`}>
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
  /** `undefined` while it is on its way. */
  readonly row: Row | undefined;
  readonly columns: readonly Column<Row>[];
  readonly style: React.CSSProperties;
}

/** One row of a table at its place; bare bones until it is there. */
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

/** The rows of a table, be they all there or only some of them; an array is one. */
export interface RowList<Row> {
  /** How many there are, there or not. */
  readonly length: number;
  /** `undefined` for a row that is still on its way. */
  at(index: number): Row | undefined;
}

/** Rows that somebody sees, from the first to the last. */
export interface RowRange {
  readonly first: number;
  readonly last: number;
}
