import { Area, AreaChart, CartesianGrid, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts';

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
  readonly height?: number;
}

const TICK = { fill: 'var(--ink-faint)', fontSize: 11 };

/** Draws stacked areas. */
export function TimeChart({ label, points, series, formatTime, height = 220 }: TimeChartProps) {
  return (
    <div role="img" aria-label={label}>
      <ResponsiveContainer width="100%" height={height}>
        <AreaChart data={[...points]} margin={{ top: 8, right: 12, bottom: 0, left: 0 }} accessibilityLayer={false}>
          <CartesianGrid vertical={false} stroke="var(--line)" />
          <XAxis
            dataKey="at"
            tickFormatter={formatTime}
            tick={TICK}
            tickLine={false}
            axisLine={false}
            minTickGap={48}
          />
          <YAxis allowDecimals={false} tick={TICK} tickLine={false} axisLine={false} width={44} />
          <Tooltip
            labelFormatter={(at) => formatTime(Number(at))}
            contentStyle={{ background: 'var(--raised)', border: '1px solid var(--line)', borderRadius: 8 }}
          />
          {series.map(({ key, title, colour }) => (
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
          ))}
        </AreaChart>
      </ResponsiveContainer>
    </div>
  );
}
