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

/** A chart over time. Loaded by `lazy`, because the library behind it is heavy. */
export interface TimeChartProps {
  /** What it shows, for whoever cannot see it; the page also gives the numbers as text. */
  readonly label: string;
  readonly points: readonly (Readonly<Record<string, number>> & { readonly at: number })[];
  /** From the top of the stack to its bottom. */
  readonly series: readonly Series[];
  /** Writes a moment in full. */
  readonly formatTime: (at: number) => string;
  /** Writes a moment in short, line by line, for the axis. */
  readonly formatTick: (at: number) => readonly string[];
  /** `area` for what stands at a level, `bar` for what happened in each stretch of time. */
  readonly shape: 'area' | 'bar';
  readonly height?: number;
  readonly limit?: Threshold | undefined;
  /** Writes a value; as a number of the reader's language when left out. */
  readonly formatValue?: (value: number) => string;
}

const TICK = { fill: 'var(--ink-faint)', fontSize: '0.75rem' };
const AXIS = { tick: TICK, tickLine: false, axisLine: false };
const TICK_GAP = 16;
const AXIS_HEIGHT = 14;
const LINE_HEIGHT = 14;
/** Half a name of a moment, which else would run under the other axis. */
const AXIS_PADDING = { left: 20, right: 20 };
const MAX_BAR = 28;
/** Pixels of a bar that stands for nothing, so that it is seen where one is. */
const LEAST_BAR = 2;

/** Draws stacked areas or bars. */
export function TimeChart({ label, points, series, shape, height = 220, limit, ...formats }: TimeChartProps) {
  const { i18n } = useTranslation();
  const numbers = new Intl.NumberFormat(i18n.language);
  const { formatTime, formatTick, formatValue = (of: number) => numbers.format(of) } = formats;
  const lines = formatTick(points[0]?.at ?? 0).length;
  const draw = shape === 'area' ? drawArea : drawBar(series.length === 1 ? LEAST_BAR : 0);
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
  /** What the axis says of the tick. */
  readonly x?: number | string;
  readonly y?: number | string;
  readonly payload?: { readonly value: number };
}

/** The name of a moment below the axis. */
function TimeTick({ linesOf, x, y, payload }: TimeTickProps) {
  const lines = payload === undefined ? [] : linesOf(payload.value);
  return (
    <text y={y} textAnchor="middle" fill={TICK.fill} style={{ fontSize: TICK.fontSize }}>
      {lines.map((line, place) => (
        <tspan key={line} x={x} dy={place === 0 ? '0.71em' : '1.2em'}>
          {line}
        </tspan>
      ))}
    </text>
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

function drawBar(minPointSize: number) {
  return ({ key, title, colour }: Series) => (
    <Bar
      key={key}
      dataKey={key}
      name={title}
      stackId="all"
      fill={colour}
      maxBarSize={MAX_BAR}
      minPointSize={minPointSize}
      isAnimationActive={false}
    />
  );
}

/** A quarter of room above the limit, and twice as much, or more, where values need it. */
function domainAround({ at }: Threshold): [number, (most: number) => number] {
  const room = at * 1.25;
  return [0, (most) => room * 2 ** Math.max(0, Math.ceil(Math.log2(most / room)))];
}
