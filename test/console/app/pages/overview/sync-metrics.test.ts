import { describe, expect, it } from '@jest/globals';
import { isOverdue, syncMetricsOf } from '../../../../../src/console/app/pages/overview/sync-metrics.ts';

const MINUTE_MS = 60_000;
const NOON = Date.parse('2026-06-01T12:00:00.000Z');

/** A cycle that began the given number of minutes ago. */
function cycleOf(minutesAgo: number, { requests = 10, seconds = 30 } = {}) {
  const start = NOON - minutesAgo * MINUTE_MS;
  return {
    startedAt: new Date(start).toISOString(),
    endedAt: new Date(start + seconds * 1000).toISOString(),
    requests,
  };
}

describe('the sync metrics', () => {
  it('have the requests of the last cycle, in total and per minute', () => {
    const metrics = syncMetricsOf([cycleOf(10, { requests: 300, seconds: 240 }), cycleOf(50)]);

    expect(metrics).toEqual(expect.objectContaining({ requests: 300, perMinute: 75 }));
  });

  it('count a cycle of less than a minute as one minute', () => {
    expect(syncMetricsOf([cycleOf(10, { requests: 14, seconds: 0 })])?.perMinute).toBe(14);
  });

  it('have the median interval, which outliers do not change', () => {
    const cycles = [5, 45, 46, 86, 126, 1000, 1040].map((minutesAgo) => cycleOf(minutesAgo));

    expect(syncMetricsOf(cycles)?.intervalMs).toBe(40 * MINUTE_MS);
  });

  it('have no interval with one cycle, and are null with none', () => {
    expect(syncMetricsOf([cycleOf(5)])?.intervalMs).toBeNull();
    expect(syncMetricsOf([])).toBeNull();
  });

  it('report Entra as overdue after 120 minutes', () => {
    const ago = (minutes: number) => new Date(NOON - minutes * MINUTE_MS).toISOString();

    expect([40, 119, 121, 6000].map((minutes) => isOverdue(ago(minutes), NOON))).toEqual([false, false, true, true]);
  });
});
