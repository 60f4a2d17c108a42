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
import { ChartLegend, ChartTooltip, type Series, type Threshold } from './chart-parts.tsx';

/** A time chart. Load it with `lazy`: Recharts is large. */
export interface TimeChartProps {
  /** The text alternative; the page also offers the data as a table. */
  readonly label: string;
  readonly points: readonly (Readonly<Record<string, number>> & { readonly at: number })[];
  /** From top to bottom of the stack. */
  readonly series: readonly Series[];
  /** Formats a time in full, for the tooltip. */
  readonly formatTime: (at: number) => string;
  /** Formats a time as lines, for the axis. */
  readonly formatTick: (at: number) => readonly string[];
  /** `area` for levels, `bar` for counts per interval. */
  readonly shape: 'area' | 'bar';
  readonly height?: number;
  readonly limit?: Threshold | undefined;
  /** Formats a value; by default as a number of the user's language. */
  readonly formatValue?: (value: number) => string;
}

const TICK = { fill: 'var(--ink-faint)', fontSize: '0.75rem' };
const AXIS = { tick: TICK, tickLine: false, axisLine: false };
const TICK_GAP = 16;
const AXIS_HEIGHT = 14;
const LINE_HEIGHT = 14;
/** Half the width of a tick label, which would overlap the other axis. */
const AXIS_PADDING = { left: 20, right: 20 };
const MAX_BAR = 28;
/** Minimal height of a bar in pixels, so that zeros are visible. */
const MIN_BAR = 2;

/** A chart of stacked areas or bars. */
export function TimeChart({ label, points, series, shape, height = 220, limit, ...formats }: TimeChartProps) {
  const { i18n } = useTranslation();
  const numbers = new Intl.NumberFormat(i18n.language);
  const { formatTime, formatTick, formatValue = (of: number) => numbers.format(of) } = formats;
  const lines = formatTick(points[0]?.at ?? 0).length;
  const draw = shape === 'area' ? drawArea : drawBar(series.length === 1 ? MIN_BAR : 0);
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
            {...AXIS}
            dataKey="at"
            tickFormatter={(at) => formatTick(at)[0] ?? ''}
            tick={<TimeTick linesOf={formatTick} />}
            height={AXIS_HEIGHT + lines * LINE_HEIGHT}
            padding={AXIS_PADDING}
            interval="equidistantPreserveStart"
            minTickGap={TICK_GAP}
          />
          <YAxis
            {...AXIS}
            {...(limit && { domain: domainAround(limit), tickCount: 6 })}
            tickFormatter={formatValue}
            allowDecimals={false}
            interval={0}
            width={52}
          />
          <Tooltip
            cursor={{ stroke: 'var(--ink-faint)', strokeDasharray: '2 3' }}
            offset={MAX_BAR}
            content={({ active, label: at, payload }) =>
              active === true && (
                <ChartTooltip
                  title={formatTime(Number(at))}
                  {...{ series, formatValue }}
                  values={payload[0]?.payload}
                />
              )
            }
          />
          {series.toReversed().map(draw)}
          {limit && <ReferenceLine y={limit.at} stroke="var(--bad)" strokeDasharray="4 3" />}
        </ComposedChart>
      </ResponsiveContainer>
      <ChartLegend {...{ series, limit }} />
    </div>
  );
}

interface TimeTickProps {
  readonly linesOf: (at: number) => readonly string[];
  /** Set by the axis. */
  readonly x?: number | string;
  readonly y?: number | string;
  readonly payload?: { readonly value: number };
}

/** A label of the time axis. */
function TimeTick({ linesOf, x, y, payload }: TimeTickProps) {
  const lines = payload === undefined ? [] : linesOf(payload.value);
  return (
    <text y={y} textAnchor="middle" fill={TICK.fill} style={{ fontSize: TICK.fontSize }}>
      {lines.map((line, index) => (
        <tspan key={line} x={x} dy={index === 0 ? '0.71em' : '1.2em'}>
          {line}
        </tspan>
      ))}
    </text>
  );
}

function drawArea({ key, title, color }: Series) {
  return (
    <Area
      key={key}
      dataKey={key}
      name={title}
      stackId="all"
      stroke={color}
      fill={color}
      fillOpacity={0.22}
      isAnimationActive={false}
    />
  );
}

function drawBar(minPointSize: number) {
  return ({ key, title, color }: Series) => (
    <Bar
      key={key}
      dataKey={key}
      name={title}
      stackId="all"
      fill={color}
      maxBarSize={MAX_BAR}
      minPointSize={minPointSize}
      isAnimationActive={false}
    />
  );
}

/** The domain ends 25% above the threshold, and doubles until all values fit. */
function domainAround({ at }: Threshold): [number, (most: number) => number] {
  const room = at * 1.25;
  return [0, (most) => room * 2 ** Math.max(0, Math.ceil(Math.log2(most / room)))];
}
