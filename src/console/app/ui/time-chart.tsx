import { useTranslation } from 'react-i18next';
import {
  Area,
  Bar,
  CartesianGrid,
  ComposedChart,
  ReferenceLine,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';
import styles from './time-chart.module.css';

/** One line of a chart. */
export interface Series {
  readonly key: string;
  readonly title: string;
  /** A colour of the style sheet, e.g. `var(--chart-1)`. */
  readonly colour: string;
}

/** A line that values had better stay below; the chart is high enough to show it. */
export interface Limit {
  readonly at: number;
  readonly title: string;
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
  readonly limit?: Limit | undefined;
  /** Writes a value; as a number of the reader's language when left out. */
  readonly formatValue?: (value: number) => string;
}

const TICK = { fill: 'var(--ink-faint)', fontSize: '0.75rem' };
const AXIS = { tick: TICK, tickLine: false, axisLine: false };

/** Draws stacked areas or bars. */
export function TimeChart({ label, points, series, shape, height = 220, limit, ...formats }: TimeChartProps) {
  const { i18n } = useTranslation();
  const numbers = new Intl.NumberFormat(i18n.language);
  const { formatTime, formatValue = (of: number) => numbers.format(of) } = formats;
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
          <XAxis {...AXIS} dataKey="at" tickFormatter={formatTime} minTickGap={48} />
          <YAxis
            {...AXIS}
            {...(limit && { domain: domainAround(limit), tickCount: 6 })}
            tickFormatter={formatValue}
            allowDecimals={false}
            width={52}
          />
          <Tooltip
            cursor={{ fill: 'var(--hover)', stroke: 'var(--line)' }}
            labelFormatter={(at) => formatTime(Number(at))}
            formatter={(value) => formatValue(Number(value))}
            contentStyle={{ background: 'var(--raised)', border: '1px solid var(--line)', borderRadius: 8 }}
          />
          {series.map(shape === 'area' ? drawArea : drawBar)}
          {limit && <ReferenceLine y={limit.at} stroke="var(--bad)" strokeDasharray="4 3" />}
        </ComposedChart>
      </ResponsiveContainer>
      <Legend {...{ series, limit }} />
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

/** A quarter of room above the limit, and twice as much, or more, where values need it. */
function domainAround({ at }: Limit): [number, (most: number) => number] {
  const room = at * 1.25;
  return [0, (most) => room * 2 ** Math.max(0, Math.ceil(Math.log2(most / room)))];
}

/** What the colours mean where there are several, and the line that is not to be crossed. */
function Legend({ series, limit }: Pick<TimeChartProps, 'series' | 'limit'>) {
  if (series.length === 1 && limit === undefined) return null;
  return (
    <ul className={styles.legend}>
      {series.map(({ key, title, colour }) => (
        <li key={key}>
          <span className={styles.swatch} style={{ background: colour }} />
          {title}
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
