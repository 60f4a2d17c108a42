import { useMemo } from 'react';
import { systemClock } from '../../../../kernel/clock.ts';

const MINUTE_MS = 60_000;

/** The period of the given length that ends now, rounded up to the minute; stable between renders. */
export function useRecentPeriod(spanMs: number): { readonly from: string; readonly until: string } {
  return useMemo(() => {
    const until = (Math.floor(systemClock().getTime() / MINUTE_MS) + 1) * MINUTE_MS;
    return { from: new Date(until - spanMs).toISOString(), until: new Date(until).toISOString() };
  }, [spanMs]);
}

/** The periods of the failures, in milliseconds; their names are part of URLs. */
export const PERIODS = { hour: 3_600_000, day: 86_400_000, week: 604_800_000, month: 2_592_000_000 } as const;

/** The name of a period. */
export type Period = keyof typeof PERIODS;
