import { useTranslation } from 'react-i18next';
import { Area, Bar, CartesianGrid, ComposedChart, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts';
import styles from './time-chart.module.css';

/** One line of a chart. */
export interface Series {
  readonly key: string;
  readonly title: string;
  /** A colour of the style sheet, e.g. `var(--chart-1)`. */
  readonly colour: string;
}

/** A chart over time. Loaded by `lazy`, because the library behind it is heavy. */
export interface TimeChartProps {
  /** What it shows, for whoever cannot see it; the page also gives the numbers as text. */
  readonly label: string;
  readonly points: readonly (Readonly<Record<string, number>> & { readonly at: number })[];
  readonly series: readonly Series[];
  readonly formatTime: (at: number) => string;
  /** `area` for what stands at a level, `bar` for what happened in each stretch of time. */
  readonly shape: 'area' | 'bar';
  readonly height?: number;
}

const TICK = { fill: 'var(--ink-faint)', fontSize: 11 };

/** Draws stacked areas or bars. */
export function TimeChart({ label, points, series, formatTime, shape, height = 220 }: TimeChartProps) {
  const { i18n } = useTranslation();
  const numbers = new Intl.NumberFormat(i18n.language);
  return (
    <div role="img" aria-label={label}>
      <ResponsiveContainer width="100%" height={height}>
        <ComposedChart
          data={[...points]}
          margin={{ top: 8, right: 12, bottom: 0, left: 0 }}
          accessibilityLayer={false}
          barCategoryGap="25%"
        >
          <CartesianGrid vertical={false} stroke="var(--line)" />
          <XAxis
            dataKey="at"
            tickFormatter={formatTime}
            tick={TICK}
            tickLine={false}
            axisLine={false}
            minTickGap={48}
          />
          <YAxis
            allowDecimals={false}
            tickFormatter={(of) => numbers.format(of)}
            tick={TICK}
            tickLine={false}
            axisLine={false}
            width={52}
          />
          <Tooltip
            cursor={{ fill: 'var(--hover)', stroke: 'var(--line)' }}
            formatter={(of) => numbers.format(Number(of))}
            labelFormatter={(at) => formatTime(Number(at))}
            contentStyle={{ background: 'var(--raised)', border: '1px solid var(--line)', borderRadius: 8 }}
          />
          {series.map(shape === 'area' ? drawArea : drawBar)}
        </ComposedChart>
      </ResponsiveContainer>
      {series.length > 1 && <Legend series={series} />}
    </div>
  );
}

function drawArea({ key, title, colour }: Series) {
  return (
    <Area
      key={key}
      dataKey={key}
      name={title}
      stackId="all"
      stroke={colour}
      fill={colour}
      fillOpacity={0.22}
      isAnimationActive={false}
    />
  );
}

function drawBar({ key, title, colour }: Series) {
  return <Bar key={key} dataKey={key} name={title} stackId="all" fill={colour} isAnimationActive={false} />;
}

function Legend({ series }: Pick<TimeChartProps, 'series'>) {
  return (
    <ul className={styles.legend}>
      {series.map(({ key, title, colour }) => (
        <li key={key}>
          <span className={styles.swatch} style={{ background: colour }} />
          {title}
        </li>
      ))}
    </ul>
  );
}
