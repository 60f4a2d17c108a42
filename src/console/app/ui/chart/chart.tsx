import { lazy, Suspense } from 'react';
import { Skeleton } from '../feedback/notice.tsx';
import type { TimeChartProps } from './time-chart.tsx';

const LazyTimeChart = lazy(async () => ({ default: (await import('./time-chart.tsx')).TimeChart }));

/** A time chart, loaded on demand. */
export function Chart(props: TimeChartProps) {
  return (
    <Suspense fallback={<Skeleton lines={4} />}>
      <LazyTimeChart {...props} />
    </Suspense>
  );
}
