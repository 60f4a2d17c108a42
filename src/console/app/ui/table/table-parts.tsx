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
  readonly isEnd?: boolean;
  /** Whether it stays in view at the end of the table while the others are scrolled, as what can be done does. */
  readonly isKept?: boolean;
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
export function lookOf({ isEnd, isKept }: Pick<Column<never>, 'isEnd' | 'isKept'>): string {
  return `${isEnd ? styles.end : ''} ${isKept ? styles.kept : ''}`;
}

/** The titles of a table; those that it can be sorted by are buttons. */
export function TableHead<Row>({ columns, sort, onSort, gridTemplateColumns }: TableHeadProps<Row>) {
  return (
    <thead className={styles.head}>
      <tr className={styles.row} style={{ gridTemplateColumns }}>
        {columns.map(({ id, title, isSortable, ...look }) => (
          <th key={id} scope="col" aria-sort={orderOf(id, sort)} className={`${styles.title} ${lookOf(look)}`}>
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
