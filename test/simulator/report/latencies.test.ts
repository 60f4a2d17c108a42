import { describe, expect, it } from '@jest/globals';
import { createLatencies } from '../../../src/simulator/report/latencies.ts';

describe('createLatencies', () => {
  it('reports percentiles by operation to within 1 %', () => {
    const latencies = createLatencies();

    for (let milliseconds = 1; milliseconds <= 1_000; milliseconds++) {
      latencies.requestCompleted?.({ operation: 'create', status: 201, milliseconds });
    }
    const [row] = latencies.rows();

    expect(row).toMatchObject({ operation: 'create', count: 1_000, failures: 0 });
    for (const [percentile, exact] of [
      [row?.p50, 500],
      [row?.p95, 950],
      [row?.p99, 990],
    ]) {
      expect(Math.abs((percentile ?? 0) / (exact ?? 0) - 1)).toBeLessThan(0.01);
    }
  });

  it('counts rejections and requests without a response as failures', () => {
    const latencies = createLatencies();

    latencies.requestCompleted?.({ operation: 'update', status: 200, milliseconds: 1 });
    latencies.requestCompleted?.({ operation: 'update', status: 503, milliseconds: 1 });
    latencies.requestCompleted?.({ operation: 'update', status: null, milliseconds: 60_000 });

    expect(latencies.rows()).toMatchObject([{ operation: 'update', count: 3, failures: 2 }]);
  });

  it('lists operations in the order of a user’s lifecycle', () => {
    const latencies = createLatencies();

    for (const operation of ['delete', 'create', 'probe'] as const) {
      latencies.requestCompleted?.({ operation, status: 200, milliseconds: 1 });
    }

    expect(latencies.rows().map(({ operation }) => operation)).toEqual(['probe', 'create', 'delete']);
  });
});
