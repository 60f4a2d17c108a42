import styles from './time-chart.module.css';

/** A series of a chart. */
export interface Series {
  readonly key: string;
  readonly title: string;
  /** A CSS color, e.g. `var(--chart-1)`. */
  readonly color: string;
}

/** A horizontal threshold; the axis always includes it. */
export interface Threshold {
  readonly at: number;
  readonly title: string;
}

interface ChartTooltipProps {
  readonly title: string;
  readonly series: readonly Series[];
  /** By the keys of the series. */
  readonly values: Readonly<Record<string, number>> | undefined;
  readonly formatValue: (value: number) => string;
}

/** The values of one point, in the order of the legend. */
export function ChartTooltip({ title, series, values, formatValue }: ChartTooltipProps) {
  return (
    <div className={styles.tooltip}>
      <p>{title}</p>
      <ul>
        {series.map((one) => (
          <li key={one.key}>
            <SeriesName series={one} />
            <span className={styles.value}>{formatValue(values?.[one.key] ?? 0)}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

interface ChartLegendProps {
  readonly series: readonly Series[];
  readonly limit: Threshold | undefined;
}

/** The legend: the series if there are several, and the threshold. */
export function ChartLegend({ series, limit }: ChartLegendProps) {
  if (series.length === 1 && limit === undefined) return null;
  return (
    <ul className={styles.legend}>
      {series.map((one) => (
        <li key={one.key}>
          <SeriesName series={one} />
        </li>
      ))}
      {limit && (
        <li>
          <span className={styles.dashes} />
          {limit.title}
        </li>
      )}
    </ul>
  );
}

function SeriesName({ series: { title, color } }: { readonly series: Series }) {
  return (
    <>
      <span className={styles.swatch} style={{ background: color }} />
      {title}
    </>
  );
}
