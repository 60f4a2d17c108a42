import { lazy, Suspense } from 'react';
import { Skeleton } from '../feedback/notice.tsx';
import type { TimeChartProps } from './time-chart.tsx';

const LazyTimeChart = lazy(async () => ({ default: (await import('./time-chart.tsx')).TimeChart }));

/** A chart over time, which comes after the page. */
export function Chart(props: TimeChartProps) {
  return (
    <Suspense fallback={<Skeleton lines={4} />}>
      <LazyTimeChart {...props} />
    </Suspense>
  );
}
