import styles from './data-table.module.css';
import { type Column, lookOf } from './table-parts.tsx';

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
        <td key={column.id} className={`${styles.cell} ${lookOf(column)}`}>
          {row === undefined ? <span className={styles.bone} /> : column.render(row)}
        </td>
      ))}
    </tr>
  );
}
