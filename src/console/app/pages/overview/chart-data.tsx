import { useTranslation } from 'react-i18next';
import { ScrollBox } from '../../ui/layout/page.tsx';
import type { Column } from '../../ui/table/table-parts.tsx';
import styles from './overview.module.css';

interface NumbersProps<Row> {
  /** What the chart shows, for whoever cannot see where the table stands. */
  readonly what: string;
  /** The first names the row. */
  readonly columns: readonly Pick<Column<Row>, 'id' | 'title' | 'render'>[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
}

/** The numbers that a chart draws, as a table that opens below it. */
export function ChartData<Row>({ what, columns, rows, keyOf }: NumbersProps<Row>) {
  const { t } = useTranslation();
  return (
    <details className={styles.numbers}>
      <summary>{t('overview.numbers')}</summary>
      <ScrollBox className={styles.scroll} label={`${t('overview.numbers')}: ${what}`}>
        <table className={styles.table}>
          <thead>
            <tr>
              {columns.map(({ id, title }) => (
                <th key={id} scope="col">
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={keyOf(row)}>
                {columns.map(({ id, render }, place) =>
                  place === 0 ? (
                    <th key={id} scope="row">
                      {render(row)}
                    </th>
                  ) : (
                    <td key={id}>{render(row)}</td>
                  ),
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </details>
  );
}
