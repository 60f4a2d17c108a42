import { useTranslation } from 'react-i18next';
import { ScrollBox } from '../../ui/layout/page.tsx';
import type { Column } from '../../ui/table/table-parts.tsx';
import styles from './overview.module.css';

interface ChartDataProps<Row> {
  /** The name of the chart, for screen readers. */
  readonly what: string;
  /** The first column is the row header. */
  readonly columns: readonly Pick<Column<Row>, 'id' | 'title' | 'render'>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
}

/** The data of a chart as an expandable table. */
export function ChartData<Row>({ what, columns, rows, rowKey }: ChartDataProps<Row>) {
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
              <tr key={rowKey(row)}>
                {columns.map(({ id, render }, index) =>
                  index === 0 ? (
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
