import styles from './time-chart.module.css';

/** One line of a chart. */
export interface Series {
  readonly key: string;
  readonly title: string;
  /** A colour of the style sheet, e.g. `var(--chart-1)`. */
  readonly colour: string;
}

/** A line that values had better stay below; the chart is high enough to show it. */
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

/** The numbers of one point, in the order of the legend, which is that of the stack. */
export function ChartTooltip({ title, series, values, formatValue }: ChartTooltipProps) {
  return (
    <div className={styles.tooltip}>
      <p>{title}</p>
      <ul>
        {series.map((one) => (
          <li key={one.key}>
            <SeriesName {...one} />
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

/** What the colours mean where there are several, and the line that is not to be crossed. */
export function ChartLegend({ series, limit }: ChartLegendProps) {
  if (series.length === 1 && limit === undefined) return null;
  return (
    <ul className={styles.legend}>
      {series.map((one) => (
        <li key={one.key}>
          <SeriesName {...one} />
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

function SeriesName({ title, colour }: Series) {
  return (
    <>
      <span className={styles.swatch} style={{ background: colour }} />
      {title}
    </>
  );
}
