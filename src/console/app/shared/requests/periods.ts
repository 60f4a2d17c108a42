import { useMemo } from 'react';
import { systemClock } from '../../../../kernel/clock.ts';

const MINUTE_MS = 60_000;

/** The last so many milliseconds, as of when the page came to show them, to the minute. */
export function useRecentPeriod(spanMs: number): { readonly from: string; readonly until: string } {
  return useMemo(() => {
    const until = (Math.floor(systemClock().getTime() / MINUTE_MS) + 1) * MINUTE_MS;
    return { from: new Date(until - spanMs).toISOString(), until: new Date(until).toISOString() };
  }, [spanMs]);
}

/** How far back failures are looked at. */
export const PERIODS = { hour: 3_600_000, day: 86_400_000, week: 604_800_000, month: 2_592_000_000 } as const;

/** How far back, by name. */
export type Period = keyof typeof PERIODS;
