import { describe, expect, it } from '@jest/globals';
import { cycleChart, latencyChart } from '../../../src/simulator/report/charts.ts';
import { groupOf } from '../../../src/simulator/report/cycle-group.ts';
import { cycle } from './cycles.ts';

describe('charts', () => {
  it('stack a bar of each operation that occurred in a group', () => {
    const { text } = cycleChart([groupOf(cycle(2, { created: 3, failed: 1, skipped: 9 }))]);

    expect([...text.matchAll(/<title>(\w+) (\d+),/g)].map(([, name, count]) => [name, count])).toEqual([
      ['Created', '3'],
      ['Failed', '1'],
    ]);
  });

  it('place percentiles on a logarithmic scale', () => {
    const row = { operation: 'get', count: 1, failures: 0, p50: 1, p95: 10, p99: 100, max: 100 } as const;
    const places = [...latencyChart([row]).text.matchAll(/cx="([\d.]+)"/g)].map(([, x]) => Number(x));

    expect((places[1] ?? 0) - (places[0] ?? 0)).toBeCloseTo((places[2] ?? 0) - (places[1] ?? 0), 1);
  });
});
